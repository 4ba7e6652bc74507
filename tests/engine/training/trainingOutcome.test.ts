import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/engine/problem';
import { inspectTraining } from '../../../src/engine/training/inspectTraining';
import type { GradientWay, TrainingPlan } from '../../../src/engine/training/trainingPlan';
import { advance, beginTraining } from '../../../src/engine/training/trainingRun';
import { trainingOutcome } from '../../../src/engine/training/trainingOutcome';
import { logits, solved } from '../problems';
import { irisPlan, LAYER, planOfProblem, randomStart } from './plans';

function outcomeOfPlan(plan: TrainingPlan, way: GradientWay) {
  const run = beginTraining(plan, way);
  advance(run, plan.steps);
  return trainingOutcome(run, plan, inspectTraining(plan, way, run.here));
}

const outcomeOf = (change: Partial<Problem>, way: GradientWay = 'right', steps = 200) =>
  outcomeOfPlan(planOfProblem(solved(change).problem, steps), way);

describe('an inspection', () => {
  it('has the trace’s own gradient of one sample', () => {
    const trace = solved({ ...LAYER, argument: 'z', form: 'a' });
    const plan = planOfProblem(trace.problem, 1);
    const found = inspectTraining(plan, 'argument-z', plan.start);
    const size = (values: Float64Array) => Math.max(...values.map(Math.abs));
    expect(found.loss).toBe(trace.loss);
    expect(found.rightSize).toBe(Math.max(size(trace.right.weights.values), size(trace.right.bias)));
    expect(found.usedSize).toBe(Math.max(size(trace.used.weights.values), size(trace.used.bias)));
    const largest = Math.max(...trace.activations.map((a) => a * (1 - a)));
    expect(found.largestSlope).toBeCloseTo(largest, 14);
  });

  it('has the angle that elementwise cross-entropy has at the anchors’ example', () => {
    const plan = planOfProblem(solved({ ...logits(1, 2, 0.5), loss: 'crossEntropy' }).problem, 1);
    const [right, wrong] = [
      [-0.7689, 0.6285, 0.1402],
      [-0.7689, 0, 0],
    ];
    const dot = right!.reduce((sum, value, m) => sum + value * wrong![m]!, 0);
    const cosine = dot / (Math.hypot(...right!) * Math.hypot(...wrong!));
    const { comparison } = inspectTraining(plan, 'diagonal-only', plan.start);
    expect(Math.cos((comparison!.angle * Math.PI) / 180)).toBeCloseTo(cosine, 3);
  });
});

describe('what became of a run', () => {
  it('converged, where E and the gradient are next to 0', () => {
    expect(outcomeOf({ ...logits(1, 0), activation: 'identity' })).toEqual({ kind: 'converged' });
  });

  it('still falls, where it does', () => {
    expect(outcomeOf(logits(2, 1, 0.1))).toEqual({ kind: 'falls' });
    expect(outcomeOf({ ...logits(2, 1, 0.1), loss: 'crossEntropy' }, 'diagonal-only')).toEqual({
      kind: 'falls',
    });
  });

  it('is stuck because a is saturated, or there is one class, or every ∂E/∂a is the same', () => {
    expect(outcomeOf({ ...logits(30, 0, -30), target: { kind: 'class', index: 1 } })).toEqual({
      kind: 'stuck',
      reason: 'saturated',
    });
    expect(outcomeOf({ ...logits(2), target: { kind: 'distribution', values: [3] } })).toEqual({
      kind: 'stuck',
      reason: 'one-class',
    });
    const unreachable = { kind: 'distribution', values: [0.2, 0.3, 0.2] } as const;
    expect(outcomeOf({ ...logits(1, 2, 3), target: unreachable, learningRate: 3 }, 'right', 2000)).toEqual({
      kind: 'stuck',
      reason: 'uniform',
    });
  });

  it('is stuck because of the mistake, where the wrong gradient is 0 and the right one is not', () => {
    // diag(z) − z zᵀ is 0 at z = 0, and so is every step
    expect(outcomeOf(logits(0, 0, 0), 'argument-z')).toEqual({ kind: 'stuck', reason: 'mistake' });
  });

  it('is stuck because the samples cancel, where one x asks for two classes', () => {
    const single = planOfProblem(solved({ ...LAYER, loss: 'crossEntropy' }).problem, 1000);
    const inputs = Float64Array.of(1, -0.5, 1, -0.5);
    const targets = Float64Array.of(1, 0, 0, 0, 1, 0);
    const plan = { ...single, set: { ...single.set, rows: 2, inputs, targets }, batchSize: 2 };
    const started = { ...plan, start: { ...plan.start, bias: Float64Array.of(0, 0, -30) } };
    expect(outcomeOfPlan(started, 'right')).toEqual({ kind: 'stuck', reason: 'cancel' });
  });

  it('diverged, from the first step above ten times the start', () => {
    const plan = irisPlan({ start: randomStart(1) });
    const outcome = outcomeOfPlan(plan, 'sign');
    const run = beginTraining(plan, 'sign');
    if (outcome.kind !== 'diverged') throw new Error(outcome.kind);
    expect(outcome.threshold).toBe(10 * run.losses[0]!);
    advance(run, outcome.step);
    expect(run.losses[outcome.step]).toBeGreaterThan(outcome.threshold);
    expect(run.losses[outcome.step - 1]).toBeLessThanOrEqual(outcome.threshold);
  });

  it('left the doubles at a step, or could not start', () => {
    expect(outcomeOfPlan(irisPlan({ start: randomStart(1) }), 'argument-z')).toMatchObject({
      kind: 'left',
      what: 'dE_dz',
    });
    expect(
      outcomeOf({ ...logits(1, -Infinity, 0), target: { kind: 'class', index: 1 }, loss: 'crossEntropy' }),
    ).toEqual({ kind: 'no-start' });
  });

  it('hardly moved, rose, or went up and down', () => {
    expect(outcomeOf({ ...logits(2, 1, 0.1), learningRate: 1e-6 })).toEqual({ kind: 'hardly' });
    expect(outcomeOf({ ...logits(2, 1, 0.1), learningRate: 0.1 }, 'sign', 20)).toEqual({ kind: 'rises' });
    const plan = irisPlan({ start: randomStart(1), steps: 100 });
    expect(
      outcomeOfPlan({ ...plan, settings: { ...plan.settings, learningRate: 0.5 } }, 'right'),
    ).toMatchObject({
      kind: 'unsteady',
      of: 50,
    });
  });
});
