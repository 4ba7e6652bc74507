import { at } from '../tensor';
import { ROUNDING, spacingOfHalf, spacingOfSingle, UNIT } from './precision';
import type { Precision } from './mistakeNames';
import type { GivenArray } from './question';
import { largestOf } from './largest';
import { allowedAt, type Tolerance } from './match';

const SPACING = { float16: spacingOfHalf, float32: spacingOfSingle } as const;

/**
 * How likely numbers are to be what they are by chance if they are not of this precision: log₁₀ of it; null where one of them
 * is no number of this precision at all, within what print may hide.
 *
 * Σ_k log₁₀ min(1, (2 r_k + 2u|v_k|) / spacing(v_k)), r the printed resolution, u = 2⁻⁵³. 0: these digits cannot tell.
 */
export function chanceOfPrecision(given: GivenArray, precision: Precision): number | null {
  let logarithm = 0;
  for (let k = 0; k < given.values.length; k++) {
    const value = at(given.values, k);
    if (value === 0 || !Number.isFinite(value)) continue;
    const hidden = at(given.resolution, k) + UNIT.float64 * Math.abs(value);
    if (Math.abs(ROUNDING[precision](value) - value) > hidden) return null;
    logarithm += Math.log10(Math.min(1, (2 * hidden) / SPACING[precision](value)));
  }
  return logarithm;
}

/** So rarely are doubles all float16 numbers by chance. */
const CHANCE_OF_HALF = -3;

/** Which short precisions the numbers could be of; zeros are of any, since everything small underflows to them. */
export function shortPrecisions(given: GivenArray): Readonly<Record<Precision, boolean>> {
  const half = chanceOfPrecision(given, 'float16');
  const looksHalf =
    half !== null &&
    (given.precision === 'float16' || half <= CHANCE_OF_HALF || largestOf(given.values) === 0);
  return { float32: chanceOfPrecision(given, 'float32') !== null, float16: looksHalf };
}

/** Whether all numbers are 0, to all digits. */
export const areExactlyZero = ({ values, resolution }: GivenArray): boolean =>
  largestOf(values) === 0 && values.every(Number.isFinite) && resolution.every((r) => r === 0);

/** No number becomes NaN, ∞ or, with all others, exactly 0 by rounding or noise. */
const SPECIAL = -4;

/**
 * How likely any numbers of this size are to be within the tolerance of given ones by chance: log₁₀ of it.
 *
 * Σ_k log₁₀ min(1, 2 t_k / max|v|), with 10⁻⁴ for what is not finite, and for each 0 where all are 0. Near 0 where the tolerance is
 * as large as the numbers: they say nothing then.
 */
export function chanceOfAgreement(given: GivenArray, tolerance: Tolerance): number {
  const size = largestOf(given.values);
  let logarithm = 0;
  for (let k = 0; k < given.values.length; k++) {
    const isSpecial = !Number.isFinite(at(given.values, k)) || (size === 0 && at(given.resolution, k) === 0);
    const share = (2 * allowedAt(tolerance, k)) / size;
    logarithm += isSpecial ? SPECIAL : Math.log10(Math.min(1, Math.max(share, Number.MIN_VALUE)));
  }
  return logarithm;
}

/**
 * To how many decimal digits of the largest entry the given numbers are those of the explanation.
 *
 * ⌊−log₁₀(max_k max(|v_k − e_k|, r_k) / max|e|)⌋, at most 16; 16 where they are the same and all digits are given.
 */
export function digitsOf(given: GivenArray, explanation: Float64Array): number {
  let worst = 0;
  for (let k = 0; k < explanation.length; k++) {
    const difference = Math.abs(at(given.values, k) - at(explanation, k));
    const counted = Number.isFinite(difference) ? difference : 0;
    worst = Math.max(worst, counted, at(given.resolution, k));
  }
  const size = largestOf(explanation);
  if (worst === 0) return 16;
  return Math.max(0, Math.min(16, Math.floor(-Math.log10(worst / size))));
}
