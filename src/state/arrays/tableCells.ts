import { places, textFaults } from '../../text/en/arrays';
import { readNumeral } from './numeral';
import { notNumber } from './numerals';
import type { TableLine } from './tableLines';

/** One line of a table, cut at its separators. */
export type Row = { readonly line: number; readonly cells: readonly string[] };
type Separator = ';' | '\t' | ',' | ' ';

const DECIMAL_COMMA = /^[+-]?\d+,\d+(?:e[+-]?\d+)?$/i;
const isNumeral = (cell: string): boolean => readNumeral(cell) !== null;

function separatorOf(lines: readonly TableLine[]): Separator {
  const has = (pattern: RegExp): boolean => lines.some(({ text }) => pattern.test(text));
  if (has(/;/)) return ';';
  if (has(/\t/) && !has(/,\s/)) return '\t';
  return has(/,/) ? ',' : ' ';
}

const unquoted = (cell: string): string => {
  const text = cell.trim();
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1).trim() : text;
};

function cut({ line, text }: TableLine, separator: Separator): Row {
  const cells = separator === ' ' ? text.split(/\s+/) : text.split(separator);
  return { line, cells: cells.map(unquoted) };
}

/** `1 2; 3 4` on one line: the semicolons end rows, unless nothing else stands between the numbers. */
function rowsOfOneLine(lines: readonly TableLine[]): readonly TableLine[] {
  const [only] = lines;
  if (lines.length !== 1 || !only) return lines;
  const parts = only.text.split(';').map((text) => ({ line: only.line, text: text.trim() }));
  return parts.some(({ text }) => /[\s,]/.test(text)) ? parts : lines;
}

const isAmbiguous = (rows: readonly TableLine[]): boolean =>
  rows.length > 1 && rows.every(({ text }) => DECIMAL_COMMA.test(text));

/** Commas inside the cells of a table that something else separates can only be decimal commas. */
function withPoints(rows: readonly Row[]): readonly Row[] {
  const pointed = rows.some(({ cells }) => cells.some((cell) => cell.includes('.')));
  if (pointed) return rows;
  const point = (cell: string): string => (DECIMAL_COMMA.test(cell) ? cell.replace(',', '.') : cell);
  return rows.map(({ line, cells }) => ({ line, cells: cells.map(point) }));
}

/** Numbers from 0 on, or words. */
const areNames = (cells: readonly string[]): boolean =>
  cells.every((cell, i) => cell === String(i)) || cells.every((cell) => !isNumeral(cell));

/** pandas and R print one name fewer above the columns than there are cells in a row: each row begins with its own name. */
function hasRowNames({ cells }: Row, others: readonly Row[], separator: Separator): boolean {
  if (separator !== ' ') return cells.length > 1 && cells[0] === '' && areNames(cells.slice(1));
  const firsts = others.flatMap((row) => row.cells.slice(0, 1));
  return areNames(cells) && areNames(firsts) && others.every((row) => row.cells.length === cells.length + 1);
}

/** Takes names of columns and rows away. */
function withoutNames(rows: readonly Row[], separator: Separator): readonly Row[] {
  const [first, ...others] = rows;
  const [second] = others;
  if (!first || !second) return rows;
  if (hasRowNames(first, others, separator)) {
    return others.map(({ line, cells }) => ({ line, cells: cells.slice(1) }));
  }
  const named = first.cells.every((cell) => cell !== '' && !isNumeral(cell));
  return named && first.cells.length === second.cells.length ? others : rows;
}

/** No digit in it, and no nan or inf. */
const isProse = ({ cells }: Row): boolean => cells.every((cell) => !/\d/.test(cell) && !isNumeral(cell));

function cellFault(cell: string, place: string): string {
  if (cell === '') return textFaults.missing(place);
  if (cell.includes('...') || /[…⋮⋱⋯]/.test(cell)) return textFaults.truncated(place, cell, 'other');
  const comma = cell.includes(',') || /^[+-]?\d+\s+[+-]?\d+$/.test(cell);
  return comma ? textFaults.decimalComma(place, cell) : notNumber(place, cell);
}

function rowsFault(rows: readonly Row[]): string | null {
  const first = rows[0]?.cells.length ?? 0;
  for (const [r, { line, cells }] of rows.entries()) {
    const at = cells.findIndex((cell) => !isNumeral(cell));
    if (at >= 0) return cellFault(cells[at] ?? '', places.column(line, at + 1));
    if (cells.length !== first) return textFaults.ragged(places.line(line), r + 1, [cells.length], [first]);
  }
  return null;
}

/** The cells of a block of lines, all of them numbers, as many in each row; or a sentence. */
export function tableCells(
  lines: readonly TableLine[],
): { readonly rows: readonly Row[] } | { readonly fault: string } {
  const parts = rowsOfOneLine(lines);
  const [first] = lines;
  if (!first) return { rows: [] };
  if (parts !== lines && isAmbiguous(parts)) {
    return { fault: textFaults.decimalComma(places.line(first.line), first.text) };
  }
  const separator = separatorOf(parts);
  const cells = parts.map((part) => cut(part, separator));
  const rows = withoutNames(withPoints(cells), separator);
  const fault = rows.every(isProse)
    ? textFaults.unknownForm(places.line(first.line), first.text)
    : rowsFault(rows);
  return fault === null ? { rows } : { fault };
}
