import type { TrainingOutcome } from '../../../engine/training/trainingOutcome';
import type * as English from '../../en/labs/trainHeadline';
import { numberText } from '../../numbers';
import type { Told } from '../../told';
import { hasFallen, isOneCurve, type PairFacts, type RunFacts } from '../../trainingFacts';
import { stepsText } from './trainSteps';

/** What a run does that has not brought E down. */
const DOES: Readonly<Record<TrainingOutcome['kind'], string>> = {
  'no-start': 'kann nicht beginnen',
  left: 'bricht ab',
  diverged: 'divergiert',
  converged: 'bleibt, wo er beginnt',
  stuck: 'steht still',
  hardly: 'bewegt E kaum',
  unsteady: 'lässt E schwanken',
  rises: 'erhöht E',
  falls: 'senkt E nur wenig',
};

const does = ({ outcome }: RunFacts): string => DOES[outcome.kind];

function conclusion(facts: PairFacts): string {
  const { right, wrong } = facts;
  if (right.outcome.kind === 'no-start') {
    return 'E ist am Anfang keine endliche Zahl: Es gibt nichts zu trainieren.';
  }
  if (isOneCurve(facts)) return 'Die beiden Verläufe von E zeigen den Fehler nicht.';
  if (hasFallen(wrong)) {
    const until = wrong.outcome.kind === 'stuck' ? ', bis der Lauf stillsteht' : '';
    const other = hasFallen(right) ? '' : `; der richtige Lauf ${does(right)}`;
    return `E fällt trotz des falschen Gradienten${until}${other}.`;
  }
  if (hasFallen(right)) return `Der richtige Lauf senkt E, der falsche ${does(wrong)}.`;
  const other = does(right) === does(wrong) ? 'der falsche auch' : `der falsche ${does(wrong)}`;
  return `Der richtige Lauf ${does(right)}, ${other}.`;
}

function ends({ right, wrong }: PairFacts): string {
  if (right.outcome.kind === 'no-start') return '';
  const [a, b] = [numberText(right.last), numberText(wrong.last)];
  const told =
    right.steps === wrong.steps
      ? `nach ${stepsText(right.steps)} richtig ${a}; falsch ${b}`
      : `richtig ${a} nach ${stepsText(right.steps)}; falsch ${b} nach ${wrong.steps}`;
  return `Zwei Läufe ab E = ${numberText(right.first)}: ${told}.`;
}

export const headline: Told<typeof English.headline> = (facts) => ({
  conclusion: conclusion(facts),
  ends: ends(facts),
});
