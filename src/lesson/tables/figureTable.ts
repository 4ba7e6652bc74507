import type { Matrix, Vector } from '../../engine/tensor';
import { subscript } from '../../text/numbers';

/** Numbers of a picture under the name that they have in a `trace` message. */
export type NamedArray = {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Vector;
};

export type TableRow = {
  readonly head: string;
  /** Null: the picture has nothing there. */
  readonly values: readonly (number | null)[];
};

/** What a picture shows, number for number: for who reads it rather than sees it, and for whoever takes it along. */
export type FigureTable = {
  /** What the heads of the rows are. */
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** The first is the picture's own. */
  readonly arrays: readonly NamedArray[];
  /** What it leaves out. */
  readonly note?: string;
};

/** a₁ cat, a₂ dog, … */
export const headsOf = (letter: string, count: number, labels: readonly string[] | null = null) =>
  Array.from({ length: count }, (_, i) => `${letter}${subscript(i + 1)} ${labels?.[i] ?? ''}`.trim());

export const vectorArray = (name: string, values: Vector): NamedArray => ({
  name,
  shape: [values.length],
  values,
});

export const matrixArray = (name: string, { rows, columns, values }: Matrix): NamedArray => ({
  name,
  shape: [rows, columns],
  values,
});

export const rowOf = ({ columns, values }: Matrix, row: number): number[] =>
  Array.from(values.subarray(row * columns, (row + 1) * columns));

/** The rows of a table as one array, where a picture has none of its own: an empty place is no number. */
export const tableArray = (
  name: string,
  rows: readonly TableRow[],
  columns: readonly string[],
): NamedArray => ({
  name,
  shape: [rows.length, columns.length],
  values: Float64Array.from(rows.flatMap(({ values }) => values.map((value) => value ?? NaN))),
});
