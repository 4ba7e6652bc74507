import { shiftedLogit } from './shiftedLogit';
import { at, indexOfMaximum, type Vector } from './tensor';

/** a, 1 − a and ln a: softmax without the stages on the way. */
export type SoftmaxShares = {
  readonly activations: Vector;
  readonly complements: Vector;
  readonly logActivations: Vector;
};

/** The three of `softmax` that gradients are made of, for who does not look at its stages. Shapes and errors: softmax.ts. */
export function softmaxShares(logits: Vector, temperature: number): SoftmaxShares {
  const vector = () => new Float64Array(logits.length);
  const [activations, complements, logActivations] = [vector(), vector(), vector()];
  writeSoftmax(logits, temperature, activations, complements, logActivations);
  return { activations, complements, logActivations };
}

/**
 * softmax(z / T), its complements and its logarithms, into arrays that are there already.
 *
 * a_i = e^{s_i} / Σ_j e^{s_j}, 1 − a_i, ln a_i with s = (z − max z) / T. [N] each. The operations of softmax.ts in their order.
 */
export function writeSoftmax(z: Vector, temperature: number, a: Vector, rest: Vector, logs: Vector): void {
  const n = z.length;
  const top = indexOfMaximum(z);
  const maximum = at(z, top);
  let left = 0;
  for (let i = 0; i < n; i++) {
    const shifted = shiftedLogit(at(z, i), maximum, temperature);
    const exponential = Math.exp(shifted);
    logs[i] = shifted;
    a[i] = exponential;
    rest[i] = left;
    left += exponential;
  }
  let right = 0;
  for (let i = n - 1; i >= 0; i--) {
    rest[i] = at(rest, i) + right;
    right += at(a, i);
  }
  const others = at(rest, top);
  const sum = 1 + others;
  const logSum = Math.log1p(others);
  for (let i = 0; i < n; i++) {
    a[i] = at(a, i) / sum;
    rest[i] = at(rest, i) / sum;
    logs[i] = at(logs, i) - logSum;
  }
}
