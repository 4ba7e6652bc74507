import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceOfAgreement, chanceOfPrecision, digitsOf } from '../../../src/engine/diagnosis/evidence';
import { largestOf } from '../../../src/engine/diagnosis/largest';
import { anyOrder, reordered } from '../../../src/engine/diagnosis/order';
import type { GivenArray } from '../../../src/engine/diagnosis/question';
import { multiplied, through } from '../../../src/engine/diagnosis/through';
import { runs } from '../../properties/runs';
import { absoluteSum, decimalsOf, distance, dot, exact, type Decimal } from '../exact';
import { FORMATS, roundedTo, spacingAround } from './roundedTo';

const Eighty = decimalsOf(80);
const log10 = (d: Decimal): number => new Eighty(d.toSD(80)).log(10).toNumber();
const least = (one: Decimal, other: Decimal) => (one.lt(other) ? one : other);

const anyValue = fc.oneof(
  fc.double({ min: -1e3, max: 1e3, noNaN: true }),
  fc.constantFrom(0, 1, -0.5, 1e-9, 65504, Math.fround(0.1), NaN, Infinity),
  fc.integer({ min: -64, max: 64 }).map((whole) => whole / 8),
);
const anyGiven: fc.Arbitrary<GivenArray> = fc
  .array(fc.tuple(anyValue, fc.constantFrom(0, 5e-5, 0.005, 5e-9)), { minLength: 1, maxLength: 8 })
  .map((entries) => ({
    shape: [entries.length],
    values: Float64Array.from(entries, ([value]) => value),
    resolution: Float64Array.from(entries, ([, resolution]) => resolution),
    precision: null,
  }));

/** Products of smaller ones underflow: what that costs is held elsewhere. */
const moderate = (value: number): number => (Math.abs(value) < 1e-90 ? 0 : value);

const isClose = (got: number, want: number) => Math.abs(got - want) <= 1e-12 * (1 + Math.abs(want));

describe('the evidence in numbers', () => {
  test('of a precision is the product of the chances that each lies as near to one of its numbers', () => {
    fc.assert(
      fc.property(anyGiven, fc.constantFrom('float16' as const, 'float32' as const), (given, precision) => {
        const format = FORMATS[precision];
        const chances = Array.from(given.values, (value, k) => {
          if (value === 0 || !Number.isFinite(value)) return 0;
          const own = exact(value);
          const hidden = exact(given.resolution[k]!).plus(own.abs().times(exact(2 ** -53)));
          const nearest = exact(roundedTo(own, format));
          if (!nearest.isFinite() || nearest.minus(own).abs().gt(hidden)) return null;
          return log10(least(exact(1), hidden.times(2).div(spacingAround(own, format))));
        });
        const got = chanceOfPrecision(given, precision);
        if (chances.includes(null)) expect(got).toBeNull();
        else
          expect(
            isClose(
              got ?? NaN,
              chances.reduce<number>((sum, chance) => sum + (chance ?? 0), 0),
            ),
          ).toBe(true);
      }),
      runs<[GivenArray, 'float16' | 'float32']>(0.1), // logarithms of eighty digits
    );
  });

  test('of an agreement is the product of the chances that any number of their size is as near', () => {
    fc.assert(
      fc.property(
        anyGiven,
        fc.double({ min: 0, max: 0.01, noNaN: true }).map(moderate),
        (given, rounding) => {
          const finite = [...given.values].filter(Number.isFinite).map(Math.abs);
          const size = Math.max(0, ...finite);
          expect(largestOf(given.values)).toBe(size);
          const want = [...given.values].reduce((sum, value, k) => {
            if (!Number.isFinite(value) || (size === 0 && given.resolution[k] === 0)) return sum - 4;
            if (size === 0) return sum;
            const allowed = exact(given.resolution[k]!)
              .times(1 + 1e-6)
              .plus(exact(rounding));
            const share = allowed.times(2).div(exact(size));
            return sum + (share.lt(exact(5e-324)) ? Math.log10(5e-324) : log10(least(exact(1), share)));
          }, 0);
          expect(isClose(chanceOfAgreement(given, { printed: given.resolution, rounding }), want)).toBe(true);
        },
      ),
      runs<[GivenArray, number]>(0.1), // as above
    );
  });

  test('in digits is the share of the largest that the worst entry is off, or hides in print', () => {
    fc.assert(
      fc.property(anyGiven, fc.double({ min: 0, max: 1e-3, noNaN: true }), (given, off) => {
        const explanation = given.values.map((value, k) => value + (k % 2 === 0 ? off : -off) * value);
        const size = largestOf(explanation);
        const worst = [...given.values].reduce((most, value, k) => {
          const pair = [value, explanation[k]!];
          const apart = pair.every(Number.isFinite) ? exact(pair[0]!).minus(exact(pair[1]!)).abs() : exact(0);
          return [apart, exact(given.resolution[k]!)].reduce(
            (one, other) => (one.gt(other) ? one : other),
            most,
          );
        }, exact(0));
        const got = digitsOf(given, explanation);
        if (worst.isZero()) expect(got).toBe(16);
        else if (size === 0) expect(got).toBe(0);
        else {
          const digits = -log10(worst.div(exact(size)));
          const near = [-1e-9, 1e-9].map((moved) => Math.max(0, Math.min(16, Math.floor(digits + moved))));
          expect(near).toContain(got);
        }
      }),
      runs<[GivenArray, number]>(0.1), // as above
    );
  });
});

const anyMatrix = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.integer({ min: 1, max: 7 }),
    fc.infiniteStream(fc.double({ min: -9, max: 9, noNaN: true }).map(moderate)),
  )
  .map(([rows, columns, stream]) => ({
    rows,
    columns,
    values: Float64Array.from({ length: rows * columns }, () => stream.next().value as number),
  }));

describe('another order of the classes', () => {
  const shuffled = (count: number, random: readonly number[]) =>
    Array.from({ length: count }, (_, k) => k).toSorted(
      (one, other) => random[one]! - random[other]! || one - other,
    );

  test('is found where there is one, and none where an entry is another', () => {
    const anyRandom = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(
        anyMatrix,
        fc.constantFrom('rows' as const, 'columns' as const, 'both' as const),
        anyRandom,
        fc.nat(),
        (matrix, classes, random, place) => {
          const rows = classes === 'both' ? matrix.columns : matrix.rows;
          const values = Float64Array.from(
            { length: rows * matrix.columns },
            (_, k) => matrix.values[k % matrix.values.length]! + k,
          );
          const shape = { rows, columns: matrix.columns, values, scale: 1, reach: 1, classes };
          const count = classes === 'rows' ? rows : matrix.columns;
          const order = shuffled(count, random);
          const at = (row: number, column: number) =>
            values[
              (classes === 'columns' ? row : order[row]!) * matrix.columns +
                (classes === 'rows' ? column : order[column]!)
            ]!;
          const moved = Float64Array.from(values, (_, k) =>
            at(Math.floor(k / matrix.columns), k % matrix.columns),
          );
          expect(reordered(shape, order)).toEqual(moved);
          expect(anyOrder(shape, (value, k) => value === moved[k])).toEqual(moved);
          const odd = place % moved.length;
          expect(anyOrder(shape, (value, k) => k !== odd && value === moved[k])).toBeNull();
        },
      ),
      runs(0.25), // a search with backtracking
    );
  });
});

test('a product of matrices, and of a vector with one, is the exact one on the scale of its terms', () => {
  fc.assert(
    fc.property(anyMatrix, anyMatrix, ({ columns: n, values: left }, { values: right }) => {
      const square = (values: Float64Array) => ({
        rows: n,
        columns: n,
        values: Float64Array.from({ length: n * n }, (_, k) => values[k % values.length]!),
      });
      const [A, B] = [square(left), square(right)];
      const row = (matrix: typeof A, i: number) =>
        Array.from(matrix.values.subarray(i * n, (i + 1) * n), (value) => exact(value));
      const column = (matrix: typeof A, m: number) =>
        Array.from({ length: n }, (_, i) => exact(matrix.values[i * n + m]!));
      const isProduct = (got: number, one: readonly Decimal[], other: readonly Decimal[]) =>
        distance(got, dot(one, other), absoluteSum(one.map((factor, i) => factor.times(other[i]!)))) <=
        (n + 1) * 2 ** -53;
      const product = multiplied(A, B);
      const g = A.values.slice(0, n);
      const once = through(
        { values: g, sizes: g.map(Math.abs), reaches: g },
        { matrix: B, cancelled: new Float64Array(n) },
      );
      for (let m = 0; m < n; m++) {
        expect(isProduct(once.values[m]!, row(A, 0), column(B, m))).toBe(true);
        const sizes = column(B, m).map((entry) => entry.abs());
        expect(
          isProduct(
            once.sizes[m]!,
            row(A, 0).map((one) => one.abs()),
            sizes,
          ),
        ).toBe(true);
        for (let i = 0; i < n; i++)
          expect(isProduct(product.values[i * n + m]!, row(A, i), column(B, m))).toBe(true);
      }
    }),
    runs(0.1), // up to 343 products of 400 digits
  );
});
