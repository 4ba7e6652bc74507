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
  const top = indexOfMaximum(z);
  const maximum = at(z, top);
  let left = 0;
  for (let i = 0; i < z.length; i++) {
    logs[i] = (at(z, i) - maximum) / temperature;
    a[i] = Math.exp(at(logs, i));
    rest[i] = left;
    left += at(a, i);
  }
  let right = 0;
  for (let i = z.length - 1; i >= 0; i--) {
    rest[i] = at(rest, i) + right;
    right += at(a, i);
  }
  const sum = 1 + at(rest, top);
  const logSum = Math.log1p(at(rest, top));
  for (let i = 0; i < z.length; i++) {
    a[i] = at(a, i) / sum;
    rest[i] = at(rest, i) / sum;
    logs[i] = at(logs, i) - logSum;
  }
}
