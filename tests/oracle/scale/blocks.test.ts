import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockOf, blockSum, entryOf } from '../../../src/engine/scale/blockSums';
import { staggeredSum } from '../../../src/engine/scale/doubleDouble';
import { exactStaggeredSum } from '../../../src/engine/scale/exactSum';
import {
  createScaleSoftmax,
  updateScaleSoftmax,
  type PlaceRange,
  type ScaleSoftmax,
} from '../../../src/engine/scale/scaleSoftmax';
import { runs } from '../../properties/runs';
import type { Decimal } from '../exact';
import * as exactScale from './exactScale';
import { distance, exactly, sharesOf, sizeOf, UNIT } from './exactScale';
import { anyLogits, anyRange, SPECIAL_LOGITS, type Given, type RangeOf } from './logits';

/** Products below it have fewer digits than a double. */
const TINY = 1e-280;
/** What is promised of a block (blockSums.ts). */
const PROMISED = 1e-14;

function softmaxOf({ logits, temperature }: Given): ScaleSoftmax {
  const softmax = createScaleSoftmax(logits.length);
  updateScaleSoftmax(softmax, logits, temperature);
  return softmax;
}

/** Whether a number is within so much of an exact one, of itself, or both are tiny. */
function isNear(got: number, want: Decimal, relative: number, temperature: number): boolean {
  const tiny = TINY / Math.min(1, temperature);
  return distance(got, want) <= relative * sizeOf(want) + (sizeOf(want) < tiny ? tiny : 0);
}

/** Two ranges that overlap without one lying in the other. */
const isStaggered = (rows: PlaceRange, columns: PlaceRange): boolean =>
  Math.max(rows.from, columns.from) < Math.min(rows.to, columns.to) &&
  (rows.from - columns.from) * (rows.to - columns.to) > 0;

/** What is wrong with a block, given the shares as the doubles they are. */
function faultsOfBlock(
  softmax: ScaleSoftmax,
  rows: PlaceRange,
  columns: PlaceRange,
  digits: number,
): string[] {
  const { activations, temperature } = softmax;
  const want = exactScale.blockSum(sharesOf(activations, temperature, digits), rows, columns);
  const { count, sum, mean } = blockOf(softmax, rows, columns);
  const entries = (rows.to - rows.from) * (columns.to - columns.from);
  const faults: string[] = [];
  const told = (name: string, got: number) => `${name} is ${got}, not ${want.toNumber()}`;
  if (count !== entries) faults.push(`${count} entries, not ${entries}`);
  if (!isNear(sum, want, PROMISED, temperature)) faults.push(told('sum', sum));
  if (entries > 0 && mean !== sum / entries) faults.push(told('mean', mean));
  if (isStaggered(rows, columns)) {
    const whole = exactStaggeredSum(softmax, rows, columns);
    if (!isNear(whole, want, 4 * UNIT, temperature)) faults.push(told('sum in whole numbers', whole));
    const twice = staggeredSum(softmax, rows, columns);
    if (!isNear(twice, want, PROMISED, temperature)) faults.push(told('sum in double-double', twice));
  }
  return faults;
}

describe('a block of the Jacobian', () => {
  test('is the sum of its entries a_i (δ_im − a_m) / T, added up one by one', () => {
    fc.assert(
      fc.property(
        anyLogits(fc.constantFrom(1, 2, 3, 7, 13, 24)),
        anyRange,
        anyRange,
        (given, rowsOf, columnsOf) => {
          const softmax = softmaxOf(given);
          const [rows, columns] = [rowsOf(softmax.outputs), columnsOf(softmax.outputs)];
          expect(faultsOfBlock(softmax, rows, columns, 400)).toEqual([]);
        },
      ),
      runs<[Given, RangeOf, RangeOf]>(0.1), // up to 600 products of 400 digits
    );
  });

  test.each(Object.entries(SPECIAL_LOGITS))(
    'is so for every two ranges where numbers are special: %s',
    (_, given) => {
      const softmax = softmaxOf(given);
      const ends = [...new Set([0, 1, softmax.outputs >> 1, softmax.outputs - 1, softmax.outputs])];
      const ranges = ends.flatMap((from) => ends.filter((to) => to >= from).map((to) => ({ from, to })));
      for (const rows of ranges) {
        for (const columns of ranges) expect(faultsOfBlock(softmax, rows, columns, 400)).toEqual([]);
      }
    },
  );

  test('is so among 200 places, and among 5,000 that are peaked', () => {
    const sine = (i: number) => Math.sin(i * i);
    const wide = softmaxOf({
      logits: Float64Array.from({ length: 200 }, (_, i) => 9 * sine(i)),
      temperature: 2,
    });
    expect(faultsOfBlock(wide, { from: 0, to: 200 }, { from: 3, to: 200 }, 400)).toEqual([]);
    expect(faultsOfBlock(wide, { from: 20, to: 140 }, { from: 90, to: 190 }, 400)).toEqual([]);
    const peaked = Float64Array.from({ length: 5000 }, (_, i) => (i === 2500 ? 40 : 3 * sine(i)));
    const long = softmaxOf({ logits: peaked, temperature: 1 });
    expect(faultsOfBlock(long, { from: 2490, to: 2510 }, { from: 2480, to: 2501 }, 400)).toEqual([]);
    expect(faultsOfBlock(long, { from: 0, to: 40 }, { from: 4960, to: 5000 }, 400)).toEqual([]);
  });

  test('is so where the two terms of staggered ranges are equal but for 40 bits, and but for less than two doubles hold', () => {
    const odds = [2.1, 3.3, ((3.3 * 1.7) / 2.1) * (1 + 1e-12), 1.7].map(Math.log);
    const four = softmaxOf({ logits: Float64Array.from(odds), temperature: 1 });
    expect(faultsOfBlock(four, { from: 0, to: 2 }, { from: 1, to: 3 }, 400)).toEqual([]);
    // nine alike far above all others: two in the rows alone, one in both, two in the columns alone, four in neither
    const peaks = Float64Array.from({ length: 64 }, (_, i) => (i % 7 === 3 ? 200 : 0));
    const nine = softmaxOf({ logits: peaks, temperature: 1 });
    expect(faultsOfBlock(nine, { from: 0, to: 18 }, { from: 11, to: 32 }, 400)).toEqual([]);
  });

  test('is that of the exact shares too, to what its terms have of their errors', () => {
    fc.assert(
      fc.property(
        anyLogits(fc.constantFrom(1, 2, 3, 7, 13, 24)),
        anyRange,
        anyRange,
        (given, rowsOf, columnsOf) => {
          const softmax = softmaxOf(given);
          const n = softmax.outputs;
          const [rows, columns] = [rowsOf(n), columnsOf(n)];
          fc.pre(rows.from < rows.to && columns.from < columns.to);
          const shares = exactly(given.logits, given.temperature, 100);
          const want = exactScale.blockSum(shares, rows, columns);
          const got = blockSum(softmax, rows.from, rows.to, columns.from, columns.to);
          const worst = Math.max(...shares.relative.map((one, i) => (sizeOf(shares.a[i]!) > 0 ? one : 0)));
          // D·O and R′·C′: both are parts of it
          const part = (isIn: (i: number) => boolean) =>
            shares.a.reduce((all, one, i) => (isIn(i) ? all + sizeOf(one) : all), 0);
          const inRows = (i: number) => i >= rows.from && i < rows.to;
          const inColumns = (i: number) => i >= columns.from && i < columns.to;
          const terms =
            part((i) => inRows(i) && inColumns(i)) * part((i) => !inRows(i) && !inColumns(i)) +
            part((i) => inRows(i) && !inColumns(i)) * part((i) => !inRows(i) && inColumns(i));
          // and what a hundred digits leave of shares that cancel
          const allowed = ((2 * worst + 40 * UNIT) * terms + 1e-90) / given.temperature;
          expect(distance(got, want)).toBeLessThanOrEqual(allowed);
        },
      ),
      runs<[Given, RangeOf, RangeOf]>(0.02), // an exponential of a hundred digits takes a millisecond
    );
  });
});

test('an entry of the Jacobian is a_i (δ_im − a_m) / T of the shares as they are', () => {
  fc.assert(
    fc.property(anyLogits(fc.constantFrom(1, 2, 3, 8)), (given) => {
      const softmax = softmaxOf(given);
      const shares = sharesOf(softmax.activations, given.temperature, 400);
      for (let i = 0; i < softmax.outputs; i++) {
        for (let m = 0; m < softmax.outputs; m++) {
          const want = exactScale.entry(shares, i, m);
          expect(isNear(entryOf(softmax, i, m), want, 20 * UNIT, given.temperature)).toBe(true);
        }
      }
    }),
    runs<[Given]>(0.05), // 64 products of 400 digits
  );
});
