import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestEntries } from '../../../src/engine/scale/largestEntries';
import { keepTopK, keepTopP, writeMaskedLogits } from '../../../src/engine/scale/masks';
import { rowShares } from '../../../src/engine/scale/rowShares';
import { createScaleSoftmax, updateScaleSoftmax } from '../../../src/engine/scale/scaleSoftmax';
import { sortedPlaces } from '../../../src/engine/scale/sortedPlaces';
import { runs } from '../../properties/runs';
import { exact, sum, type Decimal } from '../exact';
import { absoluteRows, distance, exactly, sharesOf, sizeOf, UNIT } from './exactScale';
import { anyLogits, SPECIAL_LOGITS, type Given } from './logits';

const anyNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(
    0,
    -0,
    1,
    -1,
    5e-324,
    -5e-324,
    2.2250738585072014e-308,
    1e308,
    -1e308,
    1 + 2 ** -52,
    -Infinity,
  ),
  fc.integer({ min: -3, max: 3 }),
);
const numbers = fc.array(anyNumber, { maxLength: 300 }).map((values) => Float64Array.from(values));

/** Indexes by a rank of exact numbers, largest first, equals in their own order: as written down, by comparing each two. */
function ranked(values: readonly Decimal[]): number[] {
  return values
    .map((_, i) => i)
    .toSorted((one, other) => values[other]!.comparedTo(values[one]!) || one - other);
}

const exacts = (values: Float64Array) => Array.from(values, (value) => exact(value));

describe('the order of many numbers', () => {
  test('is that of the exact numbers, equals as they came', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        expect(Array.from(sortedPlaces(values))).toEqual(ranked(exacts(values)));
      }),
      runs<[Float64Array]>(0.1), // up to 300 numbers of up to 767 digits, compared two by two
    );
  });

  test('of the largest in size is the beginning of that of the exact sizes', () => {
    fc.assert(
      fc.property(numbers, fc.nat(40), (values, count) => {
        const want = ranked(exacts(values).map((value) => value.abs())).slice(0, count);
        expect(Array.from(largestEntries(values, count))).toEqual(want);
      }),
      runs<[Float64Array, number]>(0.1), // as above
    );
  });
});

describe('what is kept', () => {
  test('by top-k is the k first, but none that is masked, and one at the least', () => {
    fc.assert(
      fc.property(
        anyLogits(fc.constantFrom(1, 2, 3, 30, 100)),
        fc.integer({ min: -1, max: 120 }),
        ({ logits }, k) => {
          const order = ranked(exacts(logits));
          const open = order.filter((i) => logits[i] !== -Infinity);
          const want = open.slice(0, Math.max(1, k));
          expect(Array.from(keepTopK(logits, k, sortedPlaces(logits)))).toEqual(want);
        },
      ),
      runs<[Given, number]>(0.1), // as above
    );
  });

  test('by top-p is the fewest whose shares add up to p, exactly added', () => {
    const anyP = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(0, 0.5, 0.25, 0.9, 1, 1.5),
    );
    fc.assert(
      fc.property(anyLogits(fc.constantFrom(1, 2, 3, 30, 100)), anyP, (given, p) => {
        const softmax = createScaleSoftmax(given.logits.length);
        updateScaleSoftmax(softmax, given.logits, given.temperature);
        const { activations } = softmax;
        const shares = exacts(activations);
        const order = ranked(shares);
        const kept = Array.from(keepTopP(activations, p, sortedPlaces(activations)));
        expect(kept).toEqual(order.slice(0, kept.length));
        expect(kept.length).toBeGreaterThan(0);
        const isOpen = (i: number | undefined) => i !== undefined && !shares[i]!.isZero();
        const next = isOpen(order[kept.length]);
        const sumOf = (count: number) => sum(order.slice(0, count).map((i) => shares[i]!));
        // two u of the sum are documented: within that either is right
        const leeway = 2 * UNIT * p;
        if (p >= 1) expect(next).toBe(false);
        else if (next) expect(sumOf(kept.length).gte(exact(p - leeway))).toBe(true);
        if (kept.length > 1) {
          expect(kept.every(isOpen)).toBe(true);
          if (p < 1) expect(sumOf(kept.length - 1).lt(exact(p + leeway))).toBe(true);
        }
      }),
      runs<[Given, number]>(0.1), // as above
    );
  });

  test('keeps its logits, all others are masked', () => {
    fc.assert(
      fc.property(
        anyLogits(fc.constantFrom(1, 2, 30)),
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        (given, is) => {
          const { logits } = given;
          const kept = Uint32Array.from([...logits.keys()].filter((i) => is[i] === true));
          const into = new Float64Array(logits.length).fill(7);
          writeMaskedLogits(logits, kept, into);
          into.forEach((z, i) => expect(z).toBe(is[i] === true ? logits[i] : -Infinity));
        },
      ),
      runs<[Given, boolean[]]>(0.25),
    );
  });

  test('has shares that are the kept exponentials over the sum of the kept', () => {
    fc.assert(
      fc.property(anyLogits(fc.constantFrom(2, 3, 30)), fc.integer({ min: 1, max: 20 }), (given, k) => {
        const masked = new Float64Array(given.logits.length);
        writeMaskedLogits(given.logits, keepTopK(given.logits, k, sortedPlaces(given.logits)), masked);
        const softmax = createScaleSoftmax(masked.length);
        updateScaleSoftmax(softmax, masked, given.temperature);
        const { a, relative } = exactly(masked, given.temperature, 60);
        a.forEach((share, i) => {
          const allowed = relative[i]! * sizeOf(share) + 2 ** -1073;
          expect(distance(softmax.activations[i]!, share)).toBeLessThanOrEqual(allowed);
        });
      }),
      runs<[Given, number]>(0.02), // an exponential of sixty digits takes half a millisecond
    );
  });
});

function faultsOfRows(given: Given): string[] {
  const softmax = createScaleSoftmax(given.logits.length);
  updateScaleSoftmax(softmax, given.logits, given.temperature);
  const order = sortedPlaces(given.logits);
  const { absoluteSum, halfRows } = rowShares(softmax, order);
  const rows = absoluteRows(sharesOf(softmax.activations, given.temperature, 100));
  const all = sum(rows);
  // what V roundings and 1 − a, which is off by what the shares do not add up to 1, cost
  const relative =
    (2 * rows.length + 20 + (4 * Math.max(...exactly(given.logits, given.temperature, 30).relative)) / UNIT) *
    UNIT;
  const faults: string[] = [];
  if (distance(absoluteSum, all) > relative * sizeOf(all) + 1e-300 / given.temperature) {
    faults.push(`Σ|J| is ${absoluteSum}, not ${all.toNumber()}`);
  }
  const ofFirst = (count: number) => sum(Array.from(order.subarray(0, count), (place) => rows[place]!));
  const leeway = all.times(relative).plus(1e-300 / given.temperature);
  const half = all.div(2);
  if (ofFirst(halfRows).lt(half.minus(leeway))) faults.push(`${halfRows} rows are too few`);
  if (halfRows > 0 && ofFirst(halfRows - 1).gt(half.plus(leeway)))
    faults.push(`${halfRows} rows are too many`);
  return faults;
}

describe('the shares of the rows', () => {
  test('are Σ|J| entry by entry, and the fewest of the most probable rows that have half of it', () => {
    fc.assert(
      fc.property(anyLogits(fc.constantFrom(1, 2, 3, 17, 40)), (given) => {
        expect(faultsOfRows(given)).toEqual([]);
      }),
      runs<[Given]>(0.02), // N² sums and N exponentials of many digits
    );
  });

  test.each(Object.entries(SPECIAL_LOGITS))('are so where numbers are special: %s', (_, given) => {
    expect(faultsOfRows(given)).toEqual([]);
  });
});
