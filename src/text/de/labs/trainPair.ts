import type { StepComparison } from '../../../engine/descent/stepComparison';
import { STILL } from '../../../engine/training/trainingOutcome';
import type * as English from '../../en/labs/trainPair';
import { errorText, numberText, written } from '../../numbers';
import type { Told } from '../../told';
import {
  angleDecimals,
  hasFallen,
  isAsLong,
  isOneCurve,
  isParallel,
  type PairFacts,
  type RunFacts,
} from '../../trainingFacts';

const angleText = (angle: number): string =>
  angle >= 0.1 ? `${written(angle.toFixed(angleDecimals(angle)))}°` : `${errorText(angle)}°`;
const cosine = (angle: number): string => numberText(Math.cos((angle * Math.PI) / 180), 2);

const gradient = ({ direct }: RunFacts): string => (direct ? '∂E/∂z' : '∂E/∂W');

const lengthText = (comparison: StepComparison): string =>
  isAsLong(comparison) ? 'ist ebenso lang' : `ist ${numberText(comparison.ratio)}-mal so lang`;

function atStart(start: StepComparison, name: string): string {
  const { angle } = start;
  return isParallel(start)
    ? `zeigt das falsche ${name} in dieselbe Richtung wie das richtige und ${lengthText(start)}`
    : `weicht das falsche ${name} um ${angleText(angle)} von der Richtung des richtigen ab (Kosinus ${cosine(angle)})`;
}

function atEnd(end: StepComparison | null, { end: { usedSize } }: RunFacts): string {
  // the direction of a gradient that is next to 0 is that of its rounding
  if (end === null || usedSize <= STILL) return '';
  return isParallel(end)
    ? `, am Ende zeigt es in dieselbe Richtung und ${lengthText(end)}`
    : `, am Ende um ${angleText(end.angle)} (${cosine(end.angle)})`;
}

/** After gradients of one direction the end needs a verb of its own. */
function atEndAfter(start: StepComparison, end: StepComparison | null, run: RunFacts): string {
  if (end === null || !isParallel(start) || isParallel(end) || run.end.usedSize <= STILL)
    return atEnd(end, run);
  return `, am Ende weicht es um ${angleText(end.angle)} ab (Kosinus ${cosine(end.angle)})`;
}

const angles = ({ wrong, start, end }: PairFacts): string =>
  start === null ? '' : `Am Anfang ${atStart(start, gradient(wrong))}${atEndAfter(start, end, wrong)}.`;

function hits({ right, wrong }: PairFacts): string {
  if (wrong.rows < 2) return '';
  return ` Von ${wrong.rows} Beispielen ordnet der falsche Lauf ${wrong.end.hits} richtig ein, der richtige ${right.end.hits}.`;
}

function survives(facts: PairFacts): string {
  const { right, wrong, start } = facts;
  const lower = wrong.last < right.last;
  const ends = `Der falsche Lauf endet bei ${numberText(wrong.last)}, der richtige bei ${numberText(right.last)}.${hits(facts)}`;
  const acute = start !== null && start.angle < 90;
  const why = acute
    ? ' Unter 90° senkt ein hinreichend kurzer Schritt E trotzdem: Deshalb fällt dieser Fehler am Verlust nicht auf.'
    : ' Ein fallender Verlust beweist nichts über den Gradienten.';
  const what = lower
    ? ' Hier endet der falsche sogar tiefer: Nur eine Gradientenprüfung verrät den Fehler.'
    : '';
  return `${angles(facts)}${why} ${ends}${what}`.trim();
}

function sameLosses(facts: PairFacts): string {
  const { apart } = facts;
  const told =
    apart === 0
      ? 'Die beiden Verluste sind nach jedem Schritt gleich'
      : `Die beiden Verluste weichen relativ nie um mehr als ${errorText(apart)} voneinander ab`;
  return `${told}: Bei diesen Zahlen zeigen sie den Fehler nicht. ${angles(facts)}`.trim();
}

export const pairText: Told<typeof English.pairText> = (facts) => {
  const { right, wrong, start } = facts;
  if (right.outcome.kind === 'no-start') return '';
  if (isOneCurve(facts)) return sameLosses(facts);
  if (hasFallen(wrong)) return survives(facts);
  const uphill = start !== null && start.angle > 90 ? ' Über 90° erhöht schon der kleinste Schritt E.' : '';
  return `${angles(facts)}${uphill}${hits(facts)}`.trim();
};
