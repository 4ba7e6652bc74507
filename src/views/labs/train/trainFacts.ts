import { inspectTraining } from '../../../engine/training/inspectTraining';
import { parametersAfter } from '../../../engine/training/replayTraining';
import { trainingOutcome } from '../../../engine/training/trainingOutcome';
import { at } from '../../../engine/tensor';
import type { Trained } from '../../../state/training/trainingSession';
import type { TrainingPair } from '../../../state/training/trainingPieces';
import { headline, type Headline } from '../../../text/en/labs/trainHeadline';
import { pairText } from '../../../text/trainPair';
import { outcomeText } from '../../../text/en/labs/trainVerdict';
import type { PairFacts, RunFacts } from '../../../text/trainingFacts';

function runFacts({ plan, wrong, pair }: Trained, side: 'right' | 'wrong'): RunFacts {
  const record = pair[side];
  const way = side === 'right' ? 'right' : wrong;
  const end = inspectTraining(plan, way, parametersAfter(record, plan, way, record.step));
  return {
    side,
    outcome: trainingOutcome(record, plan, end),
    first: at(record.losses, 0),
    last: at(record.losses, record.step),
    steps: record.step,
    end,
    learningRate: plan.settings.learningRate,
    rows: plan.set.rows,
    batchSize: plan.batchSize,
    isSoftmax: plan.settings.activation === 'softmax',
    direct: plan.direct,
  };
}

/** As a part of the larger one, since the axis is logarithmic. */
function gapAfter({ right, wrong }: TrainingPair, step: number): number {
  const [a, b] = [at(right.losses, step), at(wrong.losses, step)];
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}

function largestGap(pair: TrainingPair): number {
  let apart = 0;
  for (let k = 0; k <= Math.min(pair.right.step, pair.wrong.step); k++) {
    apart = Math.max(apart, gapAfter(pair, k));
  }
  return apart;
}

function pairFacts(trained: Trained): PairFacts {
  const [right, wrong] = [runFacts(trained, 'right'), runFacts(trained, 'wrong')];
  const start = inspectTraining(trained.plan, trained.wrong, trained.plan.start).comparison;
  return { right, wrong, start, end: wrong.end.comparison, apart: largestGap(trained.pair) };
}

/** What the lab says of two runs: the conclusion, then each, and both together. */
export type TrainedSentences = {
  readonly headline: Headline;
  readonly right: string;
  readonly wrong: string;
  readonly pair: string;
};

export function trainedSentences(trained: Trained): TrainedSentences {
  const facts = pairFacts(trained);
  return {
    headline: headline(facts),
    right: outcomeText(facts.right),
    wrong: outcomeText(facts.wrong),
    pair: pairText(facts),
  };
}
