import { Decimal as DecimalJs } from 'decimal.js';

export type Decimal = DecimalJs;
export type DecimalConstructor = typeof DecimalJs;

export const DIGITS = 400;

const constructors = new Map<number, DecimalConstructor>();

/** Decimals of so many significant digits, rounded to nearest, ties to even. */
export function decimalsOf(digits: number): DecimalConstructor {
  let constructor = constructors.get(digits);
  if (constructor === undefined) {
    constructor = DecimalJs.clone({
      precision: digits,
      rounding: DecimalJs.ROUND_HALF_EVEN,
      defaults: true,
    });
    constructors.set(digits, constructor);
  }
  return constructor;
}

/** The decimals of the oracle. */
export const Exact = decimalsOf(DIGITS);

const bits = new DataView(new ArrayBuffer(8));
const FRACTION = (1n << 52n) - 1n;
const LEAST_EXPONENT = -1074;
const GREATEST_EXPONENT = 971;

/** A finite double as sign · mantissa · 2^exponent, from its bits. */
export function partsOf(x: number): { sign: 1 | -1; mantissa: bigint; exponent: number } {
  if (!Number.isFinite(x)) throw new RangeError(`${x} is not a finite double`);
  bits.setFloat64(0, x);
  const word = bits.getBigUint64(0);
  const biased = Number((word >> 52n) & 0x7ffn);
  const fraction = word & FRACTION;
  return {
    sign: word >> 63n === 1n ? -1 : 1,
    mantissa: biased === 0 ? fraction : fraction | (1n << 52n),
    exponent: biased === 0 ? LEAST_EXPONENT : biased - 1075,
  };
}

const powersOfFive = new Map<number, bigint>();

function powerOfFive(exponent: number): bigint {
  let power = powersOfFive.get(exponent);
  if (power === undefined) {
    power = 5n ** BigInt(exponent);
    powersOfFive.set(exponent, power);
  }
  return power;
}

/** A double as it is, to its last digit: m·2^−k is m·5^k·10^−k. The infinities and NaN stay what they are. */
export function exact(x: number, constructor: DecimalConstructor = Exact): Decimal {
  if (!Number.isFinite(x)) return new constructor(x);
  const { sign, mantissa, exponent } = partsOf(x);
  const minus = sign < 0 ? '-' : '';
  if (mantissa === 0n) return new constructor(`${minus}0`);
  if (exponent >= 0) return new constructor(`${minus}${mantissa << BigInt(exponent)}`);
  // Trailing zeros of the mantissa go, so that short doubles stay short decimals.
  let shortened = mantissa;
  let places = -exponent;
  while (places > 0 && (shortened & 1n) === 0n) {
    shortened >>= 1n;
    places--;
  }
  return new constructor(`${minus}${shortened * powerOfFive(places)}e${-places}`);
}

/** |d| as the fraction numerator/denominator of whole numbers. */
function fractionOf(d: Decimal): { numerator: bigint; denominator: bigint } {
  const [digits = '0', power = '0'] = d.abs().toExponential().split('e');
  const [whole = '0', fraction = ''] = digits.split('.');
  const coefficient = BigInt(whole + fraction);
  const exponent = Number(power) - fraction.length;
  return exponent >= 0
    ? { numerator: coefficient * 10n ** BigInt(exponent), denominator: 1n }
    : { numerator: coefficient, denominator: 10n ** BigInt(-exponent) };
}

const bitLength = (n: bigint): number => n.toString(2).length;

/** The exponent of the last place of the doubles around numerator/denominator. */
function lastPlaceOf(numerator: bigint, denominator: bigint): number {
  const estimate = bitLength(numerator) - bitLength(denominator);
  const atLeast =
    estimate >= 0
      ? numerator >= denominator << BigInt(estimate)
      : numerator << BigInt(-estimate) >= denominator;
  return Math.max(LEAST_EXPONENT, (atLeast ? estimate : estimate - 1) - 52);
}

/** The double nearest to a decimal, ties to the even one; what lies beyond the doubles is infinite, what lies too near 0 is 0. */
export function nearest(d: Decimal): number {
  if (!d.isFinite()) return d.isNaN() ? NaN : d.isNegative() ? -Infinity : Infinity;
  const sign = d.isNegative() ? -1 : 1;
  if (d.isZero() || d.e < -330) return sign < 0 ? -0 : 0;
  if (d.e > 310) return sign * Infinity;
  const { numerator, denominator } = fractionOf(d);
  const exponent = lastPlaceOf(numerator, denominator);
  if (exponent > GREATEST_EXPONENT) return sign * Infinity;
  const above = exponent >= 0 ? numerator : numerator << BigInt(-exponent);
  const below = exponent >= 0 ? denominator << BigInt(exponent) : denominator;
  const floor = above / below;
  const twiceRest = 2n * (above - floor * below);
  const up = twiceRest > below || (twiceRest === below && (floor & 1n) === 1n);
  // A whole number of at most 2^53 times a power of two: the product is a double, or overflows as it should.
  return sign * Number(up ? floor + 1n : floor) * 2 ** exponent;
}

/** The distance of the doubles around d: its unit in the last place, 2^−1074 at the least. */
export function unitInLastPlace(d: Decimal): Decimal {
  const constructor = d.constructor as DecimalConstructor;
  if (d.isZero() || d.e < -330) return exact(2 ** LEAST_EXPONENT, constructor);
  if (d.e > 310) return exact(2 ** GREATEST_EXPONENT, constructor);
  const { numerator, denominator } = fractionOf(d);
  const exponent = Math.min(GREATEST_EXPONENT, lastPlaceOf(numerator, denominator));
  return exact(2 ** exponent, constructor);
}

/** How many units of the last place of d the double x is off. Infinite where x is NaN, or infinite and d is not. */
export function unitsOff(x: number, d: Decimal): number {
  if (!Number.isFinite(x) || !d.isFinite()) return x === nearest(d) ? 0 : Infinity;
  return distance(x, d, unitInLastPlace(d));
}

/**
 * |x − d| / scale: the error of the double x, relative to a scale which the caller states. 0 where there is none, even at
 * scale 0; infinite where x is NaN, or infinite and d is not (nor beyond the doubles).
 */
export function distance(x: number, d: Decimal, scale: Decimal): number {
  if (d.isNaN() || Number.isNaN(x)) return Infinity;
  if (!Number.isFinite(x)) return x === nearest(d) ? 0 : Infinity;
  if (!d.isFinite()) return Infinity;
  const error = exact(x, d.constructor as DecimalConstructor)
    .minus(d)
    .abs();
  if (error.isZero()) return 0;
  return nearest(error.div(scale.abs()));
}

/** The decimals that the terms are of. */
const sharedBy = (terms: readonly Decimal[]): DecimalConstructor =>
  terms[0] === undefined ? Exact : (terms[0].constructor as DecimalConstructor);

export function sum(terms: readonly Decimal[], constructor = sharedBy(terms)): Decimal {
  return terms.reduce((total, term) => total.plus(term), new constructor(0));
}

export function dot(left: readonly Decimal[], right: readonly Decimal[]): Decimal {
  if (left.length !== right.length) throw new RangeError(`${left.length} against ${right.length}`);
  return sum(left.map((factor, i) => factor.times(right[i] ?? NaN)));
}

/** Σ |terms|: the scale on which a sum of rounded terms can be right. */
export const absoluteSum = (terms: readonly Decimal[]): Decimal => sum(terms.map((term) => term.abs()));
