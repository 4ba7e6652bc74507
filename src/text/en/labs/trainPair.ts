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
  /** The largest difference of the two losses after any step that both took */
  readonly apart: number;
};

/** Losses this close are one curve. */
const ONE_CURVE = 1e-9;
/** A loss counts as fallen below this part of what it was. */
const FALLEN = 0.9;

/** On which side of 90° it is must be seen. */
const decimalsOf = (angle: number): number => (angle >= 10 && Math.abs(angle - 90) >= 1 ? 0 : 1);
const angleText = (angle: number): string =>
  angle >= 0.1 || angle === 0 ? `${angle.toFixed(decimalsOf(angle))}°` : `${errorText(angle)}°`;
const cosine = (angle: number): string => numberText(Math.cos((angle * Math.PI) / 180), 2);

const gradient = ({ direct }: RunFacts): string => (direct ? '∂E/∂z' : '∂E/∂W');

function angles({ wrong, start, end }: PairFacts): string {
  if (start === null) return '';
  // the direction of a gradient that is next to 0 is that of its rounding
  const there =
    end === null || wrong.end.usedSize <= STILL
      ? ''
      : `, and where it ends ${angleText(end.angle)} (${cosine(end.angle)})`;
  return `At the start its ${gradient(wrong)} points ${angleText(start.angle)} away from the right one (cosine ${cosine(start.angle)})${there}.`;
}

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
  return `E falls although the gradient is wrong. ${angles(facts)}${why} ${ends}${what}`.replace(
    / {2,}/g,
    ' ',
  );
}

const hasFallen = ({ outcome, first, last }: RunFacts): boolean =>
  outcome.kind !== 'left' && outcome.kind !== 'no-start' && last < FALLEN * first;

/** What the two runs show together. */
export function pairText(facts: PairFacts): string {
  const { right, wrong, start, apart } = facts;
  if (right.outcome.kind === 'no-start') return '';
  if (apart <= ONE_CURVE && right.steps === wrong.steps) {
    return apart === 0
      ? 'Both runs are the same: on these numbers the mistake does not show.'
      : `The two losses never differ by more than ${errorText(apart)}: on these numbers the mistake does not show.`;
  }
  if (hasFallen(wrong)) return survives(facts);
  const uphill = start !== null && start.angle > 90 ? ' Beyond 90° even the smallest step raises E.' : '';
  return `${angles(facts)}${uphill}${hits(facts)}`.trim();
}
