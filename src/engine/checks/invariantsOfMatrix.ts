import { at, type Matrix } from '../tensor';
import { SOFTMAX_FLOOR } from '../verdict';

const U = 2 ** -53;

/** A residual as a part of the derivative's own scale, and what rounding may leave of it. */
export type RelativeResidual = {
  readonly residual: number;
  readonly unit: 'relative';
  readonly threshold: number;
};

/** As many u of the scale as rounding may leave. */
export const relativeResidual = (residual: number, bound: number): RelativeResidual => ({
  residual,
  unit: 'relative',
  threshold: bound * U,
});

/**
 * How far the rows of J are from adding up to 0: max_i |Σ_m J_im| / (Σ_m |J_im| + 1e-300/T).
 *
 * [N, N] → a part of 1; NaN where a row is not finite. Bound (2N + 4) u: see invariants.ts.
 */
export function rowSums(jacobian: Matrix, temperature: number): RelativeResidual {
  return lineSums(jacobian, temperature, (line, k) => line * jacobian.columns + k);
}

/** The same for the columns: max_m |Σ_i J_im| / (Σ_i |J_im| + 1e-300/T). */
export function columnSums(jacobian: Matrix, temperature: number): RelativeResidual {
  return lineSums(jacobian, temperature, (line, k) => k * jacobian.columns + line);
}

function lineSums(
  { rows: n, values }: Matrix,
  temperature: number,
  index: (line: number, k: number) => number,
): RelativeResidual {
  let worst = 0;
  for (let line = 0; line < n; line++) {
    let sum = 0;
    let scale = SOFTMAX_FLOOR / temperature;
    for (let k = 0; k < n; k++) {
      const value = at(values, index(line, k));
      sum += value;
      scale += Math.abs(value);
    }
    // Math.max keeps a NaN
    worst = Math.max(worst, Math.abs(sum) / scale);
  }
  return relativeResidual(worst, 2 * n + 4);
}

/**
 * How far J is from symmetric: max |J_im − J_mi| / (|J_im| + |J_mi| + 1e-300/T).
 *
 * [N, N] → a part of 1; NaN where an entry is not finite. Bound 4u.
 */
export function symmetry({ rows: n, values }: Matrix, temperature: number): RelativeResidual {
  let worst = 0;
  for (let i = 0; i < n; i++) {
    for (let m = 0; m <= i; m++) {
      const one = at(values, i * n + m);
      const other = at(values, m * n + i);
      const scale = Math.abs(one) + Math.abs(other) + SOFTMAX_FLOOR / temperature;
      worst = Math.max(worst, Math.abs(one - other) / scale);
    }
  }
  return relativeResidual(worst, 4);
}
