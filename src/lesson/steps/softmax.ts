import type { Step } from '../step';
import { elementwiseActivation } from './elementwiseActivation';
import { STEP_HEADS } from './heads';
import { softmaxStages } from './softmaxStages';

export const softmax: Step = {
  ...STEP_HEADS.softmax,
  substeps: ({ activation }) =>
    activation === 'softmax' ? softmaxStages : [elementwiseActivation(activation)],
};
