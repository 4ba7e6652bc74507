import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArrayFile } from '../../../src/state/arrays/readArrayFile';
import { readNpy } from '../../../src/state/arrays/npy';
import { sendable } from './sendable';
import { csvText, tableCsv } from '../../../src/state/takeAway/csv';
import { jsonText, tableJson } from '../../../src/state/takeAway/json';
import { writeNpy } from '../../../src/state/takeAway/npy';
import { writeNpz } from '../../../src/state/takeAway/npz';
import { traceArrays, traceCsv, traceJson, traceNpz } from '../../../src/state/takeAway/wholeTrace';
import { traceMessage } from '../../../src/state/traceMessage';
import { traceOf } from '../../../src/state/traceOf';
import { experiments } from '../arbitraries';
import { AWKWARD, bits, TABLE } from './numbers';
import { readCsv } from './readCsv';
import { runs } from '../../properties/runs';

const [ARRAY] = TABLE.arrays;
const values = ARRAY?.values ?? new Float64Array();

const NAMED: Readonly<Record<string, number>> = { inf: Infinity, '-inf': -Infinity, nan: NaN };
const numberOf = (text: string) => NAMED[text] ?? Number(text);

test('a CSV has every number to the last bit, −0, 5·10⁻³²⁴, 10³⁰⁸ and −∞ too', () => {
  const [, ...rows] = readCsv(tableCsv(TABLE));
  expect(bits(rows.flatMap(([, ...cells]) => cells.map(numberOf)))).toEqual(bits(values));
});

test('a CSV quotes what RFC 4180 wants quoted, and no label of it is taken for a formula', () => {
  const [heads, ...rows] = readCsv(tableCsv(TABLE));
  expect(heads).toEqual(['a, "quoted"', "'=1+1", "'@cmd", 'plain', 'two\nlines']);
  expect(rows.map(([head]) => head)).toEqual(["'-x", "'+y", 'a₁ cat', "' \t=hidden"]);
  expect(csvText('\u2068=1\u2069')).toBe("'=1");
});

test('a CSV leaves a place empty where a picture has nothing', () => {
  const table = { ...TABLE, columns: ['a', 'b'], rows: [{ head: 'r', values: [null, 1] }] };
  expect(tableCsv(table).split('\r\n')[1]).toBe('r,,1');
});

test('a JSON has every number to the last bit, and what is not finite as a message has it', () => {
  const read: unknown = JSON.parse(tableJson(TABLE, 'A picture', 'v=1'));
  const { da_dz, table, state } = read as {
    da_dz: unknown[][];
    table: { rows: { values: unknown[] }[] };
    state: string;
  };
  const numbers = (of: unknown[]) =>
    bits(of.map((one) => (typeof one === 'string' ? numberOf(one) : (one as number))));
  expect(da_dz.map(numbers).flat()).toEqual(bits(values));
  expect(table.rows.flatMap((row) => numbers(row.values))).toEqual(bits(values));
  expect(state).toBe('v=1');
  expect(JSON.stringify(JSON.parse(jsonText([NaN, 1e21])))).toBe('[null,1e+21]');
});

test('an .npy is read back to the last bit, whatever its shape', () => {
  for (const shape of [[16], [4, 4], [2, 2, 4], [1, 16]]) {
    const bytes = writeNpy({ shape, values });
    const read = readNpy(bytes);
    expect(read.ok && read.value.shape).toEqual(shape);
    expect(bits(read.ok ? read.value.values : [])).toEqual(bits(values));
    expect((bytes.length - 8 * values.length) % 64).toBe(0);
  }
});

test('an .npz is read back array by array, under its names', async () => {
  const arrays = [
    { name: 'da_dz', shape: [4, 4], values },
    { name: 'used.dE_dz', shape: [AWKWARD.length], values: Float64Array.from(AWKWARD) },
    { name: 'E', shape: [], values: Float64Array.of(-0) },
  ];
  const read = await readArrayFile('a.npz', writeNpz(arrays));
  expect(read.ok && read.value.map(({ name, array }) => [name, array.shape, bits(array.values)])).toEqual(
    arrays.map((array) => [array.name, array.shape, bits(array.values)]),
  );
});

test('of 300 experiments the whole trace comes back from CSV, JSON and .npz as it was', async () => {
  await fc.assert(
    fc.asyncProperty(experiments, async ({ problem }) => {
      const trace = traceOf(problem);
      const message = traceMessage(trace);
      const read = JSON.parse(traceJson(trace, 'v=1')) as Record<string, unknown>;
      expect(sendable(read)).toEqual(sendable({ state: 'v=1', ...message }));
      const arrays = traceArrays(trace);
      const [, ...lines] = readCsv(traceCsv(trace));
      expect(bits(lines.map(([, , , value]) => numberOf(value ?? '')))).toEqual(
        arrays.flatMap((array) => bits(array.values)),
      );
      const files = await readArrayFile('trace.npz', traceNpz(trace));
      expect(files.ok && files.value.map(({ name, array }) => [name, bits(array.values)])).toEqual(
        arrays.map((array) => [array.name, bits(array.values)]),
      );
    }),
    runs(0.15), // a whole trace written and read: 6 ms
  );
});

test('the whole trace has the right numbers and the chosen ones, named as in a message', () => {
  const trace = traceOf({
    source: {
      kind: 'layer',
      input: [1, 2],
      weights: [
        [1, 0, -1],
        [0.5, 0, 2],
      ],
      bias: [0, 0, 1],
    },
    target: { kind: 'class', index: 1 },
    activation: 'softmax',
    loss: 'mse',
    temperature: 1,
    argument: 'z',
    form: 'a',
    learningRate: 0.5,
  });
  const arrays = new Map(traceArrays(trace).map((array) => [array.name, array]));
  expect([...arrays.keys()].join(' ')).toBe(
    'x W b z a y E dE_da da_dz dE_dz dE_dW dE_db dE_dx used.da_dz used.dE_dz used.dE_dW check.maxError',
  );
  expect(bits(arrays.get('used.da_dz')?.values ?? [])).toEqual(bits(trace.used.jacobian.values));
  expect(arrays.get('W')?.shape).toEqual([2, 3]);
  expect(traceCsv(trace).split('\r\n').slice(0, 5).join(' ')).toBe(
    'quantity,row,column,value x,1,,1 x,2,,2 W,1,1,1 W,1,2,0',
  );
});
