import type { Vector } from '../tensor';
import { snapshotStride, type TrainingPlan } from './trainingPlan';

/** What left the doubles in the step that could not be taken. */
export type Stopped = 'dE_dz' | 'z' | 'E';

/** What a run has been through: entry k is what it was after k steps. */
export type TrainingRecord = {
  /** The mean of E over the samples */
  readonly losses: Vector;
  /** For how many samples the largest a is where the largest y is (the first of equals). */
  readonly hits: Int32Array;
  /** W and b after each `stride` steps, one after the other */
  readonly snapshots: Vector;
  readonly stride: number;
  /** Steps taken so far */
  step: number;
  /** Why the next step could not be taken; null while it can. */
  stopped: Stopped | null;
};

/** Room for the record of a whole run, with nothing in it: losses are NaN. */
export function emptyRecord(plan: TrainingPlan): TrainingRecord {
  const stride = snapshotStride(plan);
  const numbers = plan.start.weights.length + plan.start.bias.length;
  return {
    losses: new Float64Array(plan.steps + 1).fill(NaN),
    hits: new Int32Array(plan.steps + 1),
    snapshots: new Float64Array((Math.floor(plan.steps / stride) + 1) * numbers),
    stride,
    step: -1,
    stopped: null,
  };
}
