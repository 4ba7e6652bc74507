import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockOf, blockSum, entryOf } from '../../../src/engine/scale/blockSums';
import type { PlaceRange, ScaleSoftmax } from '../../../src/engine/scale/scaleSoftmax';
import { softmaxJacobianInLogits } from '../../../src/engine/softmaxJacobian';
import { exactBlocks, exactly, relativeError } from './exact';
import { logitsOf, temperatures } from './manyLogits';
import { softmaxOf, zipfLogits } from './softmaxes';
import { runs } from '../../properties/runs';

const errorOf = (softmax: ScaleSoftmax, sum: number, exact: bigint) =>
  relativeError(exactly(sum) * exactly(softmax.temperature), exact);

/** 1e-280 in 2⁻²¹⁴⁸: products below it have fewer digits than a double. */
const TINY = exactly(1e-280) << 1074n;
const isTiny = (exact: bigint) => exact < TINY && -exact < TINY;

const ranges = fc.tuple(fc.nat(), fc.nat()).map(([one, other]) => (n: number): PlaceRange => {
  const [from = 0, to = 0] = [one % (n + 1), other % (n + 1)].toSorted((a, b) => a - b);
  return { from, to };
});
const sizes = fc.constantFrom(1, 2, 3, 5, 17, 64, 257);

describe('a block of the Jacobian', () => {
  it('has the exact sum to 1e-14 of itself, wherever the diagonal goes through it', () => {
    fc.assert(
      fc.property(logitsOf(sizes), temperatures, ranges, ranges, (logits, temperature, rowsOf, columnsOf) => {
        const softmax = softmaxOf(logits, temperature);
        const rows = rowsOf(logits.length);
        const columns = columnsOf(logits.length);
        const exact = exactBlocks(softmax)(rows, columns);
        const { count, sum, mean } = blockOf(softmax, rows, columns);
        expect(count).toBe((rows.to - rows.from) * (columns.to - columns.from));
        expect(mean).toBe(count === 0 ? 0 : sum / count);
        if (!isTiny(exact)) expect(errorOf(softmax, sum, exact)).toBeLessThan(1e-14);
        else expect(Math.abs(sum * temperature)).toBeLessThanOrEqual(1e-280);
      }),
      runs(),
    );
  });

  it('has it at 128,256 places, Zipf-like, peaked and uniform', () => {
    const zipf = zipfLogits();
    const peaked = zipf.map((z, i) => (i === 400 ? 40 : z));
    for (const logits of [zipf, peaked, zipf.map(() => 2)]) {
      const softmax = softmaxOf(logits, 0.9);
      const exactBlock = exactBlocks(softmax);
      for (const [rows, columns] of [
        [
          { from: 320, to: 480 },
          { from: 320, to: 480 },
        ],
        [
          { from: 320, to: 481 },
          { from: 480, to: 640 },
        ],
        [
          { from: 0, to: 160 },
          { from: 128_000, to: 128_256 },
        ],
        [
          { from: 0, to: 128_256 },
          { from: 401, to: 128_256 },
        ],
        [
          { from: 0, to: 64_128 },
          { from: 399, to: 128_255 },
        ],
      ] as const) {
        const exact = exactBlock(rows, columns);
        expect(errorOf(softmax, blockOf(softmax, rows, columns).sum, exact)).toBeLessThan(1e-14);
      }
    }
  });

  it('that two staggered ranges make is added again where its two terms nearly cancel', () => {
    // rows 0–1, columns 1–2: D·O = a_1 a_3 and R′·C′ = a_0 a_2
    const softmax = softmaxOf([2.1, 3.3, ((3.3 * 1.7) / 2.1) * (1 + 3e-12), 1.7].map(Math.log));
    const rows = { from: 0, to: 2 };
    const columns = { from: 1, to: 3 };
    const exact = exactBlocks(softmax)(rows, columns);
    expect(errorOf(softmax, blockOf(softmax, rows, columns).sum, exact)).toBeLessThan(1e-14);
    expect(errorOf(softmax, blockSum(softmax, 0, 2, 1, 3), exact)).toBeGreaterThan(1e-6);
  });

  it('has it where the terms are equal but for less than 1e-80 of them, as among equal logits', () => {
    // of the nine large ones 2 stand in the rows alone, 1 in both, 2 in the columns alone, 4 in neither: 1 · 4 = 2 · 2
    const softmax = softmaxOf(Array.from({ length: 64 }, (_, i) => (i % 7 === 3 ? 200 : 0)));
    const rows = { from: 0, to: 18 };
    const columns = { from: 11, to: 32 };
    const exact = exactBlocks(softmax)(rows, columns);
    expect(errorOf(softmax, blockOf(softmax, rows, columns).sum, exact)).toBeLessThan(1e-14);
    expect(exact).not.toBe(0n);
  });

  it('is the sum of its entries in the dense Jacobian', () => {
    fc.assert(
      fc.property(logitsOf(fc.integer({ min: 1, max: 40 })), ranges, ranges, (logits, rowsOf, columnsOf) => {
        const n = logits.length;
        const rows = rowsOf(n);
        const columns = columnsOf(n);
        const { values } = softmaxJacobianInLogits(logits, 0.7);
        let sum = 0;
        let scale = 0;
        for (let i = rows.from; i < rows.to; i++) {
          for (let m = columns.from; m < columns.to; m++) {
            sum += values[i * n + m] ?? NaN;
            scale += Math.abs(values[i * n + m] ?? NaN);
          }
        }
        const got = blockOf(softmaxOf(logits, 0.7), rows, columns).sum;
        expect(Math.abs(got - sum)).toBeLessThanOrEqual(1e-13 * scale);
      }),
      runs(),
    );
  });

  it('that is the whole matrix, whole rows or whole columns, is exactly 0', () => {
    const softmax = softmaxOf(zipfLogits(1000));
    const all = { from: 0, to: 1000 };
    for (const some of [all, { from: 3, to: 77 }, { from: 0, to: 1 }]) {
      expect(blockOf(softmax, some, all).sum).toBe(0);
      expect(blockOf(softmax, all, some).sum).toBe(0);
    }
  });

  it('without entries is 0, and so is one of masked places', () => {
    const softmax = softmaxOf([1, -Infinity, -Infinity, 2]);
    expect(blockOf(softmax, { from: 2, to: 2 }, { from: 0, to: 4 })).toEqual({ count: 0, sum: 0, mean: 0 });
    expect(blockOf(softmax, { from: 1, to: 3 }, { from: 0, to: 3 })).toEqual({ count: 6, sum: 0, mean: 0 });
  });
});

describe('an entry of the Jacobian', () => {
  it('is that of the dense one, to the last digits also where a has rounded to 1', () => {
    fc.assert(
      fc.property(logitsOf(fc.integer({ min: 1, max: 12 })), temperatures, (logits, temperature) => {
        const n = logits.length;
        const softmax = softmaxOf(logits, temperature);
        const { values } = softmaxJacobianInLogits(logits, temperature);
        for (const [k, want] of values.entries()) {
          const got = entryOf(softmax, Math.floor(k / n), k % n);
          expect(Math.abs(got - want)).toBeLessThanOrEqual(Math.abs(want) * 1e-13 + 1e-300);
          expect(Object.is(got, -0)).toBe(false);
        }
      }),
      runs(),
    );
    expect(entryOf(softmaxOf([50, 0]), 0, 0)).toBeCloseTo(Math.exp(-50), 35);
  });

  it('of one class is 0, of two equal ones ±1/4', () => {
    expect(entryOf(softmaxOf([3]), 0, 0)).toBe(0);
    const two = softmaxOf([3, 3]);
    expect([entryOf(two, 0, 0), entryOf(two, 0, 1), entryOf(two, 1, 1)]).toEqual([0.25, -0.25, 0.25]);
  });

  it('is divided by the temperature', () => {
    expect(entryOf(softmaxOf([3, 3], 2), 0, 1)).toBe(-0.125);
  });
});
