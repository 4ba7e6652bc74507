import { expect, test } from 'vitest';
import { csvText, linesCsv, numeral } from '../../../src/state/takeAway/csv';
import { jsonText, tableJson } from '../../../src/state/takeAway/json';
import { writeNpz } from '../../../src/state/takeAway/npz';
import { traceArrays, traceCsv } from '../../../src/state/takeAway/wholeTrace';
import { decodeAddress } from '../../../src/state/addressDecode';
import { traceOf } from '../../../src/state/traceOf';
import { bits } from './numbers';

test('numbers that are not finite have the names that NumPy has for them', () => {
  expect([NaN, Infinity, -Infinity, -0, 0, 1e21].map(numeral)).toEqual([
    'nan',
    'inf',
    '-inf',
    '-0.0',
    '0',
    '1e+21',
  ]);
  expect(
    linesCsv(
      ['a', 'b'],
      [
        ['=x', 1],
        [null, NaN],
      ],
    ),
  ).toBe("a,b\r\n'=x,1\r\n,nan\r\n");
});

test('a text with a sign inside is no formula', () => {
  expect(['a=1', 'a - b', 'x@y', 'a+b'].map(csvText)).toEqual(['a=1', 'a - b', 'x@y', 'a+b']);
});

test('a JSON has a line for each row of numbers and each member, set in by two blanks', () => {
  const table = {
    corner: 'a',
    columns: ['b', 'c'],
    rows: [{ head: 'r', values: [null, -0] }],
    arrays: [{ name: 'J', shape: [2, 2], values: Float64Array.of(1, 2, NaN, -0) }],
  };
  expect(tableJson(table, 'T', 'v=1')).toBe(`{
  "title": "T",
  "state": "v=1",
  "J": [
    [1, 2],
    ["nan", -0.0]
  ],
  "table": {
    "corner": "a",
    "columns": ["b", "c"],
    "rows": [{
        "head": "r",
        "values": [null, -0.0]
      }]
  }
}
`);
  expect(jsonText([1, [2]])).toBe('[\n  1,\n  [2]\n]');
  expect(jsonText([[[1], [2]]])).toBe('[\n  [\n    [1],\n    [2]\n  ]\n]');
});

test('an .npz has in its headers what the format wants there', () => {
  const file = writeNpz([
    { name: 'E', shape: [], values: Float64Array.of(1) },
    { name: 'z2', shape: [1], values: Float64Array.of(2) },
  ]);
  const view = new DataView(file.buffer);
  const word = (at: number) => view.getUint16(at, true);
  const long = (at: number) => view.getUint32(at, true);
  /** Version needed, flags, method, time, date, both sizes, length of the name, of what is extra. */
  const facts = (at: number) => [
    ...[0, 2, 4, 6, 8].map((place) => word(at + place)),
    ...[14, 18].map((place) => long(at + place)),
    ...[22, 24].map((place) => word(at + place)),
  ];
  const [first, second] = [
    [20, 0x0800, 0, 0, 0x21, 136, 136, 5, 0],
    [20, 0x0800, 0, 0, 0x21, 136, 136, 6, 0],
  ];
  const secondAt = 30 + 5 + 136;
  const directory = secondAt + 30 + 6 + 136;
  const end = directory + 46 + 5 + 46 + 6;
  expect([long(0), ...facts(4)]).toEqual([0x04034b50, ...first!]);
  expect([long(secondAt), ...facts(secondAt + 4)]).toEqual([0x04034b50, ...second!]);
  const record = (at: number) => [long(at), word(at + 4), ...facts(at + 6), long(at + 42)];
  expect(record(directory)).toEqual([0x02014b50, 20, ...first!, 0]);
  expect(record(directory + 51)).toEqual([0x02014b50, 20, ...second!, secondAt]);
  expect(long(end)).toBe(0x06054b50);
  expect([4, 6, 8, 10, 20].map((place) => word(end + place))).toEqual([0, 0, 2, 2, 0]);
  expect([long(end + 12), long(end + 16), file.length]).toEqual([end - directory, directory, end + 22]);
});

test('a trace has what is masked, infinite or no number, each as that', () => {
  const { experiment } = decodeAddress('z=-inf,1,0&y=1&loss=crossEntropy&arg=z&form=a');
  const trace = traceOf(experiment.problem);
  const arrays = new Map(traceArrays(trace).map((array) => [array.name, array]));
  expect(bits(arrays.get('z')?.values ?? [])).toEqual(bits([-Infinity, 1, 0]));
  expect(arrays.get('E')).toMatchObject({ shape: [], values: Float64Array.of(Infinity) });
  expect(bits(arrays.get('used.da_dz')?.values ?? [])).toEqual(bits(trace.used.jacobian.values));
  const lines = traceCsv(trace).split('\r\n');
  expect(lines).toContain('E,,,inf');
  expect(lines).toContain('z,1,,-inf');
  expect(lines).toContain('used.da_dz,1,2,inf');
  expect(lines).toContain('used.da_dz,1,3,nan');
});
