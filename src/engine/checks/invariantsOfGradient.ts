import { relativeResidual, type RelativeResidual } from './invariantsOfMatrix';
import { vectorMatrixProduct } from '../softmaxJacobian';
import { at, type Matrix, type Vector } from '../tensor';
import type { DerivativeChoice, Trace } from '../trace';
import { SOFTMAX_FLOOR } from '../verdict';

/** Products of doubles are this exact, and no finer: N² of them lose less than the bound times this. */
const PRODUCT_FLOOR = 2 ** -1021;

/**
 * How far ∂E/∂z is from adding up to 0: |Σ_m ∂E/∂z_m| / (Σ_im |g_i J_im| + 1e-300/T Σ|g_i| + 2⁻¹⁰²¹), g = ∂E/∂a. Below 2⁻¹⁰²¹ the
 * products themselves lose digits: what is left of them there is no sum.
 *
 * Checked is the ∂E/∂z that the page computes: of a right pair its short form, of a wrong one g J. Where g_i = −y_i / a_i may
 * have overflowed (cross-entropy, right pair) the scale is what it comes to, (2/T) Σ |y_i| (1 − a_i). Bound 3N(N + 2) u.
 */
export function logitGradientSum(
  trace: Trace,
  { form, argument }: DerivativeChoice,
  jacobian: Matrix,
): RelativeResidual {
  const { right, problem, outputs: n } = trace;
  const isRight = form === argument;
  const gradient = isRight ? right.logits : vectorMatrixProduct(right.activations, jacobian);
  const scale =
    isRight && problem.loss === 'crossEntropy'
      ? crossEntropyScale(trace)
      : productScale(right.activations, jacobian, problem.temperature);
  let sum = 0;
  for (let m = 0; m < n; m++) sum += at(gradient, m);
  const residual = Math.abs(sum) / (scale + PRODUCT_FLOOR);
  return relativeResidual(Number.isFinite(scale) ? residual : NaN, 3 * n * (n + 2));
}

function crossEntropyScale({ target, complements, problem }: Trace): number {
  let scale = SOFTMAX_FLOOR;
  for (let i = 0; i < target.length; i++) scale += 2 * Math.abs(at(target, i)) * at(complements ?? target, i);
  return scale / problem.temperature;
}

function productScale(vector: Vector, { rows: n, values }: Matrix, temperature: number): number {
  let scale = 0;
  for (let i = 0; i < n; i++) {
    let row = SOFTMAX_FLOOR / temperature;
    for (let m = 0; m < n; m++) row += Math.abs(at(values, i * n + m));
    scale += Math.abs(at(vector, i)) * row;
  }
  return scale;
}
