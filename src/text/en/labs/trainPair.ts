import type { StepComparison } from '../../../engine/descent/stepComparison';
import { STILL } from '../../../engine/training/trainingOutcome';
import { errorText, numberText } from '../../numbers';
import type { RunFacts } from './trainVerdict';

/** Both runs together. */
export type PairFacts = {
  readonly right: RunFacts;
  readonly wrong: RunFacts;
  /** The wrong ∂E/∂W against the right one, both at the start */
  readonly start: StepComparison | null;
  /** The same where the wrong run ends */
  readonly end: StepComparison | null;
  /** The largest difference of the two losses after any step that both took, as a part of the larger one */
  readonly apart: number;
};

/** Losses this close, as a part of themselves, are one curve on an axis of any kind; gradients are one length. */
const ONE_CURVE = 1e-6;
/** A loss counts as fallen below this part of what it was. */
const FALLEN = 0.9;

/** Degrees that rounding may account for: both point the same way. */
const PARALLEL = 1e-6;

/** On which side of 90° it is must be seen. */
const decimalsOf = (angle: number): number => (angle >= 10 && Math.abs(angle - 90) >= 1 ? 0 : 1);
const angleText = (angle: number): string =>
  angle >= 0.1 ? `${angle.toFixed(decimalsOf(angle))}°` : `${errorText(angle)}°`;
const cosine = (angle: number): string => numberText(Math.cos((angle * Math.PI) / 180), 2);

const gradient = ({ direct }: RunFacts): string => (direct ? '∂E/∂z' : '∂E/∂W');

const lengthText = (ratio: number): string =>
  Math.abs(ratio - 1) < ONE_CURVE ? 'is as long' : `is ${numberText(ratio)} times as long`;

function atStart({ angle, ratio }: StepComparison): string {
  return angle < PARALLEL
    ? `points the same way as the right one and ${lengthText(ratio)}`
    : `points ${angleText(angle)} away from the right one (cosine ${cosine(angle)})`;
}

function atEnd(end: StepComparison | null, { end: { usedSize } }: RunFacts): string {
  // the direction of a gradient that is next to 0 is that of its rounding
  if (end === null || usedSize <= STILL) return '';
  return end.angle < PARALLEL
    ? `, and where it ends the same way and ${lengthText(end.ratio)}`
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

/** Whether a run has brought E down by more than a little. */
export const hasFallen = ({ outcome, first, last }: RunFacts): boolean =>
  outcome.kind !== 'left' && outcome.kind !== 'no-start' && last < FALLEN * first;

/** Whether there is but one curve to see. */
export const isOneCurve = ({ right, wrong, apart }: PairFacts): boolean =>
  apart <= ONE_CURVE && right.steps === wrong.steps;

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
