import { at, type Matrix } from '../tensor';
import { SOFTMAX_FLOOR } from '../verdict';

/** Unit roundoff of the doubles. */
const U = 2 ** -53;

export type RowSum = {
  readonly sum: number;
  /** Whether it is 0 but for rounding. */
  readonly vanishes: boolean;
};

/**
 * The sum of each row of a Jacobian, and whether it is 0 but for rounding.
 *
 * s_i = Σ_m J_im; it vanishes where |s_i| ≤ (2N + 4) u (Σ_m |J_im| + 1e-300/T), u = 2⁻⁵³. [N, N] → [N], unit of J. Every row of
 * softmax's Jacobian vanishes, since softmax(z + c e) = softmax(z). Errors: those of N products and N − 1 additions, which the
 * bound allows; a sum that is not finite does not vanish. Source: Higham, Accuracy and Stability, section 4.2 (2002).
 */
export function sumOfEachRow({ rows, columns, values }: Matrix, temperature: number): readonly RowSum[] {
  return Array.from({ length: rows }, (_, i) => {
    let sum = 0;
    let scale = SOFTMAX_FLOOR / temperature;
    for (let m = 0; m < columns; m++) {
      sum += at(values, i * columns + m);
      scale += Math.abs(at(values, i * columns + m));
    }
    const vanishes = Number.isFinite(sum) && Math.abs(sum) <= (2 * columns + 4) * U * scale;
    return { sum, vanishes };
  });
}
