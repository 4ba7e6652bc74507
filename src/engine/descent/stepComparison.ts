import { at, type Vector } from '../tensor';

/** How one step lies to another: the angle between them in degrees, and how many times as long it is. */
export type StepComparison = { readonly angle: number; readonly ratio: number };

/**
 * The angle between two steps and the ratio of their lengths, the second against the first.
 *
 * û = u/|u|, v̂ = v/|v|: angle = 2 atan2(|û − v̂|, |û + v̂|), 0…180°; ratio = |v|/|u|. [N], [N] of one unit. Null where one of them is 0
 * or not finite. Errors: N u, at small angles too, where an arc cosine would lose half of the digits. Source: Kahan, How futile
 * are mindless assessments of roundoff in floating-point computation? (2006), §12.
 */
export function stepComparison(first: Vector, second: Vector): StepComparison | null {
  const [u, v] = [scaled(first), scaled(second)];
  if (u === null || v === null) return null;
  const difference = u.unit.map((value, m) => value - at(v.unit, m));
  const total = u.unit.map((value, m) => value + at(v.unit, m));
  const angle = (2 * Math.atan2(lengthOf(difference), lengthOf(total)) * 180) / Math.PI;
  return { angle, ratio: (v.largest / u.largest) * (v.length / u.length) };
}

/** Scaled by the largest entry first, so that no square leaves the doubles: |v| = largest · length. */
function scaled(values: Vector): { unit: Vector; largest: number; length: number } | null {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (!(largest > 0) || !Number.isFinite(largest)) return null;
  const shares = values.map((value) => value / largest);
  const length = lengthOf(shares);
  return { unit: shares.map((share) => share / length), largest, length };
}

function lengthOf(values: Vector): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}
