import { cellValue } from './cellValue';
import type { Separator, TableRow } from './tableRows';

/** What the columns of a table are. */
export type TableLayout = {
  readonly isHeaded: boolean;
  /** Columns before those that count: pandas writes the number of each row there. */
  readonly skipped: number;
  readonly isLabelled: boolean;
  readonly columns: number;
};

/** A number that is mistaken is no name of a column. */
const isName = (cell: string, separator: Separator): boolean =>
  cellValue(cell, separator) === null && !/^\s*[+-]?\.?\d/.test(cell);

const isHeader = ({ cells }: TableRow, separator: Separator): boolean =>
  cells[0] === '' ? cells.length > 1 : isName(cells.at(-1) ?? '', separator);

/** Told by the first two rows: names above the columns or none, one column, labels and logits, or a matrix. */
export function layoutOf(first: TableRow, second: TableRow | null, separator: Separator): TableLayout {
  const isHeaded = second !== null && isHeader(first, separator);
  const { cells } = isHeaded ? second : first;
  const skipped = isHeaded && first.cells[0] === '' && cells.length === 3 ? 1 : 0;
  const isPair = cells.length - skipped === 2;
  const isLabelled = isPair && (second !== null || cellValue(cells[skipped] ?? '', separator) === null);
  return { isHeaded, skipped, isLabelled, columns: cells.length };
}
