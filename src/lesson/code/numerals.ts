import { at, type Matrix, type Vector } from '../../engine/tensor';

/** Writes a double so that it reads back as the same double. */
export type Numeral = (value: number) => string;

/** The shortest decimal that reads back as the same double, and always a float: 2.0, 1e-300, -0.0, -np.inf. */
export const pythonNumeral =
  (module: string): Numeral =>
  (value) => {
    if (!Number.isFinite(value)) return `${value < 0 ? '-' : ''}${module}.inf`;
    const text = Object.is(value, -0) ? '-0' : String(value);
    return /^-?\d+$/.test(text) ? `${text}.0` : text;
  };

export const typescriptNumeral: Numeral = (value) => (Object.is(value, -0) ? '-0' : String(value));

/** [2.0, 1.0, 0.1] */
export const listText = (values: Iterable<number>, numeral: Numeral): string =>
  `[${Array.from(values, numeral).join(', ')}]`;

/** A matrix as a list of rows, each on a line of its own where there are several: `before` the list, `after` it. */
export function matrixTexts(
  { rows, columns, values }: Matrix,
  numeral: Numeral,
  { before, after, indent }: { readonly before: string; readonly after: string; readonly indent: string },
): readonly string[] {
  const row = (i: number) => listText(values.subarray(i * columns, (i + 1) * columns), numeral);
  if (rows === 1) return [`${before}[${row(0)}]${after}`];
  const inner = Array.from({ length: rows }, (_, i) => `${indent}${row(i)},`);
  return [`${before}[`, ...inner, `]${after}`];
}

/** One row of a matrix. */
export const rowOf = ({ columns, values }: Matrix, row: number): Vector =>
  values.subarray(row * columns, (row + 1) * columns);

/** The diagonal of a square matrix. */
export const diagonalOf = ({ rows, columns, values }: Matrix): Vector =>
  Float64Array.from({ length: rows }, (_, i) => at(values, i * columns + i));
