import { STEP_TITLES } from '../../text/en/steps';
import { activationByLogit } from '../notation';
import type { Step } from '../step';
import { elementwiseDerivative } from './elementwiseDerivative';
import { softmaxDerivative } from './softmaxDerivative';

export const dAdZ: Step = {
  id: 'da_dz',
  symbol: () => activationByLogit(),
  title: () => STEP_TITLES.da_dz,
  inputs: ['logits', 'softmax'],
  substeps: ({ activation }) =>
    activation === 'softmax' ? softmaxDerivative : elementwiseDerivative(activation),
};
