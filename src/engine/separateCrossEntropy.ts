import { softmaxJacobianInActivations, vectorMatrixProduct } from './softmaxJacobian';
import { at, type Matrix, type Vector } from './tensor';

/** Cross-entropy and its gradient as two separate functions compute them: the loss is told a, and nothing of z. */
export type SeparateCrossEntropy = {
  /** E, +∞ where an a_i that y asks for has underflowed to 0 */
  readonly loss: number;
  /** ∂E/∂a, −∞ where y_i / a_i is beyond the largest double */
  readonly upstream: Vector;
  /** ∂a/∂z, whose row i is 0 where a_i has underflowed */
  readonly jacobian: Matrix;
  /** ∂E/∂z = g J; NaN where −∞ met 0: no number, as a result */
  readonly logits: Vector;
};

/**
 * Cross-entropy after softmax, not fused: what a program gets that rounds a to doubles and goes on from there.
 *
 * E = −Σ_{y_i ≠ 0} y_i ln a_i, g_i = −y_i / a_i, ∂E/∂z = g (diag(a) − a aᵀ) / T. a, y [N] → E (nats), [N], [N, N], [N].
 * Errors: that is the point. E loses its digits where a_i is near 1 and all of them where a_i < 5e−324; g J has no value from
 * a_i < 5.6e−309 on. Fused they are `crossEntropy` and `crossEntropyLogitGradient` (losses.ts).
 */
export function separateCrossEntropy(
  activations: Vector,
  target: Vector,
  temperature: number,
): SeparateCrossEntropy {
  const terms = target.map((y, i) => (y === 0 ? 0 : 0 - y * Math.log(at(activations, i))));
  const upstream = target.map((y, i) => (y === 0 ? 0 : -y / at(activations, i)));
  const jacobian = softmaxJacobianInActivations(activations, null, temperature);
  return {
    loss: terms.reduce((sum, term) => sum + term, 0),
    upstream,
    jacobian,
    logits: vectorMatrixProduct(upstream, jacobian),
  };
}
