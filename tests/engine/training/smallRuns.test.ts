import { describe, expect, it } from 'vitest';
import { solveBatch } from '../../../src/engine/batch/batch';
import type { Problem, Target } from '../../../src/engine/problem';
import { inspectSample } from '../../../src/engine/training/inspectSample';
import { inspectTraining } from '../../../src/engine/training/inspectTraining';
import { parametersAfter } from '../../../src/engine/training/replayTraining';
import { seededNumbers, writeOrder } from '../../../src/engine/training/seededOrder';
import type { GradientWay, Parameters, TrainingPlan } from '../../../src/engine/training/trainingPlan';
import { advance, beginTraining } from '../../../src/engine/training/trainingRun';
import { logits, solved } from '../problems';
import { LAYER, planOfProblem } from './plans';

const classAt = (index: number): Target => ({ kind: 'class', index });
/** Five samples, of which two are of the class that the layer gives them at its start. */
const EXAMPLES: readonly { readonly input: readonly number[]; readonly target: Target }[] = [
  { input: [1, -0.5], target: classAt(0) },
  { input: [-2, 0.25], target: classAt(2) },
  { input: [0.5, 0.5], target: { kind: 'distribution', values: [0.5, 0.25, 0.25] } },
  { input: [0, 3], target: classAt(1) },
  { input: [0.125, 0.25], target: classAt(0) },
];

function planOf(change: Partial<Problem>, batchSize: number, steps: number, seed = 1): TrainingPlan {
  const plan = planOfProblem({ ...LAYER, ...change }, steps);
  const inputs = Float64Array.from(EXAMPLES.flatMap(({ input }) => [...input]));
  const targets = Float64Array.from([1, 0, 0, 0, 0, 1, 0.5, 0.25, 0.25, 0, 1, 0, 1, 0, 0]);
  return { ...plan, set: { ...plan.set, rows: 5, inputs, targets }, batchSize, seed };
}

const problemAt = (change: Partial<Problem>, { weights, bias }: Parameters): Problem => ({
  ...LAYER,
  ...change,
  source: {
    kind: 'layer',
    input: [0, 0],
    weights: [0, 3].map((from) => Array.from(weights.slice(from, from + 3))),
    bias: [...bias],
  },
});

function batchAt(change: Partial<Problem>, parameters: Parameters, rows: readonly number[]) {
  const batch = solveBatch(
    problemAt(change, parameters),
    rows.map((row) => EXAMPLES[row]!),
  );
  if (!batch.ok) throw new Error(JSON.stringify(batch.failure));
  return batch.value;
}

const ALL = [0, 1, 2, 3, 4];

describe('steps of two samples of five', () => {
  const plan = planOf({}, 2, 8, 7);
  const run = beginTraining(plan, 'right');
  advance(run, 8);

  it('take them in the order of the epoch, its last step the one that is left', () => {
    let here: Parameters = plan.start;
    for (let step = 0; step < 8; step++) {
      const { rows, mean } = batchAt({}, here, ALL);
      expect(run.losses[step]).toBeCloseTo(mean.loss, 13);
      const hits = rows.filter(({ activations, target }) => {
        const largest = Math.max(...activations);
        return activations.indexOf(largest) === target.indexOf(Math.max(...target));
      });
      expect(run.hits[step]).toBe(hits.length);
      const order = new Int32Array(5);
      writeOrder(order, 7, Math.floor(step / 3));
      const taken = [...order].slice(2 * (step % 3), 2 * (step % 3) + 2);
      const { weights, bias } = batchAt({}, here, taken).mean.right;
      here = {
        weights: here.weights.map((w, k) => w - 0.5 * weights.values[k]!),
        bias: here.bias.map((b, m) => b - 0.5 * bias[m]!),
      };
      const next = parametersAfter(run, plan, 'right', step + 1);
      next.weights.forEach((w, k) => expect(w).toBeCloseTo(here.weights[k]!, 13));
      next.bias.forEach((b, m) => expect(b).toBeCloseTo(here.bias[m]!, 13));
    }
    expect(run.hits.length).toBe(9);
    expect([run.hits[0], run.hits[8]]).toEqual([2, 4]);
  });

  it('go on in the middle of an epoch as they would have', () => {
    const begun = beginTraining(plan, 'right');
    advance(begun, 4);
    const resumed = beginTraining(plan, 'right', { ...begun.here, step: 4 });
    expect(advance(resumed, 100)).toBe(4);
    expect(resumed.here).toEqual(run.here);
  });

  it('are taken again from the last snapshot to any step, to the last bit', () => {
    const after = (step: number) => Array.from(run.snapshots.slice(9 * step, 9 * (step + 1)));
    const third = [0, 3, 6].flatMap(after);
    const sparse = { ...run, stride: 3, snapshots: Float64Array.from(third) };
    for (const step of [0, 1, 3, 5, 8]) {
      const { weights, bias } = parametersAfter(sparse, plan, 'right', step);
      expect([...weights, ...bias]).toEqual(after(step));
    }
  });
});

it('a step of all samples takes them in their own order, whatever the seed', () => {
  const [one, other] = [1, 2].map((seed) => {
    const run = beginTraining(planOf({ loss: 'crossEntropy' }, 5, 10, seed), 'right');
    advance(run, 10);
    return [...run.losses];
  });
  expect(one).toEqual(other);
});

describe('a run that cannot go on', () => {
  it('stays where it is, though the step after it could be taken', () => {
    // (1e200)² is beyond the doubles, and a step of ½ would lead to 0
    const plan = planOfProblem(
      { ...LAYER, ...logits(1e200), target: classAt(0), activation: 'identity' },
      10,
    );
    const run = beginTraining(plan, 'right');
    expect([run.stopped, advance(run, 10), run.step]).toEqual(['E', 0, 0]);
  });

  it('says that z left the doubles, or E alone', () => {
    const identity = { ...LAYER, ...logits(1), target: classAt(0), activation: 'identity' } as const;
    const stopped = (y: number, learningRate: number) => {
      const target: Target = { kind: 'distribution', values: [y] };
      const run = beginTraining(planOfProblem({ ...identity, target, learningRate }, 10), 'right');
      advance(run, 10);
      expect(run.losses.slice(run.step + 1).every(Number.isNaN)).toBe(true);
      return run.stopped;
    };
    expect(stopped(1e100, 1e300)).toBe('z');
    expect(stopped(1e100, 1e100)).toBe('E');
  });

  it('takes no class for masked that was driven to −∞, nor a masked one that is no number', () => {
    const stopped = (change: Partial<Problem>, way: GradientWay) => {
      const run = beginTraining(planOfProblem({ ...LAYER, learningRate: 1e308, ...change }, 10), way);
      advance(run, 10);
      return [run.step, run.stopped];
    };
    const values = (...y: readonly number[]): Target => ({ kind: 'distribution', values: y });
    const driven = { ...logits(0, 0, 0), target: values(5, 5, 0), loss: 'crossEntropy' } as const;
    expect(stopped(driven, 'right')).toEqual([0, 'z']);
    const masked = { ...logits(0, -Infinity), target: values(1, 10) };
    expect(stopped(masked, 'jacobian-skipped')).toEqual([0, 'z']);
  });

  it('is none with a masked class that is not the target', () => {
    const { problem, update } = solved({ ...logits(1, -Infinity, 0.5, 0), loss: 'crossEntropy' });
    const run = beginTraining(planOfProblem(problem, 1), 'right');
    expect(advance(run, 1)).toBe(1);
    expect(run.here.weights).toEqual(update.right.weights.values);
    expect(run.losses[1]).toBe(update.right.loss);
  });
});

describe('the gradients of all samples', () => {
  it.each<[string, Partial<Problem>]>([
    ['softmax', { temperature: 0.5 }],
    ['softmax with cross-entropy', { temperature: 0.5, loss: 'crossEntropy' }],
    ['tanh', { activation: 'tanh' }],
  ])('of %s are what those of each add up to, and so is what makes them small', (_, change) => {
    const plan = planOf(change, 5, 1);
    const { rows, mean } = batchAt(change, plan.start, ALL);
    const found = inspectTraining(plan, 'sign', plan.start);
    const size = (...values: readonly Float64Array[]) =>
      Math.max(...values.flatMap((some) => [...some].map(Math.abs)));
    expect(found.loss).toBeCloseTo(mean.loss, 14);
    expect(found.hits).toBe(2);
    expect(found.rightSize).toBeCloseTo(size(mean.right.weights.values, mean.right.bias), 14);
    expect(found.usedSize).toBe(found.rightSize);
    expect(found.comparison).toEqual({ angle: 180, ratio: 1 });
    const ofEach = rows.map(({ right }) => size(right.weights.values, right.bias));
    expect(found.sampleSize).toBeCloseTo(Math.max(...ofEach), 14);
    const slopes = rows.flatMap(({ right }) => ALL.map((m) => right.jacobian.values[4 * m] ?? 0));
    expect(found.largestSlope).toBeCloseTo(Math.max(...slopes), 14);
    const spreads = rows.map(
      ({ lossGradient: g }) => (Math.max(...g) - Math.min(...g)) / Math.max(...[...g].map(Math.abs)),
    );
    expect(found.upstreamSpread).toBeCloseTo(Math.max(...spreads), 13);
  });

  it('move b too: where every x is 0, nothing else', () => {
    const plan = planOfProblem({ ...problemAt({}, planOf({}, 5, 1).start) }, 1);
    const { right } = solved(problemAt({}, plan.start));
    const found = inspectTraining(plan, 'right', plan.start);
    expect(found.rightSize).toBe(Math.max(...[...right.bias].map(Math.abs)));
    expect(found.sampleSize).toBe(found.rightSize);
  });

  it('have no spread where ∂E/∂a is 0, and an infinite one where it is beyond the doubles', () => {
    const spreadOf = (change: Partial<Problem>) => {
      const plan = planOfProblem({ ...LAYER, ...change }, 1);
      return inspectTraining(plan, 'right', plan.start).upstreamSpread;
    };
    const fitted: Target = { kind: 'distribution', values: [1, 2] };
    expect(spreadOf({ ...logits(1, 2), activation: 'identity', target: fitted })).toBe(0);
    expect(spreadOf({ ...logits(0, -800), loss: 'crossEntropy', target: classAt(1) })).toBe(Infinity);
  });
});

it('each sample’s numbers are its own', () => {
  const plan = planOf({}, 5, 1);
  const { rows } = batchAt({ argument: 'z', form: 'a' }, plan.start, ALL);
  rows.forEach(({ activations, target, loss, used }, row) => {
    const found = inspectSample(plan, 'argument-z', plan.start, row);
    expect(found).toEqual({ activations, target, loss, jacobian: used.jacobian });
  });
});

describe('the seed', () => {
  // by another program, so that a link with a seed in it is the same run in every version
  it('has these orders', () => {
    const orderOf = (seed: number, epoch: number) => {
      const order = new Int32Array(10);
      writeOrder(order, seed, epoch);
      return [...order];
    };
    expect(orderOf(1, 0)).toEqual([0, 4, 2, 1, 7, 5, 6, 9, 3, 8]);
    expect(orderOf(1, 1)).toEqual([6, 4, 3, 9, 0, 7, 8, 5, 1, 2]);
    expect(orderOf(7, 3)).toEqual([7, 1, 0, 3, 4, 2, 8, 9, 5, 6]);
  });

  it('and these numbers', () => {
    const next = seededNumbers(5);
    expect([next(), next(), next()].map((one) => one * 2 ** 32)).toEqual([
      3_069_590_605, 1_359_647_028, 3_251_148_278,
    ]);
  });
});
