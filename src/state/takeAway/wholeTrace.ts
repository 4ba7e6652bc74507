import type { Trace } from '../../engine/trace';
import type { NamedArray } from '../../lesson/tables/figureTable';
import { traceMessage, type SentNumber } from '../traceMessage';
import { linesCsv } from './csv';
import { jsonText } from './json';
import { writeNpz } from './npz';

const TRAVELLED: Readonly<Record<string, number>> = { inf: Infinity, '-inf': -Infinity, nan: NaN };

const numberOf = (sent: SentNumber): number => (typeof sent === 'number' ? sent : (TRAVELLED[sent] ?? NaN));

const isNumbers = (value: unknown): value is readonly SentNumber[] | SentNumber =>
  Array.isArray(value) || typeof value === 'number' || (typeof value === 'string' && value in TRAVELLED);

function shapeOf(value: unknown): readonly number[] {
  return Array.isArray(value) ? [value.length, ...shapeOf(value[0])] : [];
}

/** Every number of a `trace` message under its name there; `used.da_dz` is da_dz within used. */
function arraysOf(message: object, prefix = ''): readonly NamedArray[] {
  return Object.entries(message).flatMap(([key, value]: [string, unknown]): readonly NamedArray[] => {
    const name = `${prefix}${key}`;
    if (isNumbers(value)) {
      const sent = [value].flat(2) as readonly SentNumber[];
      return [{ name, shape: shapeOf(value), values: Float64Array.from(sent, numberOf) }];
    }
    return typeof value === 'object' && value !== null ? arraysOf(value, `${name}.`) : [];
  });
}

export const traceArrays = (trace: Trace): readonly NamedArray[] => arraysOf(traceMessage(trace));

/** As `get-trace` is answered, with the experiment that it is of. */
export const traceJson = (trace: Trace, state: string): string =>
  `${jsonText({ state, ...traceMessage(trace) })}\n`;

/** A line for each number: what it is of, its place from 1, itself. */
export function traceCsv(trace: Trace): string {
  const lines = traceArrays(trace).flatMap(({ name, shape, values }) => {
    const [, columns = 1] = shape;
    return Array.from(values, (value, k) => {
      const place = [Math.floor(k / columns) + 1, (k % columns) + 1];
      return [name, ...(shape.length === 2 ? place : [shape.length === 1 ? k + 1 : null, null]), value];
    });
  });
  return linesCsv(['quantity', 'row', 'column', 'value'], lines);
}

export const traceNpz = (trace: Trace) => writeNpz(traceArrays(trace));
