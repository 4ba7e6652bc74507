import type { StuckReason, TrainingOutcome } from '../../../engine/training/trainingOutcome';
import type { Stopped } from '../../../engine/training/trainingRecord';
import { errorText, numberText } from '../../numbers';
import type { RunFacts } from '../../trainingFacts';
import { rateText } from '../../rateText';
import { stepsText } from './trainSteps';

const LEFT: Readonly<Record<Stopped, string>> = {
  dE_dz: 'its ∂E/∂z is no finite number there',
  z: 'z would leave the doubles',
  E: 'E would be no finite number',
};

const WHOSE = { right: 'The right derivative', wrong: 'The wrong one' } as const;

const moved = ({ direct }: RunFacts): string => (direct ? '∂E/∂z' : '∂E/∂W or ∂E/∂b');
const fromTo = ({ first, last }: RunFacts): string => `from ${numberText(first)} to ${numberText(last)}`;
const small = (facts: RunFacts): string =>
  `no entry of ${facts.side === 'right' ? '' : 'its '}${moved(facts)} exceeds ${errorText(facts.end.usedSize)}`;

const STUCK: Readonly<Record<StuckReason, (facts: RunFacts) => string>> = {
  'one-class': () => 'because with one class a is 1 whatever z is: ∂a/∂z is 0',
  saturated: ({ end, isSoftmax }) =>
    isSoftmax
      ? `because a is saturated: the largest ∂aᵢ/∂zᵢ = aᵢ(1 − aᵢ) is ${errorText(end.largestSlope)}`
      : `because the activation is flat there: the largest |f′(z)| is ${errorText(end.largestSlope)}`,
  uniform: ({ end }) =>
    `because every ∂E/∂aᵢ is the same there (to ${errorText(end.upstreamSpread)} of its size) and each column of ∂a/∂z adds up to 0: no other shares have a lower E`,
  cancel: ({ end }) =>
    `because the samples pull against each other: single ones reach ${numberText(end.sampleSize)}, their mean does not`,
  mistake: ({ end }) =>
    `although the right gradient there still reaches ${numberText(end.rightSize)}: the mistake holds it`,
  flat: () => 'so nothing moves it from there',
};

function unsteady(facts: RunFacts, rises: number, of: number): string {
  const counted = `E goes up and down: it rose in ${rises} of the last ${of} steps, and went ${fromTo(facts)} in all`;
  if (facts.batchSize < facts.rows) {
    const seen = facts.batchSize === 1 ? 'one sample' : `${facts.batchSize} samples`;
    return `${counted}. A step sees ${seen} of ${facts.rows}.`;
  }
  const isTooLong = facts.side === 'right';
  return isTooLong
    ? `${counted}. With η = ${rateText(facts.learningRate)} steps overshoot: a shorter one down the same slope would lower E.`
    : `${counted}.`;
}

function fell(facts: RunFacts): string {
  const size = numberText(facts.end.usedSize);
  return `E falls ${fromTo(facts)} in ${stepsText(facts.steps)} and has not come to rest: the largest entry of ${facts.side === 'right' ? '' : 'its '}${moved(facts)} is ${size}.`;
}

function rose(facts: RunFacts): string {
  const why =
    facts.side === 'right' && facts.batchSize >= facts.rows
      ? ` With η = ${rateText(facts.learningRate)} the steps overshoot.`
      : '';
  return `E rises ${fromTo(facts)} in ${stepsText(facts.steps)}.${why}`;
}

function hardly({ steps: taken, learningRate, end }: RunFacts): string {
  const step = errorText(learningRate * end.usedSize);
  return `E has moved by less than a thousandth of itself in ${stepsText(taken)}: η times the largest entry of the gradient is ${step} at the end.`;
}

type Told = { readonly [Kind in TrainingOutcome['kind']]: (outcome: never, facts: RunFacts) => string };

const TOLD = {
  'no-start': () => 'E is no finite number at the start, so there is no way down to follow.',
  left: ({ step, what }: Extract<TrainingOutcome, { kind: 'left' }>, { last, steps: taken }: RunFacts) =>
    `breaks off: step ${step} cannot be taken, because ${LEFT[what]}. After ${stepsText(taken)} E was ${numberText(last)}.`,
  diverged: (
    { step, threshold }: Extract<TrainingOutcome, { kind: 'diverged' }>,
    { last, steps: taken }: RunFacts,
  ) =>
    `diverges: after step ${step} E is above ${numberText(threshold)}, and after ${stepsText(taken)} it is ${numberText(last)}.`,
  converged: (_: TrainingOutcome, facts: RunFacts) =>
    `has converged: after ${stepsText(facts.steps)} E is ${numberText(facts.last)}, and ${small(facts)}.`,
  stuck: ({ reason }: Extract<TrainingOutcome, { kind: 'stuck' }>, facts: RunFacts) =>
    `stands still: ${small(facts)} while E is still ${numberText(facts.last)}, ${STUCK[reason](facts)}.`,
  hardly: (_: TrainingOutcome, facts: RunFacts) => hardly(facts),
  unsteady: ({ rises, of }: Extract<TrainingOutcome, { kind: 'unsteady' }>, facts: RunFacts) =>
    unsteady(facts, rises, of),
  rises: (_: TrainingOutcome, facts: RunFacts) => rose(facts),
  falls: (_: TrainingOutcome, facts: RunFacts) => fell(facts),
} satisfies Told;

/** What became of a run, in one sentence or two, with the numbers that say so. */
export function outcomeText(facts: RunFacts): string {
  const told = TOLD[facts.outcome.kind](facts.outcome as never, facts);
  return `${WHOSE[facts.side]}${told.startsWith('E ') ? ': ' : ' '}${told}`;
}
