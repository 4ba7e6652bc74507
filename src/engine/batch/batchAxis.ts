import { softmax } from '../softmax';
import { at, zeroMatrix, type Matrix, type Vector } from '../tensor';

/** A sum of shares this far from 1 is no rounding: 64 shares are each good to some 1e-13 of themselves. */
export const SUM_TOLERANCE = 1e-9;

/** Softmax taken along the wrong axis of Z, and what then adds up to 1. */
export type WrongAxis = {
  /** [B, N] */
  readonly activations: Matrix;
  /** Σ_i a_bi, [B]: what should be 1 */
  readonly rowSums: Vector;
  /** Σ_b a_bi, [N]: what is 1 */
  readonly columnSums: Vector;
  /** Rows whose sum is 1 within SUM_TOLERANCE all the same: by coincidence. */
  readonly rowsByCoincidence: number;
};

/**
 * Softmax down each column of Z, over the rows of the batch, instead of along each row.
 *
 * a_bi = e^{z_bi / T} / Σ_c e^{z_ci / T}: the shares of one class among the rows, where those of one row among the classes were
 * meant. Σ_b a_bi = 1, so all shares together make N; Σ_i a_bi can be 1 in all B rows only where B = N, and is so there only by
 * coincidence. B vectors of [N] → [B, N]. Errors: those of softmax. z finite.
 */
export function wrongAxisActivations(rows: readonly Vector[], temperature: number): Matrix {
  const outputs = rows[0]?.length ?? 0;
  const activations = zeroMatrix(rows.length, outputs);
  for (let i = 0; i < outputs; i++) {
    const column = softmax(
      Float64Array.from(rows, (row) => at(row, i)),
      temperature,
    );
    column.activations.forEach((a, b) => {
      activations.values[b * outputs + i] = a;
    });
  }
  return activations;
}

/** The same with its sums along both axes. B vectors of [N] → [B, N], [B], [N]. Errors: (B + N) u. */
export function wrongAxis(rows: readonly Vector[], temperature: number): WrongAxis {
  const activations = wrongAxisActivations(rows, temperature);
  const rowSums = new Float64Array(activations.rows);
  const columnSums = new Float64Array(activations.columns);
  activations.values.forEach((a, k) => {
    const row = Math.floor(k / activations.columns);
    const column = k % activations.columns;
    rowSums[row] = at(rowSums, row) + a;
    columnSums[column] = at(columnSums, column) + a;
  });
  const rowsByCoincidence = rowSums.filter((sum) => Math.abs(sum - 1) <= SUM_TOLERANCE).length;
  return { activations, rowSums, columnSums, rowsByCoincidence };
}
