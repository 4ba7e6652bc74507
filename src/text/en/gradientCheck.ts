import { EPSILONS } from '../../engine/checks/gradientCheck';
import {
  bestEpsilon,
  roundingBranch,
  truncationBranch,
  type BestEpsilon,
} from '../../engine/checks/gradientCheckCurve';
import type { Trace } from '../../engine/trace';
import { drownedEntry, kinkIndex } from '../errorCurve';
import { errorText, numberText, subscript, superscript } from '../numbers';
import { ACTIVATION_NOUNS } from './activations';

/** 10⁻⁴, 5.6·10⁻⁵, 1 */
export function epsilonText(epsilon: number): string {
  if (epsilon === 1) return '1';
  const [mantissa = '', exponent = '0'] = epsilon.toExponential(1).split('e');
  const power = `10${superscript(Number(exponent))}`;
  return mantissa === '1.0' ? power : `${mantissa}·${power}`;
}

export const gradientCheck = {
  title: 'Gradient check: every cell beside a difference quotient',
  formula: '(a(z + ε eₘ) − a(z − ε eₘ)) / 2ε, eₘ: 1 at m, else 0',
  epsilon: 'ε',
  slider: 'ε, the step of the difference',
  handle: 'ε on the curve',
  epsilonIs: (epsilon: number) => `ε = ${epsilonText(epsilon)}`,
  cellHead: 'Cell',
  analytic: 'analytic',
  numerical: 'numerical',
  difference: 'difference',
  agreement: 'agreement',
  cell: (row: number, column: number) => `∂a${subscript(row)}/∂z${subscript(column)}`,
  matrix: 'Each cell: your formula above, the difference below, and the digits they share',
  worst: (count: number, all: number) => `The ${count} worst of ${all} cells`,
  showAll: (all: number) => `Show all ${all} cells`,
  showWorst: (count: number) => `Show the ${count} worst only`,
  digits: (digits: number) => {
    if (digits >= 16) return 'equal';
    return digits === 1 ? '1 digit' : `${digits} digits`;
  },
  notFinite: 'not a finite number',
  chart: {
    x: 'ε',
    y: 'largest error',
    chosen: 'your formula',
    right: 'the right formula',
    truncation: '∝ ε²',
    rounding: '∝ u/ε',
    richardson: (error: number) => `against extrapolated differences: ${errorText(error)}`,
    dot: (epsilon: number, error: number) => `ε = ${epsilonText(epsilon)}: largest error ${errorText(error)}`,
  },
};

/** What the curve of errors shows, in words. `right` is the right formula's curve, the same one where the choice is right. */
export function curveSentences(
  trace: Trace,
  curve: readonly number[],
  right: readonly number[],
): readonly string[] {
  const { agreement } = trace.used;
  const best = bestEpsilon(curve);
  if (!Number.isFinite(agreement.maxError)) {
    return [
      `Row ${agreement.row + 1}, column ${agreement.column + 1} of your formula is not a finite number: there is no error to draw, and no ε mends it.`,
    ];
  }
  const kink = kinkIndex(trace);
  if (kink >= 0) return [atKink(trace, kink)];
  const zeros = curve.filter((error) => error === 0).length;
  if (best === null || zeros > curve.length / 2) return [equal(zeros, curve.length)];
  return agreement.agrees ? rightCurve(trace, curve, best) : [wrongCurve(trace, curve, best, right)];
}

const atKink = (trace: Trace, index: number) =>
  `z${subscript(index + 1)} = 0 is the kink of ${ACTIVATION_NOUNS[trace.problem.activation]}: a central difference takes the mean of the two slopes there, whatever ε is. This page takes the slope from the left, as most programs do, and its own differences stay on that side.`;

const equal = (zeros: number, all: number) =>
  `At ${zeros} of the ${all} ε the two are equal to the last bit: their difference is exactly 0, which has no place on a logarithmic scale.`;

function rightCurve(trace: Trace, curve: readonly number[], best: BestEpsilon): readonly string[] {
  const large = truncationBranch(curve, best);
  const small = roundingBranch(curve, best);
  const sentences = [
    large === null && small === null ? drowned(trace) : null,
    large &&
      `Right of the best ε the difference is cut off too coarsely: the error grows as ε² (measured power ${numberText(large.slope, 2)}).`,
    small &&
      `Left of it a(z + ε) and a(z − ε) share their leading digits, and their rounding is divided by ε: the error grows as u/ε (measured power ${numberText(small.slope, 2)}).`,
    `Best of the ${EPSILONS.length} ε drawn: ${epsilonText(best.epsilon)}, with an error of ${errorText(best.error)}. The page’s own differences, extrapolated (Richardson), differ from your formula by at most ${errorText(trace.used.agreement.maxError)}.`,
  ];
  return sentences.filter((sentence) => sentence !== null);
}

function drowned(trace: Trace): string | null {
  const largest = drownedEntry(trace);
  if (largest === null) return null;
  return `The largest entry of J is ${errorText(largest)}: a plain difference of activations near 1 drowns it in their rounding, so the curve is no U.`;
}

function wrongCurve(
  trace: Trace,
  curve: readonly number[],
  best: BestEpsilon,
  right: readonly number[],
): string {
  const least = `No ε mends it: the least of its ${EPSILONS.length} errors is ${numberText(best.error)}`;
  const own = `the formula itself is off by ${numberText(trace.used.agreement.maxError)}`;
  const other = bestEpsilon(right);
  if (other === null) return `${least}, and ${own}.`;
  const there = numberText(curve[other.index] ?? NaN);
  return `${least}, and ${own}. At ε = ${epsilonText(other.epsilon)}, where the right formula comes down to ${errorText(other.error)}, this one stays at ${there}.`;
}
