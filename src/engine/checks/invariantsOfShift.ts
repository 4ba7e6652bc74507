import { forward } from '../forward';
import { relativeResidual, type RelativeResidual } from './invariantsOfMatrix';
import { jacobian } from '../jacobian';
import { at, type Matrix } from '../tensor';
import type { DerivativeChoice, Trace } from '../trace';
import { SOFTMAX_FLOOR } from '../verdict';

/** e^−746 is below the least double: a class further behind is an exact 0 before and after the shift. */
const FURTHEST = 746;

/**
 * The constant c of the shift check: it carries the largest logit past 0, to −T/3 if it was positive, else to T/3.
 *
 * c = ∓T/3 − max z, so |c| ≥ T/3, and all that z + c rounds away is u (|z_i − max z| + T/3): small against T where it counts. With a
 * fixed c, z + c would lose the small differences of z. (T/3, since a round number meets round logits by chance:
 * z − z² is the same at 2 and at −1.)
 */
export function shiftConstant(trace: Trace): number {
  const { temperature } = trace.problem;
  const top = trace.softmax?.maximum ?? 0;
  return (top > 0 ? -temperature / 3 : temperature / 3) - top;
}

/**
 * How far J moves when c is added to every logit: the same formula, given the same argument, run again at z + c.
 *
 * max |J(z + c) − J(z)| / (max |J(z)| + max |J(z + c)| + 1e-300/T). NaN where either is not finite. Bound 12 (N + 1 + s) u, s = how far
 * the second largest logit is behind, in units of T, at most 746: a relative error of 6 |s_i| u + 6 ln N u + 2 (N + 3) u in each of the
 * two factors of J_im, of which only those with |s_i| near s or below weigh on the largest entry's scale.
 */
export function shiftInvariance(
  trace: Trace,
  { form, argument }: DerivativeChoice,
  before: Matrix,
): RelativeResidual {
  const { problem, logits, target, outputs: n } = trace;
  const c = shiftConstant(trace);
  const pass = forward(
    problem,
    logits.map((z) => z + c),
    target,
  );
  const after = jacobian(pass, problem, form, argument) ?? before;
  let scale = SOFTMAX_FLOOR / problem.temperature;
  let moved = 0;
  let [largest, largestAfter] = [0, 0];
  for (let k = 0; k < before.values.length; k++) {
    const [one, other] = [at(before.values, k), at(after.values, k)];
    // Math.max keeps a NaN
    moved = Math.max(moved, Math.abs(other - one));
    largest = Math.max(largest, Math.abs(one));
    largestAfter = Math.max(largestAfter, Math.abs(other));
  }
  scale += largest + largestAfter;
  return relativeResidual(moved / scale, 12 * (n + 1 + secondGap(trace)));
}

function secondGap({ softmax }: Trace): number {
  let [first, second] = [-Infinity, -Infinity];
  for (const s of softmax?.shifted ?? []) {
    if (s > first) [first, second] = [s, first];
    else if (s > second) second = s;
  }
  return Math.min(FURTHEST, -second);
}
