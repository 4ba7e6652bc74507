import type { StepComparison } from '../engine/descent/stepComparison';
import { STILL } from '../engine/training/trainingOutcome';
import { trainPair as words } from './en/labs/trainPair';
import { errorText, numberText, written } from './numbers';
import {
  angleDecimals,
  hasFallen,
  isAsLong,
  isOneCurve,
  isParallel,
  type PairFacts,
  type RunFacts,
} from './trainingFacts';

const angleText = (angle: number): string =>
  angle >= 0.1 ? `${written(angle.toFixed(angleDecimals(angle)))}°` : `${errorText(angle)}°`;
const cosine = (angle: number): string => numberText(Math.cos((angle * Math.PI) / 180), 2);

const gradient = ({ direct }: RunFacts): string => (direct ? '∂E/∂z' : '∂E/∂W');

const lengthText = (comparison: StepComparison): string =>
  isAsLong(comparison) ? words.asLong : words.timesAsLong(numberText(comparison.ratio));

const atStart = (start: StepComparison, run: RunFacts): string =>
  isParallel(start)
    ? words.start.parallel(gradient(run), lengthText(start))
    : words.start.apart(gradient(run), angleText(start.angle), cosine(start.angle));

function atEnd(start: StepComparison, end: StepComparison | null, { end: { usedSize } }: RunFacts): string {
  // the direction of a gradient that is next to 0 is that of its rounding
  if (end === null || usedSize <= STILL) return '';
  if (isParallel(end)) return words.end.parallel(lengthText(end));
  const { apart, apartAfterParallel } = words.end;
  return (isParallel(start) ? apartAfterParallel : apart)(angleText(end.angle), cosine(end.angle));
}

const angles = ({ wrong, start, end }: PairFacts): string | null =>
  start === null ? null : `${atStart(start, wrong)}${atEnd(start, end, wrong)}.`;

const hits = ({ right, wrong }: PairFacts): string | null =>
  wrong.rows < 2 ? null : words.hits(wrong.rows, wrong.end.hits, right.end.hits);

const sentences = (said: readonly (string | null)[]): string => said.filter(Boolean).join(' ');

function survives(facts: PairFacts): string {
  const { right, wrong, start } = facts;
  return sentences([
    angles(facts),
    start !== null && start.angle < 90 ? words.acute : words.provesNothing,
    words.ends(numberText(wrong.last), numberText(right.last)),
    hits(facts),
    wrong.last < right.last ? words.endsLower : null,
  ]);
}

/** What the two runs show together. */
export function pairText(facts: PairFacts): string {
  const { right, wrong, start, apart } = facts;
  if (right.outcome.kind === 'no-start') return '';
  if (isOneCurve(facts)) {
    return sentences([apart === 0 ? words.sameLosses : words.nearlySame(errorText(apart)), angles(facts)]);
  }
  if (hasFallen(wrong)) return survives(facts);
  return sentences([angles(facts), start !== null && start.angle > 90 ? words.uphill : null, hits(facts)]);
}
