import { expect, test } from 'vitest';
import {
  areExactlyZero,
  chanceOfAgreement,
  chanceOfPrecision,
  digitsOf,
  shortPrecisions,
} from '../../../src/engine/diagnosis/evidence';
import { givenOf } from './handMade';

test('each number of a short precision is as unlikely as the doubles around it are many, but for zeros and what is not finite', () => {
  // around ½ and around 2 lie 2²⁹ doubles for one float32, 2⁴² for one float16
  const given = givenOf([0.5, 0, NaN, -2, Infinity]);
  expect(chanceOfPrecision(given, 'float32')).toBeCloseTo(-58 * Math.log10(2), 12);
  expect(chanceOfPrecision(given, 'float16')).toBeCloseTo(-84 * Math.log10(2), 12);
  expect(chanceOfPrecision(givenOf([0.5, 1 / 3]), 'float32')).toBeNull();
  // printed in thousandths: every number is as near to a float16
  expect(chanceOfPrecision(givenOf([1.25], [0.0005]), 'float16')).toBe(0);
});

test('which short precisions numbers could be of', () => {
  const inFull = (...values: readonly number[]) => shortPrecisions(givenOf(values));
  expect(inFull(0.5, 0.25)).toEqual({ float32: true, float16: true });
  expect(inFull(0.5, Math.fround(1 / 3))).toEqual({ float32: true, float16: false });
  expect(inFull(0.5, 1 / 3)).toEqual({ float32: false, float16: false });
  expect(inFull(0, 0)).toEqual({ float32: true, float16: true });
  // so few digits tell nothing of float16, unless it is said
  expect(shortPrecisions(givenOf([0.5], [0.05]))).toEqual({ float32: true, float16: false });
  expect(shortPrecisions(givenOf([0.5], [0.05], 'float16'))).toEqual({ float32: true, float16: true });
  expect(shortPrecisions(givenOf([0.5], [0.05], 'float32'))).toEqual({ float32: true, float16: false });
  expect(shortPrecisions(givenOf([1 / 3], [0], 'float16'))).toEqual({ float32: false, float16: false });
});

test('numbers are exactly zero where all are 0 to all digits', () => {
  expect(areExactlyZero(givenOf([0, -0]))).toBe(true);
  expect(areExactlyZero(givenOf([0, 1e-300]))).toBe(false);
  expect(areExactlyZero(givenOf([0, NaN]))).toBe(false);
  expect(areExactlyZero(givenOf([0, 0], [0, 0.5]))).toBe(false);
});

test('numbers agree by chance as often as the tolerance is a part of the largest, special ones one time in ten thousand', () => {
  const chanceOf = (values: readonly number[], resolution: readonly number[], rounding: number) => {
    const given = givenOf(values, resolution);
    return chanceOfAgreement(given, { printed: given.resolution, rounding });
  };
  expect(chanceOf([2, -1], [0, 0], 0.01)).toBeCloseTo(-4, 12);
  expect(chanceOf([2, NaN, -Infinity], [0, 0, 0], 0.01)).toBeCloseTo(-10, 12);
  expect(chanceOf([1, -2], [0, 0], 5)).toBe(0);
  // zeros in full are special where all are 0; rounded ones say nothing
  expect(chanceOf([0, 0, 0], [0, 0, 0.5], 1e-16)).toBe(-8);
  expect(chanceOf([0, 2], [0, 0], 0.01)).toBeCloseTo(-4, 12);
});

test('the digits are those of the worst entry, of the largest of the explanation', () => {
  const digits = (
    values: readonly number[],
    explanation: readonly number[],
    resolution?: readonly number[],
  ) => digitsOf(givenOf(values, resolution), Float64Array.from(explanation));
  expect(digits([1, 2], [1, 2])).toBe(16);
  expect(digits([0, 0], [0, 0])).toBe(16);
  expect(digits([NaN, 2], [NaN, 2])).toBe(16);
  expect(digits([1, 2.0005], [1, 2])).toBe(3);
  expect(digits([1, 2], [1, 2], [0.03, 0])).toBe(1);
  expect(digits([1, 5], [1, 2])).toBe(0);
  expect(digits([1e-9, 0], [0, 0])).toBe(0);
  expect(digits([1 + 2 ** -52, 1], [1, 1])).toBe(15);
});
