import type { Matrix, Vector } from '../../engine/tensor';
import {
  headsOf,
  matrixArray,
  rowOf,
  vectorArray,
  type FigureTable,
  type NamedArray,
  type TableRow,
} from './figureTable';

/** A vector that stands beside a matrix: what it is called where it is read, and in files. */
export type Side = {
  readonly head: string;
  readonly name: string;
  /** Null: nothing stands there yet. */
  readonly values: Vector | readonly (number | null)[];
};

export type PicturedMatrix = {
  readonly name: string;
  readonly corner: string;
  readonly matrix: Matrix;
  readonly rowHeads: readonly string[];
  readonly columnHeads: readonly string[];
  readonly left?: Side | undefined;
  readonly top?: Side | undefined;
  readonly below?: readonly Side[];
};

const arrayOf = ({ name, values }: Side): NamedArray =>
  vectorArray(
    name,
    Float64Array.from(values, (value) => value ?? NaN),
  );

/** A matrix with the vectors along its sides: one of a number a row in a column before it, one of a number a column in a row. */
export function matrixTable(pictured: PicturedMatrix): FigureTable {
  const { name, corner, matrix, left, top, below = [] } = pictured;
  const across = ({ head, values }: Side): TableRow => ({
    head,
    values: [...(left ? [null] : []), ...values],
  });
  const rows = pictured.rowHeads.map((head, i): TableRow => {
    const own = rowOf(matrix, i);
    return { head, values: left ? [left.values[i] ?? null, ...own] : own };
  });
  return {
    corner,
    columns: [...(left ? [left.head] : []), ...pictured.columnHeads],
    rows: [...(top ? [across(top)] : []), ...rows, ...below.map(across)],
    arrays: [
      matrixArray(name, matrix),
      ...[left, top].filter((side) => side !== undefined).map(arrayOf),
      ...below.map(arrayOf),
    ],
  };
}

export type StackedMatrix = {
  readonly head: string;
  readonly matrix: Matrix;
  /** A number for each row, or for the whole matrix on its first row. */
  readonly beside?: readonly (Vector | number | null)[];
};

const besideAt = (beside: Vector | number | null, row: number): number | null =>
  beside instanceof Float64Array ? (beside[row] ?? null) : row === 0 ? beside : null;

type Stack = {
  readonly name: string;
  readonly corner: string;
  readonly matrices: readonly StackedMatrix[];
  /** Of the rows of each; or a letter for them to be counted by. */
  readonly rowHeads?: readonly string[];
  readonly rowLetter?: string;
  readonly columnHeads: readonly string[];
  readonly besideHeads?: readonly string[];
  /** The axes before those of the matrices; how many there are unless told. */
  readonly axes?: readonly number[];
};

/** Several matrices of one shape, one below the other. */
export function stackTable(stack: Stack): FigureTable {
  const { matrices, columnHeads, rowHeads, rowLetter = '', besideHeads = [] } = stack;
  const rows = matrices.flatMap(({ head, matrix, beside = [] }) =>
    (rowHeads ?? headsOf(rowLetter, matrix.rows)).map((row, i) => ({
      head: row === '' ? head : `${head} · ${row}`,
      values: [...rowOf(matrix, i), ...beside.map((each) => besideAt(each, i))],
    })),
  );
  const [first] = matrices;
  const shape = [...(stack.axes ?? [matrices.length]), first?.matrix.rows ?? 0, columnHeads.length];
  const values = Float64Array.from(matrices.flatMap(({ matrix }) => Array.from(matrix.values)));
  return {
    corner: stack.corner,
    columns: [...columnHeads, ...besideHeads],
    rows,
    arrays: [{ name: stack.name, shape, values }],
  };
}
