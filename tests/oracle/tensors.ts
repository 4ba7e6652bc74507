import { dot, exact, sum, type Decimal, type DecimalConstructor } from './exact';

export type ExactVector = readonly Decimal[];
export type ExactMatrix = { readonly rows: number; readonly columns: number; readonly values: ExactVector };

/** Entry `index`; fails the test where there is none. */
export function entry<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new RangeError(`no entry ${index} of ${values.length}`);
  return value;
}

export const exactVector = (values: ArrayLike<number>, D?: DecimalConstructor): ExactVector =>
  Array.from(values, (value) => exact(value, D));

export const exactMatrix = (
  { rows, columns, values }: { rows: number; columns: number; values: ArrayLike<number> },
  D?: DecimalConstructor,
): ExactMatrix => ({ rows, columns, values: exactVector(values, D) });

export function matrixOf(
  rows: number,
  columns: number,
  at: (row: number, column: number) => Decimal,
): ExactMatrix {
  const values = Array.from({ length: rows * columns }, (_, k) => at(Math.floor(k / columns), k % columns));
  return { rows, columns, values };
}

/** The terms g_i J_im of each entry of g J. */
export function productTerms(vector: ExactVector, { rows, columns, values }: ExactMatrix): ExactVector[] {
  return Array.from({ length: columns }, (_, m) =>
    Array.from({ length: rows }, (_row, i) => entry(vector, i).times(entry(values, i * columns + m))),
  );
}

/** (g J)_m = Σ_i g_i J_im */
export const vectorTimesMatrix = (vector: ExactVector, matrix: ExactMatrix): ExactVector =>
  productTerms(vector, matrix).map((terms) => sum(terms));

/** (W δ)_d = Σ_m W_dm δ_m */
export function matrixTimesVector({ rows, columns, values }: ExactMatrix, vector: ExactVector): ExactVector {
  return Array.from({ length: rows }, (_, d) => dot(values.slice(d * columns, (d + 1) * columns), vector));
}

export const outer = (column: ExactVector, row: ExactVector): ExactMatrix =>
  matrixOf(column.length, row.length, (d, m) => entry(column, d).times(entry(row, m)));

export function diagonal(values: ExactVector, D: DecimalConstructor): ExactMatrix {
  const zero = new D(0);
  return matrixOf(values.length, values.length, (i, m) => (i === m ? entry(values, i) : zero));
}
