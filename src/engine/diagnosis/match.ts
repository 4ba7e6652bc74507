import { at, type Vector } from '../tensor';
import type { Candidate } from './candidates';
import type { Extent } from './computed';
import { anyOrder } from './order';
import type { GivenArray } from './question';
import type { Roundings } from './roundings';
import type { Level } from './level';

/** Printed decimals were rounded from a number that itself is a double: a hair more than half a unit. */
const PRINT_SLACK = 1 + 1e-6;

/** How far the given numbers may be from a candidate's: half a unit in the last printed place each, and the rounding of z and after it. */
export type Tolerance = { readonly printed: Vector; readonly rounding: number };

/**
 * The tolerance for a candidate: u (n_z reach + n scale) + l n (1 + scale), n_z and n the roundings of z and of what comes after it, l
 * half the distance between the smallest numbers. [K] for K numbers.
 */
export function toleranceOf(
  given: GivenArray,
  { computed, programme }: Candidate,
  { ofLogits, after }: Roundings,
  { unit, least }: Level,
): Tolerance {
  const { scale, reach } = computed();
  const ofSize = unit * (ofLogits[programme.temperature] * reach + after * scale);
  return { printed: given.resolution, rounding: ofSize + least * after * (1 + scale) };
}

/** The largest difference that is allowed in entry k. */
export const allowedAt = ({ printed, rounding }: Tolerance, k: number): number =>
  PRINT_SLACK * at(printed, k) + rounding;

/** Whether one number may be the other: NaN is NaN, ∞ is ∞, and what is finite is within what is allowed. */
function isNear(one: number, other: number, allowed: number): boolean {
  if (one === other) return true;
  if (Number.isNaN(one)) return Number.isNaN(other);
  return Math.abs(one - other) <= allowed;
}

const squeezed = (shape: readonly number[]): readonly number[] => shape.filter((size) => size !== 1);

/** Whether an array has the shape of a candidate's, lengths of 1 aside; all its numbers in one list will do. */
export function fits(shape: readonly number[], { rows, columns }: Extent): boolean {
  const own = squeezed(shape);
  const wanted = squeezed([rows, columns]);
  if (own.length === 1 && own[0] === rows * columns) return true;
  return own.length === wanted.length && own.every((size, k) => size === wanted[k]);
}

/**
 * The candidate's numbers in the order in which they explain the given ones, or null where they do not.
 *
 * Entry by entry within the tolerance; where the classes may be in any order, in an order that makes it so. [K] → [K].
 */
export function explained(given: GivenArray, candidate: Candidate, tolerance: Tolerance): Vector | null {
  const computed = candidate.computed();
  if (candidate.programme.order === 'any') {
    return anyOrder(computed, (value, k) => isNear(at(given.values, k), value, allowedAt(tolerance, k)));
  }
  for (let k = 0; k < given.values.length; k++) {
    if (!isNear(at(given.values, k), at(computed.values, k), allowedAt(tolerance, k))) return null;
  }
  return computed.values;
}
