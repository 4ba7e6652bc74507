import type { StepComparison } from '../../../engine/descent/stepComparison';
import { STILL } from '../../../engine/training/trainingOutcome';
import { errorText, numberText } from '../../numbers';
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
  angle >= 0.1 ? `${angle.toFixed(angleDecimals(angle))}°` : `${errorText(angle)}°`;
const cosine = (angle: number): string => numberText(Math.cos((angle * Math.PI) / 180), 2);

const gradient = ({ direct }: RunFacts): string => (direct ? '∂E/∂z' : '∂E/∂W');

const lengthText = (comparison: StepComparison): string =>
  isAsLong(comparison) ? 'is as long' : `is ${numberText(comparison.ratio)} times as long`;

function atStart(start: StepComparison): string {
  const { angle } = start;
  return isParallel(start)
    ? `points the same way as the right one and ${lengthText(start)}`
    : `points ${angleText(angle)} away from the right one (cosine ${cosine(angle)})`;
}

function atEnd(end: StepComparison | null, { end: { usedSize } }: RunFacts): string {
  // the direction of a gradient that is next to 0 is that of its rounding
  if (end === null || usedSize <= STILL) return '';
  return isParallel(end)
    ? `, and where it ends the same way and ${lengthText(end)}`
    : `, and where it ends ${angleText(end.angle)} (${cosine(end.angle)})`;
}

const angles = ({ wrong, start, end }: PairFacts): string =>
  start === null ? '' : `At the start its ${gradient(wrong)} ${atStart(start)}${atEnd(end, wrong)}.`;

function hits({ right, wrong }: PairFacts): string {
  if (wrong.rows < 2) return '';
  return ` It gets ${wrong.end.hits} of ${wrong.rows} samples right, the right derivative ${right.end.hits}.`;
}

function survives(facts: PairFacts): string {
  const { right, wrong, start } = facts;
  const lower = wrong.last < right.last;
  const ends = `It ends at ${numberText(wrong.last)}, the right derivative at ${numberText(right.last)}.${hits(facts)}`;
  const acute = start !== null && start.angle < 90;
  const why = acute
    ? ' Below 90° a short enough step still lowers E, which is why this bug survives a look at the loss.'
    : ' A falling loss proves nothing about the gradient.';
  const what = lower ? ' Here it even ends lower: only a gradient check tells.' : '';
  return `${angles(facts)}${why} ${ends}${what}`.trim();
}

function sameLosses(facts: PairFacts): string {
  const { apart } = facts;
  const told =
    apart === 0
      ? 'The two losses are the same after every step'
      : `The two losses never differ by more than ${errorText(apart)} of themselves`;
  return `${told}: on these numbers they do not show the mistake. ${angles(facts)}`.trim();
}

/** What the two runs show together. */
export function pairText(facts: PairFacts): string {
  const { right, wrong, start } = facts;
  if (right.outcome.kind === 'no-start') return '';
  if (isOneCurve(facts)) return sameLosses(facts);
  if (hasFallen(wrong)) return survives(facts);
  const uphill = start !== null && start.angle > 90 ? ' Beyond 90° even the smallest step raises E.' : '';
  return `${angles(facts)}${uphill}${hits(facts)}`.trim();
}
