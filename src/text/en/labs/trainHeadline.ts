import type { TrainingOutcome } from '../../../engine/training/trainingOutcome';
import { numberText } from '../../numbers';
import { hasFallen, isOneCurve, type PairFacts, type RunFacts } from '../../trainingFacts';
import { stepsText } from './trainSteps';

/** What a run does that has not brought E down. */
const DOES: Readonly<Record<TrainingOutcome['kind'], string>> = {
  'no-start': 'cannot start',
  left: 'breaks off',
  diverged: 'diverges',
  converged: 'stays where it starts',
  stuck: 'stands still',
  hardly: 'hardly moves E',
  unsteady: 'makes E go up and down',
  rises: 'raises E',
  falls: 'lowers E only a little',
};

const does = ({ outcome }: RunFacts): string => DOES[outcome.kind];

function conclusion(facts: PairFacts): string {
  const { right, wrong } = facts;
  if (right.outcome.kind === 'no-start')
    return 'E is no finite number at the start: there is nothing to train.';
  if (isOneCurve(facts)) return 'The two losses do not show the mistake.';
  if (hasFallen(wrong)) {
    const until = wrong.outcome.kind === 'stuck' ? ', until it stands still' : '';
    const other = hasFallen(right) ? '' : `; the right derivative ${does(right)}`;
    return `E falls although the gradient is wrong${until}${other}.`;
  }
  if (hasFallen(right)) return `The right derivative lowers E, the wrong one ${does(wrong)}.`;
  const other = does(right) === does(wrong) ? 'and so does the wrong one' : `the wrong one ${does(wrong)}`;
  return `The right derivative ${does(right)}, ${other}.`;
}

function ends({ right, wrong }: PairFacts): string {
  if (right.outcome.kind === 'no-start') return '';
  const [a, b] = [numberText(right.last), numberText(wrong.last)];
  const told =
    right.steps === wrong.steps
      ? `after ${stepsText(right.steps)} right ${a}, wrong ${b}`
      : `right ${a} after ${stepsText(right.steps)}, wrong ${b} after ${wrong.steps}`;
  return `Two runs from E = ${numberText(right.first)}: ${told}.`;
}

/** The conclusion in one sentence, and the numbers that it is drawn from in another. */
export type Headline = { readonly conclusion: string; readonly ends: string };

export const headline = (facts: PairFacts): Headline => ({
  conclusion: conclusion(facts),
  ends: ends(facts),
});
