import type { Vector } from '../tensor';
import type { Programme } from './programme';

export type Rounding = (value: number) => number;

/** Half the distance from 1 to the next number: what one rounding may cost, of the number's own size. */
export const UNIT: Readonly<Record<Programme['precision'], number>> = {
  float64: 2 ** -53,
  float32: 2 ** -24,
  float16: 2 ** -11,
};

const LARGEST_HALF = 65504;
/** Adding and taking it away rounds to a whole number, halves to even, for |v| < 2⁵¹. */
const TO_WHOLE = 1.5 * 2 ** 52;

/**
 * The nearest float16 (IEEE 754 binary16: 11 bits, exponents −14…15), halves to even; ±∞ beyond 65504 + 16.
 */
export function roundToHalf(value: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const spacing = spacingOfHalf(value);
  // of the size alone: the sum would turn a −0 into 0
  const size = (Math.abs(value) / spacing + TO_WHOLE - TO_WHOLE) * spacing;
  const nearest = size <= LARGEST_HALF ? size : Infinity;
  return value < 0 ? -nearest : nearest;
}

/** The distance between float16 numbers of this size. */
export function spacingOfHalf(value: number): number {
  return 2 ** (Math.max(-14, exponentOf(value)) - 10);
}

/** The distance between float32 numbers of this size. */
export function spacingOfSingle(value: number): number {
  return 2 ** (Math.max(-126, exponentOf(value)) - 23);
}

/** ⌊log₂ |value|⌋, exactly: Math.log2 alone may be a place off next to a power of two. */
function exponentOf(value: number): number {
  const size = Math.abs(value);
  const guess = Math.floor(Math.log2(size));
  if (2 ** guess > size) return guess - 1;
  return 2 ** (guess + 1) <= size ? guess + 1 : guess;
}

export const ROUNDING: Readonly<Record<Programme['precision'], Rounding>> = {
  float64: (value) => value,
  float32: Math.fround,
  float16: roundToHalf,
};

/** Every entry rounded; the same vector where there is nothing to round. */
export function rounded(values: Vector, precision: Programme['precision']): Vector {
  return precision === 'float64' ? values : values.map(ROUNDING[precision]);
}
