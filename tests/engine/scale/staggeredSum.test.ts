import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { blockOf } from '../../../src/engine/scale/blockSums';
import { staggeredSum } from '../../../src/engine/scale/doubleDouble';
import { exactStaggeredSum } from '../../../src/engine/scale/exactSum';
import { createScaleSoftmax, type ScaleSoftmax } from '../../../src/engine/scale/scaleSoftmax';
import { addUp } from '../../../src/engine/scale/pyramid';
import type { Vector } from '../../../src/engine/tensor';
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

/** Ranges for R′, D, C′ and O of one number each. */
const [rows, columns] = [
  { from: 0, to: 2 },
  { from: 1, to: 3 },
];

describe('the way to such a sum', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is that through the places only where the terms are within a factor of 2 of each other', () => {
    const sumOf = (parts: readonly number[]) => {
      const softmax = {
        ...numbersAsSoftmax(parts),
        get activations(): Vector {
          throw new Error('place by place');
        },
      };
      return blockOf(softmax, rows, columns).sum;
    };
    expect(sumOf([1, 3, 1, 1])).toBe(2);
    expect(sumOf([1, 1, 3, 1])).toBe(-2);
    expect(sumOf([1, 2, 1, 1])).toBe(1);
    expect(sumOf([2, 1, 1, 1])).toBe(-1);
    expect(sumOf([1, 2, 0.5, 1])).toBe(1.5);
    expect(() => sumOf([1, 1.9, 1, 1])).toThrow('place by place');
    expect(() => sumOf([1.9, 1, 1, 1])).toThrow('place by place');
  });

  it('makes whole numbers of them, which takes far longer, only where more than 30 bits have cancelled', () => {
    const sumOf = (size: number, bits: number) => {
      const parts = [1, 1 + 2 ** -bits, 1, 1].map((part) => part * size);
      return staggeredSum(numbersAsSoftmax(parts), rows, columns);
    };
    vi.stubGlobal('BigUint64Array', function asked() {
      throw new Error('whole numbers');
    });
    expect(sumOf(1, 30)).toBe(2 ** -30);
    expect(sumOf(2 ** 10, 29)).toBe(2 ** -9);
    expect(sumOf(2 ** -10, 29)).toBe(2 ** -49);
    expect(() => sumOf(1, 31)).toThrow('whole numbers');
  });
});

describe('such a sum in whole numbers', () => {
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
