import { STEP_TITLES } from '../../text/en/steps';
import { ACTIVATION_FORMS } from '../activationForms';
import { symbol } from '../notation';
import type { Step } from '../step';
import { tex } from '../tex';
import { elementwiseActivation } from './elementwiseActivation';
import { softmaxStages } from './softmaxStages';

export const softmax: Step = {
  id: 'softmax',
  symbol: ({ activation }) => {
    const name = activation === 'softmax' ? String.raw`\mathrm{softmax}` : ACTIVATION_FORMS[activation].name;
    return tex`${symbol('a')} = ${name}(${symbol('z')})`;
  },
  title: ({ activation }) => STEP_TITLES.softmax(activation),
  inputs: ['logits'],
  substeps: ({ activation }) =>
    activation === 'softmax' ? softmaxStages : [elementwiseActivation(activation)],
};
