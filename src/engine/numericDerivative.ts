import type { Elementwise } from './activations/elementwise';
import { extrapolate } from './richardson';
import { softmaxColumnDifferences } from './softmaxDifferences';
import { diagonalMatrix, mapVector, zeroMatrix, type Matrix, type Vector } from './tensor';

const SOFTMAX_LEVELS = 6;
const ELEMENTWISE_LEVELS = 8;

/**
 * ∂a/∂z of softmax by differences: a witness that knows the function and no formula for its derivative.
 *
 * Differences are taken in u = (z − max z) / T, where h = 1, ½, … 1/32 fits every problem (the nearest pole is π away), and
 * divided by T: ∂a_i/∂z_m = (1/T) ∂a_i/∂u_m. A masked class (u = −∞) has a column of zeros. u [N] → [N, N], unit 1/T.
 * Errors: below 1e-12 of the largest entry; 10 N² L divisions' worth of work. Source: richardson.ts.
 */
export function numericSoftmaxJacobian(shifted: Vector, temperature: number): Matrix {
  const n = shifted.length;
  const jacobian = zeroMatrix(n, n);
  const differences = new Float64Array(n * SOFTMAX_LEVELS);
  const exponentials = mapVector(shifted, Math.exp);
  for (let m = 0; m < n; m++) {
    softmaxColumnDifferences(shifted, exponentials, m, SOFTMAX_LEVELS, differences);
    for (let i = 0; i < n; i++) {
      const { derivative } = extrapolate(differences, i * SOFTMAX_LEVELS, SOFTMAX_LEVELS);
      jacobian.values[i * n + m] = derivative / temperature;
    }
  }
  return jacobian;
}

/**
 * ∂a/∂z of an elementwise activation by differences: f′(z_i) on the diagonal.
 *
 * Differenced is the smooth piece of f on z's own side of a kink. z [N] → [N, N]. Errors: below 1e-12 max(1, |f′|).
 */
export function numericElementwiseJacobian(logits: Vector, activation: Elementwise): Matrix {
  return diagonalMatrix(mapVector(logits, (z) => numericDerivative(activation.pieceAt(z), z)));
}

/**
 * f′(z) by Richardson-extrapolated central differences of a smooth f of scale 1 near 0 and straight or flat far out.
 *
 * The first step is h = 1 near 0, and h = |z|/4 far out, where the rounding u |z| / h would drown a smaller one (u = 2⁻⁵³).
 * Errors: below 1e-12 max(1, |f′|) for the nine activations, any finite z.
 */
export function numericDerivative(f: (t: number) => number, z: number): number {
  const size = Math.abs(z);
  // z + h would overflow; half as far out f is just as straight
  if (size > 1e307) return numericDerivative(f, z / 16);
  return extrapolate(centralDifferences(f, z, Math.max(1, size / 4))).derivative;
}

function centralDifferences(f: (t: number) => number, z: number, firstStep: number): Vector {
  const differences = new Float64Array(ELEMENTWISE_LEVELS);
  for (let level = 0, h = firstStep; level < ELEMENTWISE_LEVELS; level++, h /= 2) {
    // the step as it came out after rounding, not as it was asked for
    differences[level] = (f(z + h) - f(z - h)) / (z + h - (z - h));
  }
  return differences;
}
