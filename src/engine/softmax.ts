import { shiftedLogit } from './shiftedLogit';
import { sumsOfOthers } from './sumsOfOthers';
import { at, indexOfMaximum, type Vector } from './tensor';
import type { SoftmaxStages } from './trace';

/** a, 1 − a and every stage on the way. */
export type Softmax = {
  readonly stages: SoftmaxStages;
  readonly activations: Vector;
  /** 1 − a_i as the sum of the other exponentials over the sum, never by subtraction. */
  readonly complements: Vector;
};

/**
 * Softmax with temperature, kept stage by stage.
 *
 * s_i = (z_i − max z) / T,  a_i = e^{s_i} / Σ_j e^{s_j},  1 − a_i = Σ_{j≠i} e^{s_j} / Σ_j e^{s_j},
 * ln a_i = s_i − log1p(Σ_{j≠argmax} e^{s_j}). z [N] → a [N]; z and T share a unit, a has none.
 * Errors: componentwise (N + 2 max|s| ) u or better, u = 2⁻⁵³, saturated entries included; a_i underflows to 0 below
 * s ≈ −745, where ln a_i is still finite. z_i = −∞ is a masked class: a_i = 0 exactly. Where max z is not finite
 * (all masked, +∞, NaN) every result is NaN: `solve` refuses such logits before. Source: Blanchard, Higham & Higham,
 * Accurately computing the log-sum-exp and softmax functions, IMA J. Numer. Anal. 41 (2021).
 */
export function softmax(logits: Vector, temperature: number): Softmax {
  const n = logits.length;
  const top = indexOfMaximum(logits);
  const maximum = at(logits, top);
  const [shifted, exponentials] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    const s = shiftedLogit(at(logits, i), maximum, temperature);
    shifted[i] = s;
    exponentials[i] = Math.exp(s);
  }
  const complements = sumsOfOthers(exponentials);
  const others = at(complements, top);
  const sum = 1 + others;
  const logSum = Math.log1p(others);
  const [activations, logActivations] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    activations[i] = at(exponentials, i) / sum;
    complements[i] = at(complements, i) / sum;
    logActivations[i] = at(shifted, i) - logSum;
  }
  const naive = naiveExponentials(logits, temperature);
  return {
    stages: { maximum, shifted, exponentials, sum, naive, logActivations },
    activations,
    complements,
  };
}

/**
 * The exponentials as they come out when nobody shifts: e^{z_i / T}, and whether one overflows or underflows.
 *
 * [N] → [N]. A masked class (z_i = −∞) is an exact 0 and no underflow.
 */
function naiveExponentials(logits: Vector, temperature: number): SoftmaxStages['naive'] {
  const exponentials = new Float64Array(logits.length);
  let [overflows, underflows] = [false, false];
  for (let i = 0; i < logits.length; i++) {
    const z = at(logits, i);
    const exponential = Math.exp(z / temperature);
    exponentials[i] = exponential;
    if (exponential === Infinity) overflows = true;
    if (exponential === 0 && z !== -Infinity) underflows = true;
  }
  return { exponentials, overflows, underflows };
}
