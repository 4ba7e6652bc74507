import { readNumeral } from '../arrays/numeral';
import type { TableRow } from './tableRows';

/** What the columns of a table are. */
export type TableLayout = {
  readonly isHeaded: boolean;
  /** Columns before those that count: pandas writes the number of each row there. */
  readonly skipped: number;
  readonly isLabelled: boolean;
  readonly columns: number;
};

export const isNumeral = (cell: string): boolean => readNumeral(cell.trim()) !== null;

const isHeader = ({ cells }: TableRow, next: TableRow | null): boolean =>
  next !== null && (cells[0] === '' ? cells.length > 1 : !isNumeral(cells.at(-1) ?? ''));

/** Told by the first two rows: names above the columns or none, one column, labels and logits, or a matrix. */
export function layoutOf(first: TableRow, second: TableRow | null): TableLayout {
  const isHeaded = isHeader(first, second);
  const { cells } = isHeaded && second ? second : first;
  const skipped = isHeaded && first.cells[0] === '' && cells.length === 3 ? 1 : 0;
  const isPair = cells.length - skipped === 2;
  const isLabelled = isPair && (second !== null || !isNumeral(cells[skipped] ?? ''));
  return { isHeaded, skipped, isLabelled, columns: cells.length };
}
