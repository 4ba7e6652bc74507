import { EPSILONS } from '../engine/checks/gradientCheck';
import {
  bestEpsilon,
  roundingBranch,
  truncationBranch,
  type BestEpsilon,
} from '../engine/checks/gradientCheckCurve';
import type { Trace } from '../engine/trace';
import { ACTIVATION_NOUNS } from './en/activations';
import { errorCurve as words } from './en/gradientCheck';
import { epsilonText } from './epsilonText';
import { drownedEntry, kinkIndex } from './errorCurve';
import { errorText, numberText, subscript } from './numbers';

/** What the curve of errors shows, in words. `right` is the right formula's curve, the same one where the choice is right. */
export function curveSentences(
  trace: Trace,
  curve: readonly number[],
  right: readonly number[],
): readonly string[] {
  const { agreement } = trace.used;
  const best = bestEpsilon(curve);
  if (!Number.isFinite(agreement.maxError)) return [words.notFinite(agreement.row + 1, agreement.column + 1)];
  const kink = kinkIndex(trace);
  if (kink >= 0) return [words.atKink(`z${subscript(kink + 1)}`, ACTIVATION_NOUNS[trace.problem.activation])];
  const zeros = curve.filter((error) => error === 0).length;
  if (best === null || zeros > curve.length / 2) return [words.equal(zeros, curve.length)];
  return agreement.agrees ? rightCurve(trace, curve, best) : [wrongCurve(trace, curve, best, right)];
}

function rightCurve(trace: Trace, curve: readonly number[], best: BestEpsilon): readonly string[] {
  const large = truncationBranch(curve, best);
  const small = roundingBranch(curve, best);
  const drowned = large === null && small === null ? drownedEntry(trace) : null;
  const sentences = [
    drowned === null ? null : words.drowned(errorText(drowned)),
    large && words.truncation(numberText(large.slope, 2)),
    small && words.rounding(numberText(small.slope, 2)),
    words.best(EPSILONS.length, epsilonText(best.epsilon), errorText(best.error)),
    words.extrapolated(errorText(trace.used.agreement.maxError)),
  ];
  return sentences.filter((sentence) => sentence !== null);
}

function wrongCurve(
  trace: Trace,
  curve: readonly number[],
  best: BestEpsilon,
  right: readonly number[],
): string {
  const { maxError } = trace.used.agreement;
  const least = words.wrong(EPSILONS.length, numberText(best.error), numberText(maxError));
  const other = bestEpsilon(right);
  if (other === null) return least;
  const there = numberText(curve[other.index] ?? NaN);
  return `${least} ${words.wrongBeside(epsilonText(other.epsilon), errorText(other.error), there)}`;
}
