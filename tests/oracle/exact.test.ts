import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Exact,
  absoluteSum,
  decimalsOf,
  distance,
  dot,
  exact,
  nearest,
  partsOf,
  sum,
  unitInLastPlace,
  unitsOff,
} from './exact';

const SPECIAL = [
  0,
  -0,
  1,
  -1,
  0.1,
  1 / 3,
  5e-324,
  -5e-324,
  2.2250738585072014e-308,
  2.225073858507201e-308,
  1e308,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  Number.EPSILON,
  2 ** 53,
  2 ** 53 - 1,
  1e22,
  1e23,
];
const seeded = { seed: 20261126, numRuns: 2000 };
const double = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(...SPECIAL));

const nextUp = (x: number): number => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  view.setBigUint64(0, view.getBigUint64(0) + 1n);
  return view.getFloat64(0);
};

describe('a double as an exact decimal', () => {
  it('holds every digit of the double', () => {
    expect(exact(0.1).toString()).toBe('0.1000000000000000055511151231257827021181583404541015625');
    expect(exact(1e23).toFixed()).toBe('99999999999999991611392');
    expect(exact(5e-324).sd()).toBe(751);
    expect(exact(5e-324).toString().slice(0, 22)).toBe('4.94065645841246544176');
    expect(exact(2.225073858507201e-308).sd()).toBe(767);
    expect(Object.is(exact(-0).toNumber(), -0)).toBe(true);
    expect(exact(-Infinity).toString()).toBe('-Infinity');
    expect(exact(NaN).isNaN()).toBe(true);
  });

  it('is its mantissa times its power of two', () => {
    fc.assert(
      fc.property(double, (x) => {
        const { sign, mantissa, exponent } = partsOf(x);
        expect(sign * Number(mantissa) * 2 ** exponent).toBe(x);
        expect(mantissa < 1n << 53n).toBe(true);
        // 1100 digits: no operation rounds.
        const D = decimalsOf(1100);
        const power = exponent >= 0 ? new D(2).pow(exponent) : new D(1).div(new D(2).pow(-exponent));
        const expected = new D(mantissa.toString()).times(sign).times(power);
        expect(exact(x, D).eq(expected)).toBe(true);
      }),
      { ...seeded, numRuns: 200 },
    );
    expect(() => partsOf(Infinity)).toThrow(RangeError);
  });
});

describe('the double nearest to a decimal', () => {
  it('is the double itself where the decimal is one', () => {
    fc.assert(
      fc.property(double, (x) => Object.is(nearest(exact(x)), x)),
      seeded,
    );
    for (const x of SPECIAL) expect(nearest(exact(x))).toBe(x);
  });

  it('is the one below until half way, the even one there, the one above beyond', () => {
    const D = decimalsOf(2000);
    const tiny = new D('1e-1100');
    fc.assert(
      fc.property(double, (signed) => {
        const x = Math.abs(signed);
        if (x === Number.MAX_VALUE) return;
        const above = nextUp(x);
        const half = exact(x, D).plus(exact(above, D)).div(2);
        const even = (partsOf(x).mantissa & 1n) === 0n ? x : above;
        for (const sign of [1, -1]) {
          expect(nearest(half.times(sign))).toBe(sign * even);
          expect(nearest(half.minus(tiny).times(sign))).toBe(sign * x);
          expect(nearest(half.plus(tiny).times(sign))).toBe(sign * above);
        }
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  it('overflows from half a unit beyond the greatest double, and underflows below half the least', () => {
    const limit = exact(Number.MAX_VALUE).plus(exact(2 ** 970));
    expect(nearest(limit)).toBe(Infinity);
    expect(nearest(limit.minus(1))).toBe(Number.MAX_VALUE);
    expect(nearest(limit.neg())).toBe(-Infinity);
    const half = exact(5e-324, decimalsOf(800)).div(2);
    expect(nearest(half)).toBe(0);
    expect(nearest(half.times('1.0000001'))).toBe(5e-324);
    expect(nearest(new Exact('-1e-1000000'))).toBe(-0);
    expect(nearest(new Exact('1e1000000'))).toBe(Infinity);
    expect(nearest(new Exact(NaN))).toBe(NaN);
    expect(nearest(new Exact(-Infinity))).toBe(-Infinity);
  });

  it('is what the language reads from the digits', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
        fc.integer({ min: -380, max: 290 }),
        (digits, exponent) => {
          const written = `${digits}e${exponent}`;
          expect(nearest(new Exact(written))).toBe(Number(written));
        },
      ),
      seeded,
    );
  });
});

describe('how far a double is off', () => {
  it('is counted in units of the last place', () => {
    expect(unitsOff(1, exact(1))).toBe(0);
    expect(unitsOff(1 + 2 ** -52, exact(1))).toBe(1);
    expect(unitsOff(1e-323, exact(5e-324))).toBe(1);
    expect(unitsOff(0, exact(1).times('1e-400'))).toBeLessThan(1e-70);
    expect(unitsOff(NaN, exact(1))).toBe(Infinity);
    expect(unitsOff(NaN, exact(NaN))).toBe(Infinity);
    expect(unitsOff(Infinity, exact(Number.MAX_VALUE))).toBe(Infinity);
    expect(unitsOff(Infinity, exact(Number.MAX_VALUE).times(2))).toBe(0);
    expect(unitsOff(Number.MAX_VALUE, exact(Infinity))).toBe(Infinity);
    expect(unitsOff(-Infinity, exact(-Infinity))).toBe(0);
    expect(nearest(unitInLastPlace(exact(1)))).toBe(2 ** -52);
    expect(nearest(unitInLastPlace(exact(0.9999)))).toBe(2 ** -53);
    expect(nearest(unitInLastPlace(exact(0)))).toBe(5e-324);
    expect(nearest(unitInLastPlace(exact(Number.MAX_VALUE)))).toBe(2 ** 971);
  });

  it('is relative to a stated scale', () => {
    expect(distance(1.5, exact(1), exact(-2))).toBe(0.25);
    expect(distance(0, exact(0), exact(0))).toBe(0);
    expect(distance(1, exact(0), exact(0))).toBe(Infinity);
  });
});

describe('sums', () => {
  it('are exact where doubles are not', () => {
    const terms = [1e16, 1, -1e16].map((x) => exact(x));
    expect(sum(terms).toString()).toBe('1');
    expect(absoluteSum(terms).toFixed()).toBe('20000000000000001');
    expect(
      dot(
        terms,
        [1, 3, 1].map((x) => exact(x)),
      ).toString(),
    ).toBe('3');
    expect(() => dot(terms, [])).toThrow(RangeError);
  });
});
