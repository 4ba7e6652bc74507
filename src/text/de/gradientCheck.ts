import { EPSILONS } from '../../engine/checks/gradientCheck';
import {
  bestEpsilon,
  roundingBranch,
  truncationBranch,
  type BestEpsilon,
} from '../../engine/checks/gradientCheckCurve';
import type { Trace } from '../../engine/trace';
import type * as English from '../en/gradientCheck';
import { drownedEntry, kinkIndex } from '../errorCurve';
import { errorText, numberText, subscript, superscript, written } from '../numbers';
import type { Told } from '../told';
import { ACTIVATION_NOUNS } from './activations';

/** 10⁻⁴; 5,6·10⁻⁵; 1 */
export function epsilonText(epsilon: number): string {
  if (epsilon === 1) return '1';
  const [mantissa = '', exponent = '0'] = epsilon.toExponential(1).split('e');
  const power = `10${superscript(Number(exponent))}`;
  return mantissa === '1.0' ? power : `${written(mantissa)}·${power}`;
}

export const gradientCheck: Told<typeof English.gradientCheck> = {
  title: 'Gradientenprüfung: jede Zelle neben einem Differenzenquotienten',
  formula: '(a(z + ε eₘ) − a(z − ε eₘ)) / 2ε, eₘ: 1 bei m, sonst 0',
  epsilon: 'ε',
  slider: 'ε, die Schrittweite der Differenz',
  handle: 'ε auf der Kurve',
  epsilonIs: (epsilon) => `ε = ${epsilonText(epsilon)}`,
  cellHead: 'Zelle',
  analytic: 'analytisch',
  numerical: 'numerisch',
  difference: 'Differenz',
  agreement: 'gleiche Stellen',
  cell: (row, column) => `∂a${subscript(row)}/∂z${subscript(column)}`,
  matrix: 'Je Zelle: oben Ihre Formel, darunter die Differenz und wie viele Stellen gleich sind',
  worst: (count, all) => `Die ${count} schlechtesten von ${all} Zellen`,
  showAll: (all) => `Alle ${all} Zellen zeigen`,
  showWorst: (count) => `Nur die ${count} schlechtesten zeigen`,
  digits: (digits) => {
    if (digits >= 16) return 'gleich';
    return digits === 1 ? '1 Stelle' : `${digits} Stellen`;
  },
  notFinite: 'keine endliche Zahl',
  chart: {
    x: 'ε',
    y: 'größter Fehler',
    chosen: 'Ihre Formel',
    right: 'die richtige Formel',
    truncation: '∝ ε²',
    rounding: '∝ u/ε',
    richardson: (error) => `gegen extrapolierte Differenzen: ${errorText(error)}`,
    dot: (epsilon, error) => `ε = ${epsilonText(epsilon)}: größter Fehler ${errorText(error)}`,
  },
};

export function curveSentences(
  trace: Trace,
  curve: readonly number[],
  right: readonly number[],
): readonly string[] {
  const { agreement } = trace.used;
  const best = bestEpsilon(curve);
  if (!Number.isFinite(agreement.maxError)) {
    return [
      `In Zeile ${agreement.row + 1}, Spalte ${agreement.column + 1} liefert Ihre Formel keine endliche Zahl: Es gibt keinen Fehler zu zeichnen, und kein ε hilft.`,
    ];
  }
  const kink = kinkIndex(trace);
  if (kink >= 0) return [atKink(trace, kink)];
  const zeros = curve.filter((error) => error === 0).length;
  if (best === null || zeros > curve.length / 2) return [equal(zeros, curve.length)];
  return agreement.agrees ? rightCurve(trace, curve, best) : [wrongCurve(trace, curve, best, right)];
}

const atKink = (trace: Trace, index: number) =>
  `z${subscript(index + 1)} = 0 ist der Knick von ${ACTIVATION_NOUNS[trace.problem.activation]}: Dort liefert eine zentrale Differenz das Mittel der beiden Steigungen, wie groß ε auch ist. Diese Seite nimmt wie die meisten Programme die Steigung von links, und auch ihre eigenen Differenzen bleiben links vom Knick.`;

const equal = (zeros: number, all: number) =>
  `Bei ${zeros} der ${all} ε sind beide bis aufs letzte Bit gleich: Die Differenz ist genau 0, und die hat auf einer logarithmischen Skala keinen Platz.`;

function rightCurve(trace: Trace, curve: readonly number[], best: BestEpsilon): readonly string[] {
  const large = truncationBranch(curve, best);
  const small = roundingBranch(curve, best);
  const sentences = [
    large === null && small === null ? drowned(trace) : null,
    large &&
      `Rechts vom besten ε ist die Differenz zu grob: Der Fehler wächst wie ε² (gemessener Exponent ${numberText(large.slope, 2)}).`,
    small &&
      `Links davon stimmen a(z + ε) und a(z − ε) in den führenden Stellen überein, und ihre Rundung wird durch ε geteilt: Der Fehler wächst wie u/ε (gemessener Exponent ${numberText(small.slope, 2)}).`,
    `Das beste der ${EPSILONS.length} gezeichneten ε ist ${epsilonText(best.epsilon)} mit einem Fehler von ${errorText(best.error)}. Die extrapolierten Differenzen dieser Seite (Richardson) weichen von Ihrer Formel um höchstens ${errorText(trace.used.agreement.maxError)} ab.`,
  ];
  return sentences.filter((sentence) => sentence !== null);
}

function drowned(trace: Trace): string | null {
  const largest = drownedEntry(trace);
  if (largest === null) return null;
  return `Der größte Eintrag von J ist ${errorText(largest)}: In einer einfachen Differenz von Aktivierungen nahe 1 geht er in deren Rundung unter, deshalb ist die Kurve kein U.`;
}

function wrongCurve(
  trace: Trace,
  curve: readonly number[],
  best: BestEpsilon,
  right: readonly number[],
): string {
  const least = `Kein ε hilft: Der kleinste der ${EPSILONS.length} Fehler ist ${numberText(best.error)}`;
  const own = `die Formel selbst liegt um ${numberText(trace.used.agreement.maxError)} daneben`;
  const other = bestEpsilon(right);
  if (other === null) return `${least}, und ${own}.`;
  const there = numberText(curve[other.index] ?? NaN);
  return `${least}, und ${own}. Bei ε = ${epsilonText(other.epsilon)}, wo der Fehler der richtigen Formel auf ${errorText(other.error)} sinkt, bleibt er hier bei ${there}.`;
}
