import {
  createScaleSoftmax,
  updateScaleSoftmax,
  type ScaleSoftmax,
} from '../../../src/engine/scale/scaleSoftmax';

export function softmaxOf(logits: readonly number[] | Float64Array, temperature = 1): ScaleSoftmax {
  const softmax = createScaleSoftmax(logits.length);
  updateScaleSoftmax(softmax, Float64Array.from(logits), temperature);
  return softmax;
}

/** 128,256 logits whose probabilities fall as 1/i^1.07, as those of words do. */
export const zipfLogits = (outputs = 128_256): Float64Array =>
  Float64Array.from({ length: outputs }, (_, i) => -1.07 * Math.log(i + 2.7));
