/** A vector of doubles. Never NaN: what cannot be computed is a typed result, not a NaN (see numericEvents.ts). */
export type Vector = Float64Array;

/** A dense matrix, row by row: entry (i, m) stands at `values[i * columns + m]`, both counted from 0. */
export type Matrix = { readonly rows: number; readonly columns: number; readonly values: Float64Array };

/** Entry `index` of a vector; NaN outside it, which every caller's loop bounds rule out. */
export function at(values: Vector, index: number): number {
  return values[index] ?? NaN;
}

/** An m×n matrix of zeros. */
export function zeroMatrix(rows: number, columns: number): Matrix {
  return { rows, columns, values: new Float64Array(rows * columns) };
}

/** The square matrix with the given diagonal and zeros elsewhere. */
export function diagonalMatrix(diagonal: Vector): Matrix {
  const matrix = zeroMatrix(diagonal.length, diagonal.length);
  diagonal.forEach((value, i) => {
    matrix.values[i * diagonal.length + i] = value;
  });
  return matrix;
}

/** Index of the largest entry, the first of equals; −1 for an empty vector. */
export function indexOfMaximum(values: Vector): number {
  let best = values.length > 0 ? 0 : -1;
  for (let i = 1; i < values.length; i++) if (at(values, i) > at(values, best)) best = i;
  return best;
}

/** Index of the first NaN, or −1. */
export function indexOfNaN(values: Vector): number {
  return values.findIndex((value) => Number.isNaN(value));
}
