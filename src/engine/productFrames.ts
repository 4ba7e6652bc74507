import { at, type Matrix, type Vector } from './tensor';

/** Up to this many outputs a column is added up term by term, beyond it as a whole. */
export const TERM_BY_TERM_UP_TO = 6;

/** What a frame of the vector–matrix product shows; rows, columns and terms are done in order. */
export type ProductMoment =
  /** J as it is: nothing scaled, nothing added */
  | { readonly kind: 'matrix' }
  /** row `row` (from 0) has just been scaled by g_row */
  | { readonly kind: 'row'; readonly row: number }
  /** every row is scaled, nothing added */
  | { readonly kind: 'scaled' }
  /** the first `terms` terms of column `column` (from 0) are added up */
  | { readonly kind: 'column'; readonly column: number; readonly terms: number };

const framesAColumn = (outputs: number): number => (outputs <= TERM_BY_TERM_UP_TO ? outputs : 1);

/** The frame in which every row is scaled and nothing is added, counted from 0. */
export const scaledFrame = (outputs: number): number => outputs + 1;

/** The last frame, in which every column is added up, counted from 0: N + 1 + N² for N ≤ 6, 2N + 1 beyond. */
export const lastFrame = (outputs: number): number => scaledFrame(outputs) + outputs * framesAColumn(outputs);

/** What frame `frame` (from 0, clamped to those there are) is about. */
export function productMoment(outputs: number, frame: number): ProductMoment {
  const index = Math.max(0, Math.min(lastFrame(outputs), frame));
  if (index === 0) return { kind: 'matrix' };
  if (index <= outputs) return { kind: 'row', row: index - 1 };
  const added = index - scaledFrame(outputs);
  if (added === 0) return { kind: 'scaled' };
  const each = framesAColumn(outputs);
  const column = Math.ceil(added / each) - 1;
  return { kind: 'column', column, terms: each === 1 ? outputs : added - column * each };
}

/** All numbers of one frame. */
export type ProductFrame = {
  readonly moment: ProductMoment;
  /** N×N, row by row: g_i J_im in the rows that are scaled already, J_im in the others */
  readonly values: Float64Array;
  /** how many rows are scaled, the first ones */
  readonly scaledRows: number;
  /** how many terms of each column are added up: N where it is finished, 0 where it has not begun */
  readonly terms: readonly number[];
  /** their sum, Σ_{i < terms} g_i J_im; 0 where there is none yet */
  readonly sums: Vector;
};

function scaledRowsAt(moment: ProductMoment, outputs: number): number {
  if (moment.kind === 'matrix') return 0;
  return moment.kind === 'row' ? moment.row + 1 : outputs;
}

function termsAt(moment: ProductMoment, column: number, outputs: number): number {
  if (moment.kind !== 'column' || column > moment.column) return 0;
  return column < moment.column ? outputs : moment.terms;
}

/**
 * One frame of the vector–matrix product g J: rows are scaled one after the other, then columns are added up one after the other.
 *
 * Row i becomes g_i J_im, then (g J)_m = Σ_i g_i J_im, added in the order of i. g [N], J [N, N] → numbers of the frame, units of g
 * and J. Errors: those of `vectorMatrixProduct`, whose result the last frame's sums are, bit for bit; 0 · ∞ gives NaN, which
 * the caller must show as no number. Nothing is interpolated: every number is a stage of that product.
 */
export function productFrame(upstream: Vector, matrix: Matrix, frame: number): ProductFrame {
  const n = matrix.columns;
  const moment = productMoment(n, frame);
  const scaledRows = scaledRowsAt(moment, n);
  const values = matrix.values.map((value, index) => {
    const row = Math.floor(index / n);
    return row < scaledRows ? at(upstream, row) * value : value;
  });
  const terms = Array.from({ length: n }, (_, m) => termsAt(moment, m, n));
  const sums = new Float64Array(n).map((_, m) => {
    let sum = 0;
    for (let i = 0; i < (terms[m] ?? 0); i++) sum += at(values, i * n + m);
    return sum;
  });
  return { moment, values, scaledRows, terms, sums };
}
