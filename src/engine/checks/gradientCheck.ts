import { ELEMENTWISE_ACTIVATIONS } from '../elementwiseActivations';
import type { Problem } from '../problem';
import { shiftedLogit } from '../shiftedLogit';
import { at, diagonalMatrix, zeroMatrix, type Matrix, type Vector } from '../tensor';
import type { Trace } from '../trace';
import { compare } from '../verdict';

/** The ε of the error curve: 10⁻¹⁶ … 1, four a decade. */
export const EPSILONS: Vector = Float64Array.from({ length: 65 }, (_, k) => 10 ** (k / 4 - 16));

/**
 * ∂a/∂z by plain central differences, as a gradient check is written by hand: no extrapolation, no better ε.
 *
 * D_im = (a_i(z + ε e_m) − a_i(z − ε e_m)) / 2ε, a = softmax(z / T) with the shift by max z, or f(z_i). z [N], ε > 0 → [N, N], unit 1/T.
 * Errors: ε² |a‴| / 6 from the truncation and about u / ε from the rounding, all digits where ε is lost in z. Where z_m = −∞
 * (a masked class) the column is 0.
 */
export function centralDifferences(problem: Problem, logits: Vector, epsilon: number): Matrix {
  const { activation, temperature } = problem;
  if (activation !== 'softmax') {
    const { f } = ELEMENTWISE_ACTIVATIONS[activation];
    return diagonalMatrix(logits.map((z) => (f(z + epsilon) - f(z - epsilon)) / (2 * epsilon)));
  }
  const n = logits.length;
  const differences = zeroMatrix(n, n);
  const moved = Float64Array.from(logits);
  const [up, down] = [new Float64Array(n), new Float64Array(n)];
  for (let m = 0; m < n; m++) {
    moved[m] = at(logits, m) + epsilon;
    writeSoftmax(moved, temperature, up);
    moved[m] = at(logits, m) - epsilon;
    writeSoftmax(moved, temperature, down);
    moved[m] = at(logits, m);
    for (let i = 0; i < n; i++) differences.values[i * n + m] = (at(up, i) - at(down, i)) / (2 * epsilon);
  }
  return differences;
}

function writeSoftmax(logits: Vector, temperature: number, into: Vector): void {
  let maximum = -Infinity;
  for (let i = 0; i < logits.length; i++) maximum = Math.max(maximum, at(logits, i));
  let sum = 0;
  for (let i = 0; i < logits.length; i++) {
    const exponential = Math.exp(shiftedLogit(at(logits, i), maximum, temperature));
    into[i] = exponential;
    sum += exponential;
  }
  for (let i = 0; i < logits.length; i++) into[i] = at(into, i) / sum;
}

/**
 * The largest error of each given ∂a/∂z against the plain central differences, at every ε of `EPSILONS`.
 *
 * max_im |J_im − D_im(ε)|; +∞ where an entry is not finite. One vector for each Jacobian, in the unit of ∂a/∂z.
 * O(65 N²) exponentials, however many Jacobians.
 */
export function errorCurves(
  { problem, logits }: Trace,
  jacobians: readonly Matrix[],
): readonly (readonly number[])[] {
  const curves = jacobians.map((): number[] => []);
  EPSILONS.forEach((epsilon) => {
    const differences = centralDifferences(problem, logits, epsilon);
    jacobians.forEach((jacobian, k) => curves[k]?.push(compare(jacobian, differences, 0).maxError));
  });
  return curves;
}
