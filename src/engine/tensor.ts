/** A vector of doubles. Never NaN: what cannot be computed is a typed result, not a NaN (see numericEvents.ts). */
export type Vector = Float64Array;

/** A dense matrix, row by row: entry (i, m) stands at `values[i * columns + m]`, both counted from 0. */
export type Matrix = { readonly rows: number; readonly columns: number; readonly values: Float64Array };
