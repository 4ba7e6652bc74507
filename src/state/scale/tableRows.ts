import { LONGEST_LABEL } from './limits';

/** One line of a table, cut at its separators. A cell in quotation marks may go on over several. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };
export type Separator = ',' | ';' | '\t';

/** By one line, whose labels in quotation marks say nothing. */
export function separatorOf(line: string): Separator {
  const plain = line.replace(/"[^"]*"/g, '');
  if (plain.includes('\t')) return '\t';
  return plain.includes(';') ? ';' : ',';
}

/** Two for each quotation mark inside. */
const LONGEST_QUOTED = 2 * LONGEST_LABEL + 2;

/** Where the quotation mark stands that closes a cell; −1 where none does: the mark is a token of its own then. */
function closingMark(text: string, opening: number, separator: Separator): number {
  let at = text.indexOf('"', opening + 1);
  while (at >= 0 && at - opening < LONGEST_QUOTED && text.charAt(at + 1) === '"') {
    at = text.indexOf('"', at + 2);
  }
  if (at - opening >= LONGEST_QUOTED) return -1;
  const follows = text.charAt(at + 1);
  return follows === separator || follows === '' || /[\r\n]/.test(follows) ? at : -1;
}

/** The end of a line that begins at or before `from`. */
function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

const withoutReturn = (text: string): string => (text.endsWith('\r') ? text.slice(0, -1) : text);

type Cell = { readonly content: string; readonly end: number };

function cellAt(text: string, at: number, separator: Separator): Cell {
  const closing = text.charAt(at) === '"' ? closingMark(text, at, separator) : -1;
  if (closing >= 0) {
    const content = text.slice(at + 1, closing).replaceAll('""', '"');
    return { content, end: text.charAt(closing + 1) === '\r' ? closing + 2 : closing + 1 };
  }
  const rest = text.slice(at, lineEnd(text, at));
  const length = rest.indexOf(separator);
  if (length < 0) return { content: withoutReturn(rest), end: at + rest.length };
  return { content: rest.slice(0, length), end: at + length };
}

/** A row with quotation marks in it. */
function quotedRow(text: string, start: number, separator: Separator): { cells: string[]; end: number } {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const { content, end } = cellAt(text, at, separator);
    cells.push(content);
    if (text.charAt(end) !== separator) return { cells, end };
    at = end + 1;
  }
}

const linesIn = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0);

/** Reads one row after the other; null at the end. */
function rowReader(text: string, separator: Separator) {
  let at = 0;
  let line = 0;
  const isQuoted = text.includes('"');
  return {
    /** How much of the text is read, from 0 to 1. */
    part: (): number => at / text.length,
    next: (): TableRow | null => {
      if (at >= text.length) return null;
      line += 1;
      const end = lineEnd(text, at);
      const plain = text.slice(at, end);
      if (!isQuoted || !plain.includes('"')) {
        at = end + 1;
        return { line, cells: withoutReturn(plain).split(separator) };
      }
      const row = quotedRow(text, at, separator);
      const first = line;
      line += linesIn(row.cells);
      at = row.end + 1;
      return { line: first, cells: row.cells };
    },
  };
}

/** What NumPy writes above the numbers, and an old PyTorch below them. */
const REMARK = /^\s*(?:[#%]|\[torch\.\w{1,20}Tensor of size )/;

const isEmpty = ({ cells: [cell = '', ...others] }: TableRow): boolean =>
  others.length === 0 && (cell.trim() === '' || REMARK.test(cell));

/** The rows that hold something. */
export function filledRows(text: string, separator: Separator) {
  const { next, part } = rowReader(text, separator);
  const nextFilled = (): TableRow | null => {
    let row = next();
    while (row !== null && isEmpty(row)) row = next();
    return row;
  };
  return { next: nextFilled, part };
}
