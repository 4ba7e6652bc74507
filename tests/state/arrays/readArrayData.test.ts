import { describe, expect, it } from 'vitest';
import { readArrayData } from '../../../src/state/arrays/readArrayData';
import { said, taken } from './fixtures';

const sentence = (data: unknown): string => said(readArrayData(data));

describe('readArrayData(data)', () => {
  it.each([
    [
      [
        [1, 2.5],
        [-3, 0],
      ],
      [2, 2],
      [1, 2.5, -3, 0],
    ],
    [[0.1, 0.2, 0.7], [3], [0.1, 0.2, 0.7]],
    [[[[1], [2]]], [1, 2, 1], [1, 2]],
    [0.5, [], [0.5]],
    [['nan', 'inf', '-inf', NaN, -Infinity], [5], [NaN, Infinity, -Infinity, NaN, -Infinity]],
    [new Int16Array([1, -2]), [2], [1, -2]],
    [
      [new Float64Array([1, 2]), [3, 4]],
      [2, 2],
      [1, 2, 3, 4],
    ],
  ])('takes %j', (data, shape, values) => {
    const array = taken(readArrayData(data));
    expect(array.shape).toStrictEqual(shape);
    expect(array.values).toStrictEqual(Float64Array.from(values));
    expect(array.resolution).toStrictEqual(new Float64Array(values.length));
    expect(array.precision).toBeNull();
  });

  it('knows what a typed array stores', () => {
    expect(taken(readArrayData(new Float32Array([0.1]))).precision).toBe('float32');
    expect(taken(readArrayData(new Float64Array([0.1]))).precision).toBe('float64');
  });

  it.each([
    [[1, 'x'], 'Entry [2]: “x” is not a number; numbers, "nan", "inf" and "-inf" in lists are allowed.'],
    [
      [[1], [null]],
      'Entry [2, 1]: “null” is not a number; numbers, "nan", "inf" and "-inf" in lists are allowed.',
    ],
    [
      { length: 1, 0: 1 },
      'The value: “object” is not a number; numbers, "nan", "inf" and "-inf" in lists are allowed.',
    ],
    [[1n], 'Entry [1]: “bigint” is not a number; numbers, "nan", "inf" and "-inf" in lists are allowed.'],
    [
      ['toString'],
      'Entry [1]: “toString” is not a number; numbers, "nan", "inf" and "-inf" in lists are allowed.',
    ],
    [
      undefined,
      'The value: “undefined” is not a number; numbers, "nan", "inf" and "-inf" in lists are allowed.',
    ],
    [[], 'The value: “[]” is empty; give one number at least.'],
    [[[1], []], 'Entry [2]: “[]” is empty; give one number at least.'],
    [[[1, 2], [3]], 'The value: row 2 holds 1 number and row 1 2 numbers; all rows need as many.'],
    [[[1], 2], 'The value: row 2 holds a single number and row 1 1 number; all rows need as many.'],
    [
      [[[[1]]]],
      'Entry [1, 1, 1]: “[” goes deeper than 3 levels of brackets; a vector, a matrix or a stack of matrices is allowed.',
    ],
  ])('refuses %o', (data, expected) => {
    expect(sentence(data)).toBe(expected);
  });

  it('gives up on lists without an end', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(sentence(cycle)).toContain('goes deeper than 3 levels');

    // 64 references to one list, three deep, are more numbers than bytes
    const row = Array.from({ length: 4000 }, () => 0);
    const matrix = Array.from({ length: 4000 }, () => row);
    expect(sentence(Array.from({ length: 4000 }, () => matrix))).toContain('more than 131,072 numbers');
  });

  it('takes as many numbers as are allowed, wherever they stand, and not one more', () => {
    const limits = { characters: 9, numbers: 3, tooMany: (place: string) => `${place}: too many` };
    expect(taken(readArrayData([[1], [2], [3]], limits)).shape).toStrictEqual([3, 1]);
    expect(said(readArrayData([[1], [2], [3, 4]], limits))).toBe('Entry [3, 2]: too many');
  });

  it('looks into no list that is longer than it may be, and not for entries that are not there', () => {
    const long: unknown[] = [];
    long.length = 2 ** 32 - 1;
    expect(sentence(long)).toContain('more than 131,072 numbers');
    long.length = 131_072;
    expect(sentence(long)).toBe('Entry [1] is missing; every place of a list needs a number.');
  });

  it('runs nothing of what it is given', () => {
    const list = [0];
    Object.defineProperty(list, 0, {
      get: () => {
        throw new Error('run');
      },
    });
    expect(sentence(list)).toBe('Entry [1] is missing; every place of a list needs a number.');
    const talking = {
      toString: () => {
        throw new Error('run');
      },
    };
    expect(sentence([talking])).toContain('“object” is not a number');
  });

  it('says a sentence where looking alone fails', () => {
    const { proxy, revoke } = Proxy.revocable([1], {});
    revoke();
    expect(sentence(proxy)).toBe('The array cannot be looked into; plain lists of numbers are allowed.');
  });
});
