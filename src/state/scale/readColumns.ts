import { places, textFaults } from '../../text/en/arrays';
import { scaleRefusals } from '../../text/en/labs/scaleRefusals';
import { notNumber } from '../arrays/numerals';
import { cellValue, DECIMAL_COMMA } from './cellValue';
import { failed, givenValues, type Given, type Reading } from './given';
import { SCALE_LIMITS } from './limits';
import type { Pace } from './pace';
import { separatorIn } from './isColumns';
import { layoutOf, type TableLayout } from './tableLayout';
import { filledRows, type Separator, type TableRow } from './tableRows';

/** The table so far. */
type Columns = {
  readonly layout: TableLayout;
  readonly separator: Separator;
  readonly labels: string[];
  readonly logits: number[];
  rows: number;
  /** Whether every line so far may be one number with a decimal comma. */
  isAmbiguous: boolean;
};

function cellFault(cell: string, place: string): string {
  return cell.trim() === '' ? textFaults.missing(place) : notNumber(place, cell.trim());
}

/** The numbers of a row; a sentence where one is none. */
function addNumbers({ layout, separator, logits }: Columns, { line, cells }: TableRow): string | null {
  const first = layout.skipped + (layout.isLabelled ? 1 : 0);
  for (let c = first; c < cells.length; c += 1) {
    const cell = cells[c] ?? '';
    const value = cellValue(cell, separator);
    if (value === null) return cellFault(cell, places.column(line, c + 1));
    logits.push(value);
  }
  return null;
}

/** One more row; a sentence where it does not fit. */
function addRow(to: Columns, row: TableRow): string | null {
  const { layout, separator, labels, logits } = to;
  const { line, cells } = row;
  if (cells.length !== layout.columns) {
    return scaleRefusals.cellCount(places.line(line), cells.length, layout.columns);
  }
  if (logits.length + cells.length > SCALE_LIMITS.numbers) return SCALE_LIMITS.tooMany(places.line(line));
  if (layout.isLabelled) labels.push(cells[layout.skipped] ?? '');
  to.isAmbiguous &&= separator === ',' && DECIMAL_COMMA.test(cells.join(','));
  to.rows += 1;
  return addNumbers(to, row);
}

/** Numbers of rows, from 0, are no names. */
const areNumbers = (labels: readonly string[]): boolean => labels.every((label, i) => label === String(i));

function givenColumns(
  { layout, labels, logits, rows, isAmbiguous }: Columns,
  first: TableRow,
): Reading<Given> {
  const values = Float64Array.from(logits);
  if (!layout.isLabelled) return { ok: true, value: givenValues([rows, logits.length / rows], values) };
  const isNumbered = areNumbers(labels);
  if (isAmbiguous && !isNumbered && !layout.isHeaded) {
    return failed(textFaults.decimalComma(places.line(first.line), first.cells.join(',')));
  }
  return { ok: true, value: givenValues([rows], values, { labels: isNumbered ? null : labels }) };
}

/** A table of one column, of labels and logits, or of many columns; with names above them or without. */
export async function readColumns(text: string, pace: Pace): Promise<Reading<Given>> {
  const separator = separatorIn(text);
  const { next, part } = filledRows(text, separator);
  const first = next();
  if (first === null) return failed(textFaults.empty);
  const second = next();
  const layout = layoutOf(first, second, separator);
  const columns: Columns = { layout, separator, labels: [], logits: [], rows: 0, isAmbiguous: true };
  const begun = layout.isHeaded ? [second] : [first, second];
  for (let row = begun.shift() ?? null; row !== null; row = begun.shift() ?? next()) {
    const fault = addRow(columns, row);
    if (fault !== null) return failed(fault);
    if (pace.isDue()) await pace.turn(part());
  }
  return givenColumns(columns, first);
}
