import { describe, expect, it } from 'vitest';
import { indexOfMaximum, indexOfNaN } from '../../src/engine/tensor';

const vector = (...values: readonly number[]) => Float64Array.from(values);

describe('the index of the largest entry', () => {
  it('is the first of equals, and −1 where there is none', () => {
    expect(indexOfMaximum(vector(1, 3, 2, 3))).toBe(1);
    expect(indexOfMaximum(vector(-2))).toBe(0);
    expect(indexOfMaximum(vector())).toBe(-1);
  });
});

describe('the index of a NaN', () => {
  it('is the first, and −1 where there is none', () => {
    expect(indexOfNaN(vector(1, NaN, NaN))).toBe(1);
    expect(indexOfNaN(vector(NaN))).toBe(0);
    expect(indexOfNaN(vector(1, Infinity))).toBe(-1);
  });
});
