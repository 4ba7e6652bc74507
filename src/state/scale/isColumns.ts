import { cellValue } from './cellValue';
import { filledRows, separatorOf, type Separator, type TableRow } from './tableRows';

/** So much of a text tells what it is. */
const BEGINNING = 4000;

/** The beginning without the cell that its end cuts. */
function beginningOf(text: string): string {
  const beginning = text.slice(0, BEGINNING);
  return text.length > BEGINNING ? beginning.replace(/[,;\t\n]?[^,;\t\n]*$/, '') : beginning;
}

/** By the first line that holds something. */
export function separatorIn(text: string): Separator {
  const lines = beginningOf(text).split('\n');
  return separatorOf(lines.find((line) => line.trim() !== '') ?? '');
}

/** A common factor, or a fence around the numbers. */
const PRINTED = /\*\s*$|^\s*(?:```|~~~)/;
/** A list that goes on in the next line. */
const LIST = /[[({]\s*[+-]?\.?\d/;

/** Logits, or one behind a label. */
function isRow({ cells }: TableRow, separator: Separator): boolean {
  const others = cells.slice(0, -1);
  const isNumber = (cell: string): boolean => cellValue(cell, separator) !== null;
  if (!isNumber(cells.at(-1) ?? '')) return false;
  return others.every(isNumber) || (others.length <= 2 && !LIST.test(others.join(separator)));
}

/** Whether text is a table as readColumns reads it, by its first two rows; what consoles print is none. */
export function isColumns(text: string): boolean {
  const separator = separatorIn(text);
  const { next } = filledRows(beginningOf(text), separator);
  const first = next();
  if (first === null) return false;
  const second = next();
  if (second === null) return first.cells.every((cell) => cellValue(cell, separator) !== null);
  if (first.cells.length !== second.cells.length || PRINTED.test(first.cells.join(separator))) return false;
  return isRow(second, separator) || isRow(first, separator);
}
