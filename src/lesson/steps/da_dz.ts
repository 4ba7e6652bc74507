import type { Step } from '../step';
import { elementwiseDerivative } from './elementwiseDerivative';
import { STEP_HEADS } from './heads';
import { softmaxDerivative } from './softmaxDerivative';

export const dAdZ: Step = {
  ...STEP_HEADS.da_dz,
  substeps: ({ activation }) =>
    activation === 'softmax' ? softmaxDerivative : elementwiseDerivative(activation),
};
