/** A vector of doubles. Never NaN: what cannot be computed is a typed result, not a NaN (see numericEvents.ts). */
export type Vector = Float64Array;

/** A dense matrix, row by row: entry (i, m) stands at `values[i * columns + m]`, both counted from 0. */
export type Matrix = { readonly rows: number; readonly columns: number; readonly values: Float64Array };

/** Entry `index` of a vector; NaN outside it, which every caller's loop bounds rule out. */
export function at(values: Vector, index: number): number {
  return values[index] ?? NaN;
}

/** A new vector of what `entry` makes of each value: `map` at half its cost for the few of a layer; for a vocabulary, write the loop. */
export function mapVector(values: Vector, entry: (value: number, index: number) => number): Vector {
  const mapped = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) mapped[i] = entry(at(values, i), i);
  return mapped;
}

/** Σ v, from the left. */
export function sumOf(values: Vector): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += at(values, i);
  return sum;
}

/** An m×n matrix of zeros. */
export function zeroMatrix(rows: number, columns: number): Matrix {
  return { rows, columns, values: new Float64Array(rows * columns) };
}

/** The square matrix with the given diagonal and zeros elsewhere. */
export function diagonalMatrix(diagonal: Vector): Matrix {
  const n = diagonal.length;
  const matrix = zeroMatrix(n, n);
  for (let i = 0; i < n; i++) matrix.values[i * n + i] = at(diagonal, i);
  return matrix;
}

/** Index of the largest entry, the first of equals; −1 for an empty vector. */
export function indexOfMaximum(values: Vector): number {
  let best = values.length > 0 ? 0 : -1;
  let most = at(values, 0);
  for (let i = 1; i < values.length; i++) {
    const value = at(values, i);
    if (value > most) {
      best = i;
      most = value;
    }
  }
  return best;
}

/** Index of the first NaN, or −1. */
export function indexOfNaN(values: Vector): number {
  for (let i = 0; i < values.length; i++) if (Number.isNaN(at(values, i))) return i;
  return -1;
}
