import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectSample } from '../../../src/engine/training/inspectSample';
import { wrongWays, type TrainingPlan, type WrongWay } from '../../../src/engine/training/trainingPlan';
import { advance, beginTraining } from '../../../src/engine/training/trainingRun';
import { curvesTable } from '../../../src/lesson/tables/curvesTable';
import { pairTable } from '../../../src/lesson/tables/pairTable';
import type { Experiment } from '../../../src/state/experiment';
import { traceOf } from '../../../src/state/traceOf';
import { emptyPair, pieceOf, withPiece, type TrainingPair } from '../../../src/state/training/trainingPieces';
import { DEFAULT_CHOICE, planOf } from '../../../src/state/training/trainingSetup';
import { momentsOf } from '../../../src/views/labs/train/trainMoments';
import { dotsAt, hitsOf, lossesOf } from '../../../src/views/labs/train/trainSeries';
import { expectArray, expectTable, inThousandStates, rowsOfMatrix, smallExperiments } from './sameNumbers';

const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const states = fc.record({
  experiment: smallExperiments,
  steps: fc.integer({ min: 1, max: 12 }),
  batchSize: fc.constantFrom(null, 1),
  start: fc.constantFrom('page' as const, 'random' as const),
  seed: fc.integer({ min: 1, max: 999 }),
  way: part,
  step: part,
  sample: part,
  pieces: fc.integer({ min: 1, max: 4 }),
});

type Planned = { readonly plan: TrainingPlan; readonly wrong: WrongWay };

/** The records as the page gets them: piece by piece. */
function inPieces({ plan, wrong }: Planned, length: number): TrainingPair {
  const grown = (side: keyof TrainingPair) => {
    const run = beginTraining(plan, side === 'right' ? 'right' : wrong);
    let record = withPiece(emptyPair(plan)[side], pieceOf(run, -1));
    while (advance(run, length) > 0) record = withPiece(record, pieceOf(run, record.step));
    return record;
  };
  return { right: grown('right'), wrong: grown('wrong') };
}

/** Each run step by step, with W and b where it stands: a record of its own. */
function stepByStep(plan: TrainingPlan, way: 'right' | WrongWay) {
  const run = beginTraining(plan, way);
  const after = () => ({
    loss: run.losses[run.step] ?? NaN,
    share: (run.hits[run.step] ?? NaN) / plan.set.rows,
    weights: run.here.weights.slice(),
    bias: run.here.bias.slice(),
  });
  const all = [after()];
  while (advance(run, 1) > 0) all.push(after());
  return all;
}

type Steps = ReturnType<typeof stepByStep>;
const longest = (right: Steps, wrong: Steps) => [...(right.length > wrong.length ? right : wrong).keys()];

function checkCurves(
  pair: TrainingPair,
  rows: number,
  step: number,
  [right, wrong]: readonly [Steps, Steps],
) {
  const series = lossesOf(pair);
  const losses = curvesTable({ name: 'training', x: 'step', series, dots: dotsAt(pair, step) });
  const dot = (run: Steps) => {
    const x = Math.min(step, run.length - 1);
    return [x, null, null, run[x]?.loss ?? NaN];
  };
  const lines = longest(right, wrong).map((k) => [k, right[k]?.loss ?? null, wrong[k]?.loss ?? null, null]);
  expectTable(losses, [...lines, dot(wrong), dot(right)]);
  expectArray(losses, [lines.length + 2, 4], [...lines, dot(wrong), dot(right)]);
  const hits = curvesTable({ name: 'right_answers', x: 'step', series: hitsOf(pair, rows) });
  expectTable(
    hits,
    longest(right, wrong).map((k) => [k, right[k]?.share ?? null, wrong[k]?.share ?? null]),
  );
}

/** Of one sample from where the page stands: its own E and ∂a/∂z. */
function checkStart({ problem }: Experiment, pair: TrainingPair) {
  const trace = traceOf(problem);
  expect(pair.right.losses[0]).toBe(trace.loss);
}

test('in 1,000 random pairs of runs the tables are E and the right answers step by step, and ∂a/∂z of both in a step', () => {
  expect(
    inThousandStates(states, ({ experiment, way, step: along, sample: which, pieces, ...choice }) => {
      const plan = planOf(experiment, { ...DEFAULT_CHOICE, ...choice });
      const ways = wrongWays(plan.settings);
      const wrong = ways[Math.floor(way * ways.length)] ?? 'sign';
      const pair = inPieces({ plan, wrong }, pieces);
      const runs = [stepByStep(plan, 'right'), stepByStep(plan, wrong)] as const;
      const step = Math.floor(along * Math.max(runs[0].length, runs[1].length));
      checkCurves(pair, plan.set.rows, step, runs);
      if (plan.set.rows === 1 && choice.start === 'page') checkStart(experiment, pair);

      const sample = Math.floor(which * plan.set.rows);
      const moments = momentsOf({ plan, wrong, pair }, step, sample);
      const matrices = moments.map(({ side, jacobian }) => ({ head: side, matrix: jacobian }));
      const table = pairTable({ name: 'training_da_dz', matrices });
      const wanted = runs.map((run, k) => {
        const here = run[Math.min(step, run.length - 1)];
        if (!here) throw new Error('a run has a start');
        return inspectSample(plan, k === 0 ? 'right' : wrong, here, sample).jacobian;
      });
      const { outputs } = plan.set;
      expectTable(table, wanted.flatMap(rowsOfMatrix));
      expectArray(table, [2, outputs, outputs], wanted.flatMap(rowsOfMatrix));
    }),
  ).toBe(1000);
});
