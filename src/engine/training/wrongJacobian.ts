import { at, type Vector } from '../tensor';
import { writeSoftmax } from '../writeSoftmax';
import type { SamplePass } from './samplePass';

/**
 * The matrix of a swapped argument, into `pass.jacobian`.
 *
 * `argument-z`: the form written in a given z, (diag(z) − z zᵀ) / T; `argument-a`: the form written in z given a, the Jacobian at
 * softmax(a / T). [N, N], unit 1/T. The operations of softmaxJacobian.ts in their order; may leave the doubles as there.
 */
export function writeWrongJacobian(
  pass: SamplePass,
  temperature: number,
  way: 'argument-z' | 'argument-a',
): void {
  const { logits, activations, spare, jacobian, logitGradient, logActivations } = pass;
  const n = logits.length;
  // what is written over here is written anew before it is read: the gradient by the caller, ln a by the next pass
  if (way === 'argument-a') writeSoftmax(activations, temperature, spare, logitGradient, logActivations);
  const s = way === 'argument-a' ? spare : logits;
  for (let i = 0; i < n; i++) {
    const si = at(s, i);
    for (let m = 0; m < n; m++) jacobian[i * n + m] = (0 - si * at(s, m)) / temperature;
    const complement = way === 'argument-a' ? at(logitGradient, i) : 1 - si;
    jacobian[i * n + i] = (si * complement) / temperature;
  }
}

/** g J, dense: scale row i by g_i, add up each column. [N], [N, N] → [N]. Errors: N u on the scale Σ_i |g_i J_im|. */
export function multiplyThrough(into: Vector, vector: Vector, matrix: Vector): void {
  const n = vector.length;
  into.fill(0);
  for (let i = 0; i < n; i++) {
    for (let m = 0; m < n; m++) into[m] = at(into, m) + at(vector, i) * at(matrix, i * n + m);
  }
}
