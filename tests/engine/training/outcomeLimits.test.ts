import { describe, expect, it } from 'vitest';
import type { TrainingInspection } from '../../../src/engine/training/inspectTraining';
import { trainingOutcome } from '../../../src/engine/training/trainingOutcome';
import type { Stopped } from '../../../src/engine/training/trainingRecord';
import { irisPlan } from './plans';

const MOVING: TrainingInspection = {
  loss: 1,
  hits: 0,
  rightSize: 1,
  usedSize: 1,
  comparison: null,
  largestSlope: 1,
  upstreamSpread: 1,
  sampleSize: 1,
};
const PLAN = irisPlan();
const IDENTITY = { ...PLAN, settings: { ...PLAN.settings, activation: 'identity', loss: 'mse' } } as const;
const oneOutput = (plan: Pick<typeof PLAN, 'set' | 'settings'>) => ({
  ...plan,
  set: { ...plan.set, outputs: 1 },
});

function outcome(
  losses: readonly number[],
  end: Partial<TrainingInspection> = {},
  plan: Pick<typeof PLAN, 'set' | 'settings'> = PLAN,
  stopped: Stopped | null = null,
) {
  const record = { losses: Float64Array.from(losses), step: losses.length - 1, stopped };
  const rest = { hits: new Int32Array(0), snapshots: new Float64Array(0), stride: 1 };
  return trainingOutcome({ ...record, ...rest }, plan, { ...MOVING, ...end });
}

describe('E diverged', () => {
  it('where it ends above ten times its start, and above 1: from the first step above that', () => {
    expect(outcome([1, 10, 10.5, 9, 11])).toEqual({ kind: 'diverged', step: 2, threshold: 10 });
    expect(outcome([1, 11, 10])).toEqual({ kind: 'rises' });
    expect(outcome([0.01, 1, 1.5])).toEqual({ kind: 'diverged', step: 2, threshold: 1 });
    expect(outcome([0.01, 1])).toEqual({ kind: 'rises' });
  });

  it('not where it had no start, or could not go on', () => {
    expect(outcome([Infinity, 20], {}, PLAN, 'E')).toEqual({ kind: 'no-start' });
    expect(outcome([1, 20], {}, PLAN, 'z')).toEqual({ kind: 'left', step: 2, what: 'z' });
  });
});

describe('a gradient of 1e-6 or less', () => {
  const still = (
    last: number,
    end: Partial<TrainingInspection>,
    plan: Pick<typeof PLAN, 'set' | 'settings'> = PLAN,
  ) => outcome([1, last], { usedSize: 1e-6, rightSize: 1e-6, ...end }, plan);
  const stuck = (reason: string) => ({ kind: 'stuck', reason });

  it('has converged up to E = 1e-3, and is stuck above', () => {
    expect(still(1e-3, {})).toEqual({ kind: 'converged' });
    expect(still(1.001e-3, {})).toEqual(stuck('cancel'));
    expect(outcome([1, 1e-3], { usedSize: 1.001e-6, rightSize: 0 })).toEqual({ kind: 'falls' });
  });

  it('says why: one class of softmax, the mistake, flat slopes, the same ∂E/∂a for all, samples that cancel', () => {
    const all = { rightSize: 1, largestSlope: 1e-5, upstreamSpread: 1e-5, sampleSize: 1e9 };
    expect(still(0.5, all, oneOutput(PLAN))).toEqual(stuck('one-class'));
    expect(still(0.5, all, oneOutput(IDENTITY))).toEqual(stuck('mistake'));
    expect(still(0.5, all)).toEqual(stuck('mistake'));
    expect(still(0.5, { ...all, rightSize: 1e-6 })).toEqual(stuck('saturated'));
    const steep = { ...all, rightSize: 2 ** -20, largestSlope: 1.001e-5 };
    expect(still(0.5, steep)).toEqual(stuck('uniform'));
    expect(still(0.5, steep, IDENTITY)).toEqual(stuck('cancel'));
    expect(still(0.5, { ...steep, upstreamSpread: 1.001e-5 })).toEqual(stuck('cancel'));
    const apart = { ...steep, upstreamSpread: 1, sampleSize: 100 * 2 ** -20 };
    expect(still(0.5, apart)).toEqual(stuck('flat'));
  });
});

describe('the course of E', () => {
  it('has hardly moved below a thousandth of its start', () => {
    expect(outcome([1000, 999.5])).toEqual({ kind: 'hardly' });
    expect(outcome([1000, 1000.5])).toEqual({ kind: 'hardly' });
    expect(outcome([1000, 999])).toEqual({ kind: 'falls' });
  });

  it('is unsteady where it rose twice and fell twice; to stay the same is neither', () => {
    expect(outcome([5, 6, 5, 6, 5.5])).toEqual({ kind: 'unsteady', rises: 2, of: 4 });
    expect(outcome([5, 6, 5, 6, 7])).toEqual({ kind: 'rises' });
    expect(outcome([5, 4, 5, 4, 3])).toEqual({ kind: 'falls' });
    expect(outcome([5, 5, 6, 6, 5.5, 5.2])).toEqual({ kind: 'rises' });
    expect(outcome([5, 6, 6, 7, 7])).toEqual({ kind: 'rises' });
  });

  it('is judged over the last 50 steps', () => {
    const falling = (count: number) => Array.from({ length: count }, (_, k) => 4 - k / 100);
    // rises in steps 1 and 2 of 51, and in 1, 2 and 3 of 51
    expect(outcome([4, 4.5, 5, ...falling(49)])).toEqual({ kind: 'falls' });
    expect(outcome([4, 4.5, 5, 5.5, ...falling(48)])).toEqual({ kind: 'unsteady', rises: 2, of: 50 });
  });
});
