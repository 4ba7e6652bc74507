import type { Diagnosis, Explanation, GivenArray, Quantity } from '../../../engine/diagnosis/question';
import { at, type Vector } from '../../../engine/tensor';
import { sameValue } from '../../../state/sameValue';
import { subscript } from '../../../text/numbers';

/** Two arrays of one shape, as matrices, and what one is more than the other. */
export type Compared = {
  readonly rows: number;
  readonly columns: number;
  readonly yours: Vector;
  readonly other: Vector;
  readonly difference: Vector;
  /** How much of each difference print and rounding may account for. */
  readonly hidden: Vector;
  /** Whether `other` is what the mistake gives, because the right numbers have another shape. */
  readonly isExplained: boolean;
};

/** A rounding to 32 bits, of the largest entry. */
const SINGLE = 2 ** -24;

function hiddenOf({ resolution }: GivenArray, other: Vector): Vector {
  const largest = other.reduce((most, v) => (Number.isFinite(v) ? Math.max(most, Math.abs(v)) : most), 0);
  return resolution.map((half) => 1.001 * half + SINGLE * largest);
}

/** Whether an entry differs by no more than that. */
export const isHidden = ({ difference, hidden }: Compared, k: number): boolean =>
  Math.abs(at(difference, k)) <= at(hidden, k);

type Shaped = Pick<Explanation, 'shape' | 'values'>;

/** Without sides of 1: [1, 3], [3, 1] and [3] are one row of 3, as the diagnosis takes them. */
const squeezed = (shape: readonly number[]): readonly number[] => shape.filter((side) => side !== 1);

const isMatrix = (shape: readonly number[]): boolean => squeezed(shape).length <= 2;

/** The given array beside the right one, or beside what explains it where only that has its shape; null: beside neither. */
export function compared(given: GivenArray, { right, explanations }: Diagnosis): Compared | null {
  if (!isMatrix(given.shape)) return null;
  const others: readonly Shaped[] = [right, ...explanations];
  const other = others.find(({ shape }) => sameValue(squeezed(shape), squeezed(given.shape)));
  if (!other) return null;
  const columns = other.shape.at(-1) ?? 1;
  return {
    rows: other.values.length / columns,
    columns,
    yours: given.values,
    other: other.values,
    difference: given.values.map((value, k) => value - at(other.values, k)),
    hidden: hiddenOf(given, other.values),
    isExplained: other !== right,
  };
}

/** Where the two differ most (what is not finite differs most of all), as an index; −1: nowhere. */
export function largestAt(both: Compared): number {
  const { difference } = both;
  const sizeAt = (k: number) => (Number.isFinite(at(difference, k)) ? Math.abs(at(difference, k)) : Infinity);
  return difference.reduce(
    (best, _, k) => (!isHidden(both, k) && (best < 0 || sizeAt(k) > sizeAt(best)) ? k : best),
    -1,
  );
}

const numbered = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${letter}${subscript(i + 1)}`);

const LETTERS: Readonly<Record<Quantity, { readonly row: string; readonly column: string }>> = {
  a: { row: '', column: 'a' },
  da_dz: { row: 'a', column: 'z' },
  dE_dz: { row: '', column: 'z' },
  dE_dW: { row: 'x', column: 'z' },
};

/** What rows and columns are called: x₁ and z₁ for ∂E/∂W, the other way round where it stands on its side; one row: nothing. */
export function headsOf(quantity: Quantity, { rows, columns, isExplained }: Compared) {
  const letters = LETTERS[quantity];
  const { row, column } =
    isExplained && quantity === 'dE_dW' ? { row: letters.column, column: letters.row } : letters;
  const columnNames = numbered(column, columns);
  if (rows === 1) return { rowNames: [], columnNames };
  const plain = Array.from({ length: rows }, (_, i) => String(i + 1));
  return { rowNames: row === '' ? plain : numbered(row, rows), columnNames };
}
