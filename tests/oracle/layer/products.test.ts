import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleCurve } from '../../../src/engine/activationCurve';
import {
  elementwiseProductCosts,
  productMultiplications,
  softmaxProductCosts,
} from '../../../src/engine/productCosts';
import { lastFrame, productFrame, scaledFrame } from '../../../src/engine/productFrames';
import { extrapolate } from '../../../src/engine/richardson';
import { apart, doublesBetween } from '../../../src/engine/shift';
import { runs } from '../../properties/runs';
import { absoluteSum, decimalsOf, exact, nearest, partsOf, sum } from '../exact';
import { broken, size, sizes, times, TINY, U } from '../held';
import { jacobianInActivations } from '../softmax';
import { exactMatrix, exactVector, productTerms, vectorTimesMatrix } from '../tensors';

const number = fc.oneof(
  fc.double({ min: -10, max: 10, noNaN: true }),
  fc.constantFrom(0, -0, 1, 5e-324, -1e-310, 1e-200, 1e100, -1e100),
);
const pairOf = fc
  .integer({ min: 1, max: 8 })
  .chain((n) =>
    fc.tuple(
      fc.array(number, { minLength: n, maxLength: n }),
      fc.array(number, { minLength: n, maxLength: n }),
      fc.array(number, { minLength: n * n, maxLength: n * n }),
    ),
  );
const SOME = 0.1;

describe('the product g J', () => {
  it('counted both ways is exact within the bound that it states, and the counts are those of the formula', () => {
    fc.assert(
      fc.property(pairOf, fc.constantFrom(1, 0.5, 1e-6, 1e6), ([g, v], T) => {
        const n = g.length;
        const got = softmaxProductCosts(Float64Array.from(g), Float64Array.from(v), T);
        const want = vectorTimesMatrix(exactVector(g), jacobianInActivations(exactVector(v), null, exact(T)));
        const bounds = want.map(() => got.roundingBound);
        const counts = productMultiplications(n, true);
        expect([got.matrix.build, got.matrix.product, got.short.build, got.short.product]).toEqual([
          counts.build,
          counts.matrix,
          0,
          counts.short,
        ]);
        expect([counts.build, counts.matrix, counts.short]).toEqual([n * n, n * n, 2 * n]);
        if (
          got.roundingBound < Infinity &&
          [...got.matrix.values, ...got.short.values].every(Number.isFinite)
        ) {
          expect([
            ...broken('g J through the matrix, counted', got.matrix.values, want, bounds),
            ...broken('g J in short, counted', got.short.values, want, bounds),
          ]).toEqual([]);
          expect(got.largestDifference).toBeLessThanOrEqual(got.roundingBound);
        }
      }),
      runs(SOME),
    );
  });

  it('of a diagonal J is exact to u both ways, with N² and N multiplications', () => {
    fc.assert(
      fc.property(pairOf, ([g, slopes]) => {
        const got = elementwiseProductCosts(Float64Array.from(g), Float64Array.from(slopes));
        const want = exactVector(g).map((gi, i) => gi.times(exact(slopes[i] ?? NaN)));
        const bounds = sizes(want).map((value) => times(U, value) + TINY);
        expect([
          ...broken('g J of a diagonal J', got.matrix.values, want, bounds),
          ...broken('g ∘ f′', got.short.values, want, bounds),
        ]).toEqual([]);
        const n = g.length;
        const counts = productMultiplications(n, false);
        expect([counts.build, counts.matrix, counts.short]).toEqual([0, n * n, n]);
        expect([got.matrix.build, got.matrix.product, got.short.product]).toEqual([0, n * n, n]);
      }),
      runs(SOME),
    );
  });

  it('frame by frame shows exact scaled rows and exact partial sums', () => {
    fc.assert(
      fc.property(pairOf, fc.nat(), ([g, , entries], k) => {
        const n = g.length;
        const matrix = { rows: n, columns: n, values: Float64Array.from(entries) };
        const last = lastFrame(n);
        expect(last).toBe(n <= 6 ? n + 1 + n * n : 2 * n + 1);
        const frame = k % (last + 1);
        const got = productFrame(Float64Array.from(g), matrix, frame);
        const added = Math.max(0, frame - scaledFrame(n)) * (n <= 6 ? 1 : n);
        const rows = Math.min(frame, n);
        const J = exactMatrix(matrix);
        const values = J.values.map((value, index) =>
          Math.floor(index / n) < rows ? value.times(exact(g[Math.floor(index / n)] ?? NaN)) : value,
        );
        const terms = productTerms(exactVector(g), J).map((column, m) =>
          column.slice(0, Math.max(0, Math.min(n, added - m * n))),
        );
        expect(got.scaledRows).toBe(rows);
        expect(got.terms).toEqual(terms.map((column) => column.length));
        expect([
          ...broken(
            'values of a frame',
            got.values,
            values,
            sizes(values).map((value) => times(U, value) + TINY),
          ),
          ...broken(
            'sums of a frame',
            got.sums,
            terms.map((column) => sum([exact(0), ...column])),
            terms.map((column) => times(n * U, size(absoluteSum([exact(0), ...column]))) + n * TINY),
          ),
        ]).toEqual([]);
      }),
      runs(SOME),
    );
  });
});

describe('distances and curves', () => {
  const place = (x: number): bigint => {
    const { sign, mantissa, exponent } = partsOf(x);
    const fraction = mantissa & ((1n << 52n) - 1n);
    const biased = mantissa >> 52n === 0n ? 0n : BigInt(exponent + 1075);
    return BigInt(sign) * ((biased << 52n) + fraction);
  };
  const anyDouble = fc.double({ noNaN: true, noDefaultInfinity: true });

  it('count the doubles between two, as their bits do', () => {
    fc.assert(
      fc.property(anyDouble, anyDouble, (one, other) => {
        const between = place(one) - place(other);
        expect(doublesBetween(one, other)).toBe(Number(between < 0n ? -between : between));
      }),
      runs(),
    );
  });

  it('take the largest of exact differences', () => {
    fc.assert(
      fc.property(pairOf, ([one, other]) => {
        const got = apart(Float64Array.from(one), Float64Array.from(other));
        // all digits of both: a difference may lie half-way between two doubles
        const D = decimalsOf(1100);
        const differences = exactVector(one, D).map((value, i) =>
          value.minus(exact(other[i] ?? NaN, D)).abs(),
        );
        expect(got.largest).toBe(Math.max(0, ...differences.map(nearest)));
        const steps = one.map((value, i) => Number(place(value) - place(other[i] ?? NaN)));
        expect(got.steps).toBe(Math.max(0, ...steps.map(Math.abs)));
      }),
      runs(SOME),
    );
  });

  it('sample a curve at equal steps, to 2 u of the domain', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 0, noNaN: true }),
        fc.double({ min: 1e-3, max: 50, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (from, to, steps) => {
          const points = sampleCurve((z) => z, [from, to], steps).map(([z]) => z);
          const equal = Array.from({ length: steps + 1 }, (_, k) =>
            exact(from).plus(exact(to).minus(exact(from)).times(k).div(steps)),
          );
          const allowed = 3 * U * (to - from);
          // the kink at 0 is drawn from either side, in the place of a step that comes out as 0
          const drawn = points.filter((z) => z !== 0 && z !== 5e-324);
          const middle = equal.reduce((best, z, k) => (z.abs().lt(equal[best]!.abs()) ? k : best), 0);
          const isOnKink = drawn.length < equal.length && size(equal[middle]!) <= allowed;
          const want = isOnKink ? equal.toSpliced(middle, 1) : equal;
          expect(
            broken(
              'points of a curve',
              drawn,
              want,
              want.map(() => allowed),
            ),
          ).toEqual([]);
        },
      ),
      { ...runs<[number, number, number]>(SOME), examples: [[-49.99999999999992, 49.999999999999986, 22]] },
    );
  });

  it('extrapolate differences that are a polynomial in h² to their limit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 }),
        ([limit = 0, second = 0, fourth = 0]) => {
          const table = Float64Array.from(
            { length: 6 },
            (_, k) => limit + second * 4 ** -k + fourth * 16 ** -k,
          );
          const { derivative, distance } = extrapolate(table.slice());
          // each of the fifteen entries adds at most 5/3 of the roundings of those it comes from
          const allowed = 100 * U * (Math.abs(limit) + Math.abs(second) + Math.abs(fourth));
          expect(broken('extrapolated limit', [derivative], [exact(limit)], [allowed])).toEqual([]);
          expect(distance).toBeLessThanOrEqual(allowed);
        },
      ),
      runs(SOME),
    );
  });
});
