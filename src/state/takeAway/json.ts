import type { FigureTable, NamedArray } from '../../lesson/tables/figureTable';
import { sentNumber, type SentNumber } from '../traceMessage';

type Nested = SentNumber | readonly Nested[];

/** The numbers of an array, row within row, as a `trace` message has them. */
function nested(values: readonly SentNumber[], shape: readonly number[]): Nested {
  const [length = 0, ...inner] = shape;
  if (inner.length === 0) return values;
  const size = inner.reduce((product, side) => product * side, 1);
  return Array.from({ length }, (_, k) => nested(values.slice(k * size, (k + 1) * size), inner));
}

const nestedArray = ({ shape, values }: NamedArray): Nested => nested(Array.from(values, sentNumber), shape);

function objectText(entries: readonly (readonly [string, unknown])[], indent: string): string {
  const inner = `${indent}  `;
  const lines = entries.map(([key, value]) => `${inner}${JSON.stringify(key)}: ${jsonText(value, inner)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** As JSON.stringify writes it, but for −0, which it makes 0, as Python does of -0 without a point. A row of numbers stands on one line. */
export function jsonText(value: unknown, indent = ''): string {
  if (Object.is(value, -0)) return '-0.0';
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => jsonText(item, `${indent}  `));
    if (!value.some(Array.isArray)) return `[${items.join(', ')}]`;
    return `[\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}]`;
  }
  if (typeof value === 'object' && value !== null) return objectText(Object.entries(value), indent);
  return JSON.stringify(value);
}

/** The numbers of a picture, by the names of a `trace` message, and its table. */
export function tableJson(table: FigureTable, title: string, state: string): string {
  const { corner, columns, rows, arrays } = table;
  const cells = rows.map(({ head, values }) => ({
    head,
    values: values.map((value) => (value === null ? null : sentNumber(value))),
  }));
  const named = Object.fromEntries(arrays.map((array) => [array.name, nestedArray(array)]));
  return `${jsonText({ title, state, ...named, table: { corner, columns, rows: cells } })}\n`;
}
