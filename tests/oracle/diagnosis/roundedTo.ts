import { exact, nearest, type Decimal, type DecimalConstructor } from '../exact';

/** IEEE 754's binary formats: how many bits a number has, the exponent of the least of them, and the largest number. */
type Format = { readonly bits: number; readonly leastExponent: number; readonly largest: number };

export const FORMATS = {
  float16: { bits: 11, leastExponent: -24, largest: 65504 },
  float32: { bits: 24, leastExponent: -149, largest: (2 - 2 ** -23) * 2 ** 127 },
} as const satisfies Record<string, Format>;

/** 2^exponent, which is a double here. */
const powerOfTwo = (exponent: number, constructor: DecimalConstructor): Decimal =>
  exact(2 ** exponent, constructor);

/** ⌊log₂ |d|⌋ of a decimal that is not 0, from the double that is next to it. */
function exponentOf(d: Decimal): number {
  const constructor = d.constructor as DecimalConstructor;
  let exponent = Math.max(-1074, Math.min(1023, Math.floor(Math.log2(d.abs().toNumber()))));
  while (powerOfTwo(exponent, constructor).gt(d.abs())) exponent -= 1;
  while (exponent < 1023 && powerOfTwo(exponent + 1, constructor).lte(d.abs())) exponent += 1;
  return exponent;
}

/** The distance between numbers of a format around d: that of the smallest ones for what is as small. */
export function spacingAround(d: Decimal, { bits, leastExponent }: Format): Decimal {
  const constructor = d.constructor as DecimalConstructor;
  return powerOfTwo(Math.max(leastExponent, exponentOf(d) - bits + 1), constructor);
}

/** The number of a format nearest to a decimal, halves to even; ∞ from half a unit beyond the largest on. */
export function roundedTo(d: Decimal, format: Format): number {
  if (!d.isFinite() || d.isZero()) return d.toNumber();
  const constructor = d.constructor as DecimalConstructor;
  const spacing = spacingAround(d, format);
  const whole = d.div(spacing).toDecimalPlaces(0, constructor.ROUND_HALF_EVEN);
  const value = nearest(whole.times(spacing));
  if (Math.abs(value) <= format.largest) return value;
  return value > 0 ? Infinity : -Infinity;
}
