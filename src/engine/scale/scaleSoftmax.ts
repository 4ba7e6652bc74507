import { shiftedLogit } from '../shiftedLogit';
import { writeSoftmaxActivations } from '../softmaxInto';
import { at, indexOfMaximum, type Vector } from '../tensor';
import { addUp, createPyramid, sumOfRange, type Pyramid } from './pyramid';

/**
 * A softmax over up to 262,144 places, kept in one memory that each update writes anew.
 *
 * A place is a position 0 … V − 1 in the order of display. All fields but `outputs` belong to the last update.
 */
export type ScaleSoftmax = {
  readonly outputs: number;
  /** a [V]; level 0 of the pyramid, so its buffer is longer than V */
  readonly activations: Vector;
  readonly pyramid: Pyramid;
  /** the array last given, not a copy */
  logits: Vector;
  temperature: number;
  /** the place of the largest logit, the first of equals */
  top: number;
  /** ln Σ_j e^{(z_j − max z) / T} */
  logSum: number;
};

/** The places from ≤ i < to: whole numbers within 0 … V. */
export type PlaceRange = { readonly from: number; readonly to: number };

const EMPTY: Vector = new Float64Array(0);

/** The memory for a softmax of `outputs` places; nothing later allocates. Before the first update a is 0 everywhere. */
export function createScaleSoftmax(outputs: number): ScaleSoftmax {
  const pyramid = createPyramid(outputs);
  const activations = pyramid.values.subarray(0, outputs);
  return { outputs, activations, pyramid, logits: EMPTY, temperature: 1, top: 0, logSum: 0 };
}

/**
 * The forward pass, and the pyramid of its sums.
 *
 * a_i = e^{(z_i − max z) / T} / Σ_j e^{(z_j − max z) / T}. z [V] finite or −∞ (masked: a_i = 0 exactly), not all −∞, or a is NaN;
 * T > 0. z and T share a unit, a has none. Errors: softmaxInto.ts. Throws where V is another.
 * The order of the places does not depend on T, so a change of T needs no sorting.
 */
export function updateScaleSoftmax(softmax: ScaleSoftmax, logits: Vector, temperature: number): void {
  if (logits.length !== softmax.outputs) {
    throw new Error(`${logits.length} logits for a softmax of ${softmax.outputs} places`);
  }
  const { activations, pyramid, outputs } = softmax;
  const top = indexOfMaximum(logits);
  writeSoftmaxActivations(logits, temperature, activations);
  addUp(pyramid);
  const others = sumOfRange(pyramid, 0, top) + sumOfRange(pyramid, top + 1, outputs);
  softmax.logits = logits;
  softmax.temperature = temperature;
  softmax.top = top;
  softmax.logSum = Math.log1p(others / at(activations, top));
}

/**
 * ln a_i, finite also where a_i underflows to 0; −∞ where the place is masked.
 *
 * ln a_i = (z_i − max z) / T − ln Σ_j e^{(z_j − max z) / T}. Nats. Errors: a few u of the larger of the two terms.
 */
export function logActivationOf(softmax: ScaleSoftmax, place: number): number {
  const { logits, top, temperature, logSum } = softmax;
  return shiftedLogit(at(logits, place), at(logits, top), temperature) - logSum;
}
