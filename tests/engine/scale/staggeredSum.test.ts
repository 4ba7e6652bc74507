import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockOf } from '../../../src/engine/scale/blockSums';
import { staggeredSum } from '../../../src/engine/scale/doubleDouble';
import { exactStaggeredSum } from '../../../src/engine/scale/exactSum';
import { createScaleSoftmax, type ScaleSoftmax } from '../../../src/engine/scale/scaleSoftmax';
import { addUp } from '../../../src/engine/scale/pyramid';
import { exactBlocks, exactly, relativeError } from './exact';
import { runs } from '../../properties/runs';

/** Sums of any numbers in the place of probabilities: the four parts need not add up to 1. */
function numbersAsSoftmax(numbers: readonly number[], temperature = 1): ScaleSoftmax {
  const softmax = createScaleSoftmax(numbers.length);
  softmax.activations.set(numbers);
  addUp(softmax.pyramid);
  softmax.temperature = temperature;
  return softmax;
}

const ROWS = { from: 3, to: 9 };
const COLUMNS = { from: 6, to: 12 };
const positive = fc.double({ min: 0.1, max: 1, noNaN: true });

/** Fifteen numbers, three in each part of D·O − R′·C′, whose two terms are within a share of 2^-bits of each other. */
const nearlyCancelling = fc
  .record({
    numbers: fc.array(positive, { minLength: 15, maxLength: 15 }),
    bits: fc.integer({ min: 3, max: 28 }),
    sign: fc.constantFrom(-1, 1),
    temperature: fc.constantFrom(1, 0.01, 100),
  })
  .map(({ numbers, bits, sign, temperature }) => {
    const sum = (from: number, to: number) => numbers.slice(from, to).reduce((all, one) => all + one, 0);
    const others = sum(0, 3) + sum(12, 15);
    const factor = ((sum(3, 6) * sum(9, 12)) / (sum(6, 9) * others)) * (1 + sign * 2 ** -bits);
    const scaled = numbers.map((one, i) => (i >= 6 && i < 9 ? one * factor : one));
    return numbersAsSoftmax(scaled, temperature);
  });

const errorOf = (softmax: ScaleSoftmax, sum: number) =>
  relativeError(exactly(sum) * exactly(softmax.temperature), exactBlocks(softmax)(ROWS, COLUMNS));

describe('a block of two staggered ranges whose terms nearly cancel', () => {
  it('has the exact sum to 1e-14 of itself, however many digits the two terms share, at any temperature', () => {
    fc.assert(
      fc.property(nearlyCancelling, (softmax) => {
        expect(errorOf(softmax, blockOf(softmax, ROWS, COLUMNS).sum)).toBeLessThan(1e-14);
        expect(errorOf(softmax, blockOf(softmax, COLUMNS, ROWS).sum)).toBeLessThan(1e-14);
      }),
      runs(),
    );
  });

  it('has it from double-double, where doubles alone have lost half of their digits', () => {
    fc.assert(
      fc.property(nearlyCancelling, (softmax) => {
        expect(errorOf(softmax, staggeredSum(softmax, ROWS, COLUMNS))).toBeLessThan(1e-14);
        expect(errorOf(softmax, staggeredSum(softmax, COLUMNS, ROWS))).toBeLessThan(1e-14);
      }),
      runs(),
    );
  });
});

describe('such a sum in whole numbers', () => {
  const [rows, columns] = [
    { from: 0, to: 2 },
    { from: 1, to: 3 },
  ];
  /** R′, D, C′ and O, one number each. */
  const sumOf = (parts: readonly number[], temperature = 1) =>
    exactStaggeredSum(numbersAsSoftmax(parts, temperature), rows, columns);

  it('is D·O − R′·C′ over T, of either sign', () => {
    expect(sumOf([3, 5, 7, 11])).toBe(34);
    expect(sumOf([5, 3, 7, 2])).toBe(-29);
    expect(sumOf([5, 3, 7, 2], 4)).toBe(-7.25);
    expect(sumOf([3, 5, 5, 3])).toBe(0);
  });

  it('does not care which of the two ranges comes first', () => {
    const softmax = numbersAsSoftmax([3, 5, 7, 11]);
    expect(exactStaggeredSum(softmax, columns, rows)).toBe(34);
  });

  it('holds numbers whose products are near the least double, and subnormal ones', () => {
    expect(sumOf([3, 5, 7, 11].map((one) => one * 2 ** -500))).toBe(34 * 2 ** -1000);
    expect(sumOf([3, 5, 7, 11].map((one) => one * 2 ** -530))).toBe(34 * 2 ** -1060);
    // 5 · 2⁻¹⁰⁷⁴ · 1024 − 3 · 2⁻⁵³⁷ · 7 · 2⁻⁵³⁷
    expect(sumOf([3 * 2 ** -537, 5 * 2 ** -1074, 7 * 2 ** -537, 1024])).toBe(5099 * 2 ** -1074);
  });
});
