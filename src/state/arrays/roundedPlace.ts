import type { Numerals } from './numerals';

/** So many zeros at the ends of mantissae are no accident. */
const ENOUGH_ZEROS = 2;

/** The zeros at the end of a whole number that is not 0. */
function zerosOf(whole: number): number {
  let zeros = 0;
  for (let rest = whole; rest % 10 === 0; rest /= 10) zeros += 1;
  return zeros;
}

/**
 * The power of ten to which numbers were rounded before they were printed with powers of ten: `[4.000e-04 8.098e-01]` says 0.0004 and
 * 0.8098, as np.round(a, 4) left them. It is the highest place that none of them has a digit below; null where too few zeros
 * stand there. `powers` are the last printed places.
 */
export function roundedPlace({ values, exponents }: Numerals, powers: readonly number[]): number | null {
  const printed = [...values.entries()].flatMap(([i, value]) => {
    const power = powers[i] ?? 0;
    const whole = Math.round(Math.abs(value) / 10 ** power);
    const counts = whole > 0 && !Number.isNaN(exponents[i]);
    return counts ? [{ power, last: power + zerosOf(whole) }] : [];
  });
  const place = printed.reduce((lowest, { last }) => Math.min(lowest, last), Infinity);
  const zeros = printed.reduce((sum, { power }) => sum + Math.max(0, place - power), 0);
  return zeros >= ENOUGH_ZEROS ? place : null;
}
