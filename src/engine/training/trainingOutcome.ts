import { at, type Vector } from '../tensor';
import type { TrainingInspection } from './inspectTraining';
import type { TrainingPlan } from './trainingPlan';
import type { Stopped, TrainingRecord } from './trainingRecord';

/** A gradient whose every entry is below this moves nothing that could be seen. */
export const STILL = 1e-6;
/** A mean loss below this counts as fitted. */
const FITTED = 1e-3;
/** A slope or a spread below this counts as none, and so does a relative change of E. */
const FLAT = 1e-5;
const HARDLY = 1e-3;
/** Over how many of the last steps it is judged whether E goes up and down. */
const WINDOW = 50;

/** Why a gradient is all but 0 although E is not: computed from the numbers at the end, not guessed. */
export type StuckReason = 'one-class' | 'saturated' | 'uniform' | 'cancel' | 'mistake' | 'flat';

/** What became of a run. */
export type TrainingOutcome =
  /** E is no finite number before the first step. */
  | { readonly kind: 'no-start' }
  /** Step `step` cannot be taken: something leaves the doubles. */
  | { readonly kind: 'left'; readonly step: number; readonly what: Stopped }
  /** E is above `threshold` at the end, and first was after step `step`. */
  | { readonly kind: 'diverged'; readonly step: number; readonly threshold: number }
  | { readonly kind: 'converged' }
  | { readonly kind: 'stuck'; readonly reason: StuckReason }
  /** E moved by less than a thousandth of itself, and not because the gradient is 0. */
  | { readonly kind: 'hardly' }
  /** In the last `of` steps E rose `rises` times, and fell at least twice. */
  | { readonly kind: 'unsteady'; readonly rises: number; readonly of: number }
  | { readonly kind: 'rises' }
  | { readonly kind: 'falls' };

/** Above which E counts as diverged: ten times where it began, and 1 at least. */
const divergenceThreshold = (first: number): number => Math.max(10 * first, 1);

/**
 * What became of a run, from its losses and the gradient at its end (`inspectTraining` at the last W and b).
 *
 * Thresholds: |∂E| ≤ 1e-6 is still, E ≤ 1e-3 is fitted, E > max(10 E_0, 1) is diverged. Pure. Errors: none of its own.
 */
export function trainingOutcome(
  { losses, step, stopped }: TrainingRecord,
  plan: Pick<TrainingPlan, 'set' | 'settings'>,
  end: TrainingInspection,
): TrainingOutcome {
  const first = at(losses, 0);
  const last = at(losses, step);
  if (!Number.isFinite(first)) return { kind: 'no-start' };
  if (stopped !== null) return { kind: 'left', step: step + 1, what: stopped };
  const threshold = divergenceThreshold(first);
  if (last > threshold) {
    return { kind: 'diverged', step: losses.findIndex((loss) => loss > threshold), threshold };
  }
  if (end.usedSize <= STILL) return stillOutcome(plan, last, end);
  if (Math.abs(last - first) < HARDLY * first) return { kind: 'hardly' };
  return courseOf(losses, step);
}

function stillOutcome(
  plan: Pick<TrainingPlan, 'set' | 'settings'>,
  last: number,
  end: TrainingInspection,
): TrainingOutcome {
  if (last <= FITTED) return { kind: 'converged' };
  if (plan.settings.activation === 'softmax' && plan.set.outputs === 1) {
    return { kind: 'stuck', reason: 'one-class' };
  }
  if (end.rightSize > STILL) return { kind: 'stuck', reason: 'mistake' };
  if (end.largestSlope <= FLAT) return { kind: 'stuck', reason: 'saturated' };
  if (plan.settings.activation === 'softmax' && end.upstreamSpread <= FLAT) {
    return { kind: 'stuck', reason: 'uniform' };
  }
  return { kind: 'stuck', reason: end.sampleSize > 100 * end.rightSize ? 'cancel' : 'flat' };
}

function courseOf(losses: Vector, step: number): TrainingOutcome {
  const of = Math.min(WINDOW, step);
  let [rises, falls] = [0, 0];
  for (let k = step - of + 1; k <= step; k++) {
    if (at(losses, k) > at(losses, k - 1)) rises++;
    if (at(losses, k) < at(losses, k - 1)) falls++;
  }
  if (rises >= 2 && falls >= 2) return { kind: 'unsteady', rises, of };
  return { kind: at(losses, step) > at(losses, 0) ? 'rises' : 'falls' };
}
