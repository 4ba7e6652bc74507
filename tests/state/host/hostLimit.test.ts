import { describe, expect, it } from 'vitest';
import { withinLimit } from '../../../src/state/host/hostLimit';

const LIMIT = 64 * 1024;
const text = (length: number) => 'x'.repeat(length);
const nested = (lists: number): unknown => (lists === 0 ? 1 : [nested(lists - 1)]);
const keyed = (objects: number): unknown => (objects === 0 ? 1 : { a: keyed(objects - 1) });
const bytes = (data: unknown) => new TextEncoder().encode(JSON.stringify(data)).length;

describe('a message within the limit', () => {
  it.each([
    ['a text', (spare: number) => text(LIMIT - 2 - spare)],
    [
      'a text of two bytes a character',
      (spare: number) => `${'é'.repeat(30_000)}${text(LIMIT - 2 - 60_000 - spare)}`,
    ],
    ['a text with what JSON escapes', (spare: number) => `"\n\\${text(LIMIT - 2 - 6 - spare)}`],
    ['a list', (spare: number) => [text(LIMIT - 4 - spare)]],
    [
      'a list of many',
      (spare: number) => [...Array.from({ length: 30_000 }, () => 0), text(LIMIT - 60_003 - spare - 1)],
    ],
    ['the value of a key', (spare: number) => ({ key: text(LIMIT - 10 - spare) })],
    ['a key', (spare: number) => ({ [text(LIMIT - 6 - spare)]: 1 })],
    ['the second of two keys', (spare: number) => ({ a: 1, [text(LIMIT - 12 - spare)]: 1 })],
    ['a date', (spare: number) => [new Date(0), text(LIMIT - 31 - spare)]],
    ['true, null and numbers', (spare: number) => [true, null, -0.5, text(LIMIT - 20 - spare)]],
  ])('may be as long as that, and no byte longer: %s', (_, of) => {
    expect(bytes(of(0)) - LIMIT).toBeGreaterThanOrEqual(-1);
    expect(bytes(of(0)) - LIMIT).toBeLessThanOrEqual(0);
    expect(withinLimit(of(0))).toBe(true);
    expect(withinLimit(of(-2))).toBe(false);
  });

  it('may hold lists and objects where the last bytes are, but not beyond them', () => {
    for (const [last, length] of [
      [[], 2],
      [{}, 2],
      [{ a: 1 }, 7],
      [[1], 3],
    ] as const) {
      expect(withinLimit([text(LIMIT - 5 - length), last])).toBe(true);
      expect(withinLimit([text(LIMIT - 5 - length + 2), last])).toBe(false);
    }
  });

  it.each([
    ['an empty list', []],
    ['an empty object', {}],
    ['an object of nothing that has a value', { a: undefined }],
    ['what is no number', [NaN, Infinity, -Infinity, -0]],
    ['many that are empty', Array.from({ length: 5000 }, (_, i) => (i % 2 === 0 ? [] : {}))],
    ['keys and lists in each other', { a: [{}, [[]], { b: 1, c: [1, 2] }], 'é"': '\n\uD800' }],
  ])('is counted to the byte as JSON has it: %s', (_, data) => {
    const padded = (length: number) => [data, text(length)];
    const spare = LIMIT - bytes(padded(0));
    expect(withinLimit(padded(spare))).toBe(true);
    expect(withinLimit(padded(spare + 1))).toBe(false);
  });

  it('counts typed arrays as lists, and empty places as null', () => {
    expect(withinLimit(new Uint8Array(LIMIT / 2 - 1))).toBe(true);
    expect(withinLimit(new Uint8Array(LIMIT / 2))).toBe(false);
    expect(withinLimit(Float64Array.of(0.1, NaN))).toBe(true);
    // eslint-disable-next-line unicorn/no-new-array -- empty places are the point
    expect(withinLimit(new Array<number>(1e9))).toBe(false);
    expect(withinLimit(Array.from({ length: 1000 }, () => undefined))).toBe(true);
  });

  it('leaves out what has no value', () => {
    expect(withinLimit({ [text(LIMIT)]: undefined, a: 1 })).toBe(true);
  });

  it('goes 101 lists deep and no deeper', () => {
    expect(withinLimit(nested(101))).toBe(true);
    expect(withinLimit(nested(102))).toBe(false);
    expect(withinLimit(keyed(101))).toBe(true);
    expect(withinLimit(keyed(102))).toBe(false);
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(withinLimit(cycle)).toBe(false);
  });

  it.each([
    ['a symbol', Symbol('x')],
    ['a function', () => 1],
    ['a big integer', 1n],
    ['a map', new Map()],
    ['one in a list', [Symbol('x')]],
    ['one at a key', { a: () => 1 }],
    ['a date that is none', [new Date(NaN), new Map()]],
    [
      'what throws when it is read',
      {
        get a() {
          throw new Error('no');
        },
      },
    ],
  ])('is never %s', (_, data) => {
    expect(withinLimit(data)).toBe(false);
  });

  it.each([[null], [undefined], [true], [0], [''], [[]], [{}], [new Date(0)], [Object.create(null)]])(
    'may be %j',
    (data) => {
      expect(withinLimit(data)).toBe(true);
    },
  );
});
