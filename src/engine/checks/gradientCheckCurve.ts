import { EPSILONS } from './gradientCheck';
import { at } from '../tensor';

/** The least error of a curve over `EPSILONS`, and where. */
export type BestEpsilon = { readonly epsilon: number; readonly error: number; readonly index: number };

/** How a curve runs beside its best ε: the slope of ln error over ln ε, and the points between which it was taken. */
export type Branch = { readonly slope: number; readonly from: number; readonly to: number };

/**
 * The ε with the least error, the largest such ε among equals; null where no error is finite and above 0.
 *
 * A 0 is passed over: two numbers that agree by rounding alone say nothing about ε.
 */
export function bestEpsilon(curve: readonly number[]): BestEpsilon | null {
  let best: BestEpsilon | null = null;
  curve.forEach((error, index) => {
    if (error > 0 && error <= (best?.error ?? Number.MAX_VALUE)) {
      best = { epsilon: at(EPSILONS, index), error, index };
    }
  });
  return best;
}

/**
 * The branch right of the best ε, where the truncation error grows as ε² (slope 2); null where the curve shows none.
 *
 * The slope is taken from 1¼ to 2¼ decades right of the best ε, clear of the noise; it counts as this branch within ¼ of 2.
 */
export function truncationBranch(curve: readonly number[], best: BestEpsilon): Branch | null {
  return branch(curve, best.index + 5, best.index + 9, { slope: 2, within: 0.25 });
}

/**
 * The branch left of the best ε, where rounding grows as u / ε (slope −1); null where the curve shows none.
 *
 * Rounding is noise, so the slope is taken over three decades, from 3½ to ½ left of the best ε; within ⅖ of −1.
 */
export function roundingBranch(curve: readonly number[], best: BestEpsilon): Branch | null {
  return branch(curve, best.index - 14, best.index - 2, { slope: -1, within: 0.4 });
}

function branch(
  curve: readonly number[],
  from: number,
  to: number,
  expected: { readonly slope: number; readonly within: number },
): Branch | null {
  const slope = logSlope(curve, from, to);
  return Math.abs(slope - expected.slope) <= expected.within ? { slope, from, to } : null;
}

/** Least squares of ln error over ln ε between two points of the curve; NaN where an error is 0, not finite or not there. */
function logSlope(curve: readonly number[], from: number, to: number): number {
  const middle = (from + to) / 2;
  const decade = 4 / Math.LN10;
  let [product, square] = [0, 0];
  for (let k = from; k <= to; k++) {
    product += (k - middle) * Math.log(curve[k] ?? NaN) * decade;
    square += (k - middle) ** 2;
  }
  const slope = product / square;
  return Number.isFinite(slope) ? slope : NaN;
}
