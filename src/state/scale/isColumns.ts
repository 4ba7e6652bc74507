import { isNumeral } from './tableLayout';
import { separatorOf, type Separator } from './tableRows';

const HAS_SEPARATOR = /[,;\t]/;
export const COMMENT = /^\s*[#%]/;

/** A line of logits, or of a label and its logit, as long as no bracket is open in it, as in a list that goes on. */
function isRow(line: string, separator: Separator): boolean {
  const cells = line.split(separator);
  if (cells.every(isNumeral)) return true;
  const isOpen = line.split(/[[({]/).length !== line.split(/[\])}]/).length;
  return cells.length > 1 && cells.length <= 3 && !isOpen && isNumeral(cells.at(-1) ?? '');
}

/** So much of a text tells what it is. */
const BEGINNING = 4000;

/** The first lines that hold something, without the cell that the end of the beginning cuts. */
export function beginningOf(text: string): readonly string[] {
  const beginning = text.slice(0, BEGINNING);
  const whole = text.length > BEGINNING ? beginning.replace(/[,;\t\n]?[^,;\t\n]*$/, '') : beginning;
  return whole.split('\n').filter((line) => line.trim() !== '');
}

/** A common factor, or a fence around the numbers. */
const PRINTED = /\*\s*$|^\s*(?:```|~~~)/;

/** Whether text is such a table, by its first two lines; what consoles print is none. */
export function isColumns(text: string): boolean {
  const [first, second] = beginningOf(text).filter((line) => HAS_SEPARATOR.test(line) || !COMMENT.test(line));
  if (first === undefined) return false;
  if (second === undefined) return first.split(separatorOf(first)).every(isNumeral);
  const separator = separatorOf(second);
  const isOneWidth = first.split(separator).length === second.split(separator).length;
  return isOneWidth && !PRINTED.test(first) && isRow(second, separator);
}
