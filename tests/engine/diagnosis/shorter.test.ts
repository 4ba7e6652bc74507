import { expect, test } from 'vitest';
import { UNIT } from '../../../src/engine/diagnosis/precision';
import { search } from '../../../src/engine/diagnosis/search';
import { chanceOfPrinting, printsShorter, shorterThan } from '../../../src/engine/diagnosis/shorter';
import { candidateOf, givenOf } from './handMade';

test('numbers could be of the next shorter precision where each is one of its numbers', () => {
  const single = givenOf([0.5, Math.fround(1 / 3)]);
  expect(shorterThan('float64', single)).toBe('float32');
  expect(shorterThan('float32', single)).toBeNull();
  expect(shorterThan('float64', givenOf([1 / 3]))).toBeNull();
  expect(shorterThan('float32', givenOf([0.5, 0.25]))).toBe('float16');
  expect(shorterThan('float16', givenOf([0.5, 0.25]))).toBeNull();
  // 0 is 0 in each; printed as 0.0 it may be anything that is small
  expect(shorterThan('float64', givenOf([0, 0]))).toBeNull();
  expect(shorterThan('float64', givenOf([0, 0], [0.05, 0.05]))).toBe('float32');
});

test('a program prints numbers of a shorter precision as rarely as they are few, but for those that its own are', () => {
  const third = Math.fround(1 / 3);
  const chance = (given: readonly number[], values: readonly number[], resolution?: readonly number[]) =>
    chanceOfPrinting(givenOf(given, resolution), Float64Array.from(values), UNIT.float64, 'float32');
  // of the numbers next to ⅓, as far apart as float32 ones are, 2u|v| is reached by one
  const one = Math.log10((2 * 2 ** -53 * third) / 2 ** -25);
  expect(chance([third, 0.5], [1 / 3, 0.5])).toBeCloseTo(one, 12);
  expect(chance([third, -third], [1 / 3, -1 / 3])).toBeCloseTo(2 * one, 12);
  // a half that was computed with a few roundings is a half
  expect(chance([0.5], [0.5 + 2 ** -51])).toBe(0);
  expect(chance([0.5], [0.5 + 2 ** -45])).toBeLessThan(-8);
  // of its own size, whatever that is; and 0 is of any precision
  expect(chance([1024], [1024 * (1 + 2 ** -51)])).toBe(0);
  expect(chance([2 ** -10], [2 ** -10 * (1 + 2 ** -45)])).toBeLessThan(-8);
  expect(chance([third], [0])).toBe(0);
  expect(chance([third], [1 / 3], [1e-7])).toBe(0);
  expect(chance([0, NaN, Infinity], [1e-60, NaN, Infinity])).toBe(0);
  expect(printsShorter(givenOf([third]), Float64Array.of(1 / 3), 'float64', 'float32')).toBe(false);
  expect(printsShorter(givenOf([third]), Float64Array.of(third), 'float64', 'float32')).toBe(true);
});

/** The right numbers in float32, and two mistakes whose doubles are by chance no farther from them than doubles may be. */
const exactOnes = [1 / 3, -2 / 7, 5 / 11];
const single = exactOnes.map(Math.fround);
const ROUNDINGS = { ofLogits: { own: 0, forwardOnly: 0, ignored: 0 }, after: 10 };
const found = (right: readonly number[], two: readonly number[], scale: number, ofRight = 1) =>
  search({ given: givenOf(single), roundings: ROUNDINGS }, [
    [candidateOf([], right, { scale: ofRight })],
    [candidateOf(['sigmoid'], [5, 5, 5], { scale: 1e9 })],
    [candidateOf(['sign', 'transposed'], two, { scale })],
  ]);
const namesOf = (...given: Parameters<typeof found>) =>
  found(...given)?.matches.map(({ candidate }) => candidate.mistakes.join(' + ') || 'right');

test('two mistakes in doubles do not explain float32 numbers that they would not have printed: the right ones do', () => {
  expect(namesOf(exactOnes, exactOnes, 1e8)).toEqual(['right']);
});

test('two mistakes that print float32 numbers in doubles too explain them, and nothing that almost any numbers would be', () => {
  expect(namesOf([1, 1, 1], single, 1)).toEqual(['sign + transposed']);
});

test('right numbers in doubles that happen to be float32 are right in doubles', () => {
  expect(found(exactOnes, [1, 1, 1], 1)?.precision).toBe('float32');
  expect(found(exactOnes, [1, 1, 1], 1, 1e8)?.precision).toBe('float64');
});
