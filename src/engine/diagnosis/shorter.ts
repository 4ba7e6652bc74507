import { at, type Vector } from '../tensor';
import { areExactlyZero, shortPrecisions } from './evidence';
import type { Precision } from './mistakeNames';
import { ROUNDING, spacingOfHalf, spacingOfSingle, UNIT } from './precision';
import type { Programme } from './programme';
import type { GivenArray } from './question';

/** What numbers could be that look like more bits. */
const SHORTER = { float64: 'float32', float32: 'float16', float16: null } as const;
const SPACING = { float16: spacingOfHalf, float32: spacingOfSingle } as const;

/** The next shorter precision, where the given numbers could be of it by rounding; 0 is the same in all. */
export function shorterThan(precision: Programme['precision'], given: GivenArray): Precision | null {
  const shorter = areExactlyZero(given) ? null : SHORTER[precision];
  return shorter !== null && shortPrecisions(given)[shorter] ? shorter : null;
}

/** A number that would be short if it were computed exactly is off by no more units than this. */
const UNITS_OFF = 16;

/**
 * How likely a program that computes `values` with u would print the given numbers, all of a shorter precision, by chance: log₁₀ of it.
 *
 * Σ_k log₁₀ min(1, (2 r_k + 2u|v_k|) / spacing(v_k)) over those whose own values are not of the shorter precision; zeros are of any. [K].
 */
export function chanceOfPrinting(
  given: GivenArray,
  values: Vector,
  unit: number,
  shorter: Precision,
): number {
  let logarithm = 0;
  for (let k = 0; k < values.length; k++) {
    const [own, value] = [at(values, k), at(given.values, k)];
    const isOfShorter = Math.abs(ROUNDING[shorter](own) - own) <= UNITS_OFF * unit * Math.abs(own);
    if (isOfShorter || value === 0 || !Number.isFinite(value)) continue;
    const hidden = at(given.resolution, k) + unit * Math.abs(value);
    logarithm += Math.log10(Math.min(1, (2 * hidden) / SPACING[shorter](value)));
  }
  return logarithm;
}

/** So rarely a program prints numbers that all are of a shorter precision than its own by chance; log₁₀. */
const PRINTS_SHORT = -6;

/** Whether a program that computes `values` in this precision would print numbers that could as well be of the shorter one. */
export const printsShorter = (
  given: GivenArray,
  values: Vector,
  precision: Programme['precision'],
  shorter: Precision,
): boolean => chanceOfPrinting(given, values, UNIT[precision], shorter) > PRINTS_SHORT;
