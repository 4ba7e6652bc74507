import type { GivenArray } from '../../engine/diagnosis/question';
import type { Outcome } from '../../engine/trace';
import { places, textFaults } from '../../text/en/arrays';
import type { Heading } from './heading';
import type { ArrayLimits } from './limits';
import { addNumeral, noNumerals, type Numerals } from './numerals';
import { resolutionOf } from './resolution';
import { tableCells, type Row } from './tableCells';
import { tableLines, type TableLine, type TableLines } from './tableLines';

const failed = (failure: string): { readonly ok: false; readonly failure: string } => ({
  ok: false,
  failure,
});

/** A vector that goes on over several lines, as one. */
const oneLine = (lines: readonly TableLine[]): readonly TableLine[] =>
  lines.slice(0, 1).map(({ line }) => ({ line, text: lines.map(({ text }) => text).join(' ') }));

type OpenRow = { readonly line: number; readonly cells: string[] };

/** Puts a block to the right; cell by cell, for new rows would copy the first block as often as there are others. */
function append(joined: OpenRow[], rows: readonly Row[]): void {
  for (const [r, { line, cells }] of rows.entries()) {
    const row = (joined[r] ??= { line, cells: [] });
    for (const cell of cells) row.cells.push(cell);
  }
}

/** All blocks beside each other. */
function joinedRows({ blocks, continued }: TableLines): Outcome<readonly Row[], string> {
  const joined: OpenRow[] = [];
  for (const [b, lines] of blocks.entries()) {
    const [first] = lines;
    const block = tableCells(continued ? oneLine(lines) : lines);
    if ('fault' in block) return failed(block.fault);
    const { rows } = block;
    if (b > 0 && rows.length !== joined.length) {
      return failed(
        textFaults.blockRows(first ? places.line(first.line) : places.whole, rows.length, joined.length),
      );
    }
    append(joined, rows);
  }
  return { ok: true, value: joined };
}

/** One line or one column is a vector, one number a number. */
function shapeOf(rows: number, columns: number): readonly number[] {
  if (rows > 1 && columns > 1) return [rows, columns];
  const length = Math.max(rows, columns);
  return length === 1 ? [] : [length];
}

function announcedShape(
  { announced }: Heading,
  rows: number,
  columns: number,
): Outcome<readonly number[], string> {
  const actual = [rows, columns];
  if (!announced) return { ok: true, value: shapeOf(rows, columns) };
  const [expectedRows, expectedColumns = 1, ...others] = announced.shape;
  const fits = rows === expectedRows && columns === expectedColumns && others.length === 0;
  return fits
    ? { ok: true, value: announced.shape }
    : failed(textFaults.notAsAnnounced(announced.text, actual));
}

function addAll(numerals: Numerals, rows: readonly Row[]): string | null {
  for (const { line, cells } of rows) {
    for (const [i, cell] of cells.entries()) {
      const fault = addNumeral(numerals, cell, () => places.column(line, i + 1));
      if (fault !== null) return fault;
    }
  }
  return null;
}

/** All rows of the text as one table, its numbers in `numerals`. */
function readRows(text: string, table: TableLines, numerals: Numerals): Outcome<readonly Row[], string> {
  const rows = joinedRows(table);
  if (!rows.ok) return rows;
  if (rows.value.length === 0) return failed(textFaults.noNumbers(places.line(1), text.trim()));
  const fault = addAll(numerals, rows.value);
  return fault === null ? rows : failed(fault);
}

/** Numbers in lines: CSV, TSV, columns apart by blanks, what MATLAB, Octave, Julia, R and pandas print. */
export function readTable(text: string, heading: Heading, limits: ArrayLimits): Outcome<GivenArray, string> {
  const numerals = noNumerals(limits);
  const table = tableLines(text, heading.start, heading.end, numerals);
  if ('fault' in table) return failed(table.fault);
  const rows = readRows(text, table, numerals);
  if (!rows.ok) return rows;
  const shape = announcedShape(heading, rows.value.length, rows.value[0]?.cells.length ?? 0);
  if (!shape.ok) return shape;
  const precision = heading.precision ?? table.precision;
  return {
    ok: true,
    value: {
      shape: shape.value,
      values: Float64Array.from(numerals.values),
      resolution: resolutionOf(numerals, heading.announced?.isJulia ? 'julia' : 'typed', precision),
      precision,
    },
  };
}
