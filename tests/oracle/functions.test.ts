import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../properties/runs';
import { decimalsOf, exact, type Decimal } from './exact';
import {
  exp,
  expMinusOne,
  ln,
  logOnePlus,
  normalCumulative,
  normalCumulativeBySeries,
  normalDensity,
  upperTailByFraction,
} from './functions';

/** How many digits two decimals share. */
const shared = (one: Decimal, other: Decimal): number =>
  one.eq(other) ? Infinity : -one.minus(other).div(other).abs().log(10).toNumber();

const number = fc.oneof(
  fc.double({ min: -50, max: 50, noNaN: true }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constantFrom(0, -0, 5e-324, -5e-324, 1e-17, -1e-300, 1, -1, 745, -746, 1e12, -1e12, 1e15),
);
const positive = fc.oneof(
  fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true }),
  fc.double({ min: 0.5, max: 2, noNaN: true }),
  fc.constantFrom(1, 1 + 2 ** -52, 1 - 2 ** -53, 10, 9.999999999999998, 1e308, 5e-324, 0.9, 1.1),
);

// decimal.js takes up to 0.1 s for each of these at 400 digits
const RARE = 0.005;

describe('the exact functions', () => {
  it('have e^x and ln x as decimal.js has them, to 399 digits', () => {
    fc.assert(
      fc.property(number, positive, (x, y) => {
        expect(shared(exp(exact(x)), exact(x).exp())).toBeGreaterThan(399);
        expect(shared(ln(exact(y)), exact(y).ln())).toBeGreaterThan(399);
      }),
      runs(RARE),
    );
  });

  it('have e^x − 1 and ln(1 + x) near 0, each the inverse of the other', () => {
    const W = decimalsOf(800);
    fc.assert(
      fc.property(number, (x) => {
        const small = exact(x / 1e6);
        expect(shared(logOnePlus(small.abs()), new W(small.abs()).plus(1).ln())).toBeGreaterThan(398);
        expect(shared(expMinusOne(logOnePlus(small.abs())), small.abs())).toBeGreaterThan(398);
        if (Math.abs(x) < 1e6)
          expect(shared(expMinusOne(small), new W(small).exp().minus(1))).toBeGreaterThan(398);
      }),
      runs(RARE),
    );
  });

  it('have Φ(−y) for infinite y, and far out', () => {
    expect(normalCumulative(exact(-Infinity)).toString()).toBe('0');
    expect(normalCumulative(exact(-1e308)).toString()).toBe('0');
    expect(normalCumulative(exact(Infinity)).toString()).toBe('1');
    expect(normalCumulative(exact(-1e6)).isZero()).toBe(false);
  });

  it('guard what not even an exponent holds', () => {
    expect(exp(exact(-1e308)).toString()).toBe('0');
    expect(exp(exact(-Infinity)).toString()).toBe('0');
    expect(exp(exact(1e17)).toString()).toBe('Infinity');
    expect(exp(exact(NaN)).isNaN()).toBe(true);
    expect(exp(exact(-1e15)).isZero()).toBe(false);
    expect(ln(exact(0)).toString()).toBe('-Infinity');
    expect(ln(exact(-1)).isNaN()).toBe(true);
  });

  it('have Φ as its tables do, and its two ways agree', () => {
    // Φ(1) and Φ(−10) from tables of the error function
    expect(normalCumulative(exact(1)).toString().slice(0, 32)).toBe('0.841344746068542948585232545632');
    expect(normalCumulative(exact(-10)).toString().slice(0, 18)).toBe('7.6198530241605260');
    expect(normalCumulative(exact(0)).toString()).toBe('0.5');
    const D = decimalsOf(100);
    for (const y of [5, 8, 12, 20, 30, 38]) {
      const z = exact(y, D);
      expect(shared(upperTailByFraction(z), normalCumulativeBySeries(z.neg()))).toBeGreaterThan(96);
    }
    expect(shared(upperTailByFraction(exact(38)), normalCumulativeBySeries(exact(-38)))).toBeGreaterThan(397);
    expect(normalDensity(exact(0)).toString().slice(0, 22)).toBe('0.39894228040143267793');
  });
});
