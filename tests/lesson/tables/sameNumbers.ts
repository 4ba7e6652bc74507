import fc from 'fast-check';
import { expect } from 'vitest';
import type { Matrix, Vector } from '../../../src/engine/tensor';
import type { FigureTable } from '../../../src/lesson/tables/figureTable';
import { outputsOf } from '../../../src/state/experiment';
import { tableCsv } from '../../../src/state/takeAway/csv';
import { tableJson } from '../../../src/state/takeAway/json';
import { writeNpy } from '../../../src/state/takeAway/npy';
import type { SentNumber } from '../../../src/state/traceMessage';
import { experiments } from '../../state/arbitraries';
import { readCsv } from '../../state/takeAway/readCsv';

type Entry = number | null;
type Row = readonly Entry[] | Vector;

const NAMED: Readonly<Record<string, number>> = { inf: Infinity, '-inf': -Infinity, nan: NaN };

export const numberOf = (sent: SentNumber | string): number =>
  typeof sent === 'number' ? sent : (NAMED[sent] ?? Number(sent));

/** The numbers of a row of a message. */
export const sent = (row: readonly (SentNumber | null)[]): readonly Entry[] =>
  row.map((one) => (one === null ? null : numberOf(one)));

export const nothing = (count: number): null[] => Array.from({ length: count }, () => null);

export const rowsOfMatrix = ({ rows, columns, values }: Matrix): readonly Vector[] =>
  Array.from({ length: rows }, (_, i) => values.subarray(i * columns, (i + 1) * columns));

/** Bit for bit: −0 is not 0, and an empty place is no number. Not toEqual, which is slow for thousands of cells. */
function expectSame(found: readonly unknown[], wanted: readonly unknown[]) {
  const place = wanted.findIndex((one, k) => !Object.is(one, found[k]));
  if (place < 0 && found.length === wanted.length) return;
  expect([found.length, place, found[place]]).toEqual([wanted.length, place, wanted[place]]);
  expect(place).toBe(-1);
}

/** With an end to each row. */
function flat(rows: readonly Row[]): readonly unknown[] {
  const all: unknown[] = [];
  for (const row of rows) {
    for (const one of row) all.push(one);
    all.push('end of row');
  }
  return all;
}

/** That the table has these numbers in these places, a column for each, and that its files do. */
export function expectTable(table: FigureTable, rows: readonly Row[]) {
  expectSame(flat(table.rows.map(({ values }) => values)), flat(rows));
  expectSame(
    table.rows.filter(({ values }) => values.length !== table.columns.length),
    [],
  );
  expectReadBack(table);
}

/** That the array has the numbers of these rows, and a shape for them. */
export function expectArray({ arrays }: FigureTable, shape: readonly number[], rows: readonly Row[]) {
  const [first] = arrays;
  expectSame(first?.shape ?? [], shape);
  expectSame(
    Array.from(first?.values ?? []),
    rows.flatMap((row) => Array.from(row, (value) => value ?? NaN)),
  );
}

type Nested = SentNumber | readonly Nested[];
type ReadJson = Readonly<Record<string, Nested>> & {
  readonly table: { readonly rows: readonly { readonly values: readonly (SentNumber | null)[] }[] };
};

const allOf = (nested: Nested | undefined) => ([nested].flat(4) as readonly SentNumber[]).map(numberOf);

/** As NumPy's description of the format has it; the page's own reader takes no more than three dimensions. */
function readFile(bytes: Uint8Array<ArrayBuffer>) {
  const view = new DataView(bytes.buffer);
  const start = 10 + view.getUint16(8, true);
  const header = new TextDecoder('latin1').decode(bytes.subarray(10, start));
  const shape = /'descr': '<f8', 'fortran_order': False, 'shape': \(([\d, ]*)\)/.exec(header)?.[1] ?? '?';
  const values = Array.from({ length: (bytes.length - start) / 8 }, (_, k) =>
    view.getFloat64(start + 8 * k, true),
  );
  return { shape: shape.split(',').filter((side) => side.trim() !== ''), values };
}

/** CSV, JSON and .npy, read again. */
function expectReadBack(table: FigureTable) {
  const cells = flat(table.rows.map(({ values }) => values));
  const [heads, ...lines] = readCsv(tableCsv(table));
  expectSame([heads?.length], [1 + table.columns.length]);
  const numbers = lines.map(([, ...line]) => line.map((cell) => (cell === '' ? null : numberOf(cell))));
  expectSame(flat(numbers), cells);

  const read = JSON.parse(tableJson(table, 'A picture', 'v=1')) as ReadJson;
  expectSame(flat(read.table.rows.map(({ values }) => sent(values))), cells);
  expectSame([new Set(table.arrays.map(({ name }) => name)).size], [table.arrays.length]);
  for (const { name, shape, values } of table.arrays) {
    const wanted = Array.from(values);
    expectSame(allOf(read[name]), wanted);
    const file = readFile(writeNpy({ shape, values }));
    expectSame(file.shape.map(Number), shape);
    expectSame(file.values, wanted);
  }
}

/** Of at most twelve outputs: the costly pictures are of few. */
export const smallExperiments = experiments.filter((experiment) => outputsOf(experiment) <= 12);

/** The check in 1,000 random states, and in how many it was made; a state that it has no picture of does not count. */
export function inThousandStates<State>(
  states: fc.Arbitrary<State>,
  check: (state: State) => boolean | void,
): number {
  let counted = 0;
  const property = fc.property(states, (state) => {
    fc.pre(check(state) !== false);
    counted++;
  });
  fc.assert(property, { numRuns: 1000, maxSkipsPerRun: 20 });
  return counted;
}
