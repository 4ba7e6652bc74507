import type { FigureTable } from '../../lesson/tables/figureTable';

/** All the digits, and the sign of a zero (by its point, since others take -0 for the integer 0); what is not finite as NumPy and a `trace` message call it. */
export function numeral(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  if (Number.isFinite(value)) return String(value);
  if (Number.isNaN(value)) return 'nan';
  return value > 0 ? 'inf' : '-inf';
}

/** A spreadsheet takes a cell that begins like this for a formula, and runs it. */
const FORMULA = /^[\s]*[=+\-@\t\r]/;
/** What keeps the writing of a label from turning that of the page; without a page it is only in the way. */
const UNSEEN = /[\u2066-\u2069]/g;
const QUOTED = /[",\r\n]/;

/** A text as RFC 4180 has it; an apostrophe before what would be a formula. */
export function csvText(text: string): string {
  const plain = text.replace(UNSEEN, '');
  const harmless = FORMULA.test(plain) ? `'${plain}` : plain;
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const lines = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.join(',')}\r\n`).join('');

const csvNumber = (value: number | null): string => (value === null ? '' : numeral(value));

/** A table as RFC 4180 has it: heads on top and at the left. */
export const tableCsv = ({ corner, columns, rows }: FigureTable): string =>
  lines([
    [corner, ...columns].map(csvText),
    ...rows.map(({ head, values }) => [csvText(head), ...values.map(csvNumber)]),
  ]);

export type CsvLine = readonly (string | number | null)[];

/** Lines of names and numbers below a line of heads. */
export const linesCsv = (heads: readonly string[], of: readonly CsvLine[]): string =>
  lines([
    heads.map(csvText),
    ...of.map((cells) => cells.map((cell) => (typeof cell === 'string' ? csvText(cell) : csvNumber(cell)))),
  ]);
