import type { Argument } from './problem';
import { at, type Matrix } from './tensor';
import type { Agreement, VerdictKind } from './trace';

/** An entry may be this far from the numerical derivative, as a part of that derivative's largest entry. */
export const RELATIVE_TOLERANCE = 1e-9;

/**
 * What is tolerated however small the derivative is. Softmax's differences keep their relative accuracy to the edge of the
 * doubles; an elementwise f that has flattened out (σ(40) = 1) has none left below the last place of f, u/h.
 */
export const SOFTMAX_FLOOR = 1e-300;
export const ELEMENTWISE_FLOOR = 1e-12;

/**
 * How a computed ∂a/∂z compares with the numerical one.
 *
 * maxError = max_im |computed_im − numerical_im|, threshold = 1e-9 max_im |numerical_im| + floor. [N, N] both; unit of ∂a/∂z.
 * `floor` is in that unit too. Two entries beyond the same end of the doubles have no digits to differ by: an error of 0, and the
 * largest double for the threshold. Any other entry that is not finite counts as an error of +∞.
 */
export function compare(computed: Matrix, numeric: Matrix, floor: number): Agreement {
  let worst = 0;
  let maxError = -1;
  let largest = 0;
  for (let k = 0; k < numeric.values.length; k++) {
    const counted = errorOf(at(computed.values, k), at(numeric.values, k));
    largest = Math.max(largest, Math.min(Math.abs(at(numeric.values, k)), Number.MAX_VALUE));
    if (counted > maxError) {
      maxError = counted;
      worst = k;
    }
  }
  const threshold = RELATIVE_TOLERANCE * largest + floor;
  const row = Math.floor(worst / numeric.columns);
  return { maxError, threshold, agrees: maxError <= threshold, row, column: worst % numeric.columns };
}

function errorOf(computed: number, numeric: number): number {
  if (computed === numeric) return 0;
  const error = Math.abs(computed - numeric);
  return Number.isFinite(error) ? error : Infinity;
}

/**
 * What to say about a derivative written in `form` and evaluated from `argument`.
 *
 * The numbers decide between agreeing and not; the pair decides what agreement means. `equivalent`: both formulas of this
 * activation always agree (ReLU and its kin).
 */
export function verdict(
  agrees: boolean,
  form: Argument,
  argument: Argument,
  equivalent: boolean,
): VerdictKind {
  if (!agrees) return 'wrong';
  if (form === argument) return 'right';
  return equivalent ? 'equivalent' : 'coincidence';
}
