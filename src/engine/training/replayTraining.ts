import type { GradientWay, Parameters, TrainingPlan } from './trainingPlan';
import type { TrainingRecord } from './trainingRecord';
import { advance, beginTraining } from './trainingRun';

/**
 * W and b after `step` steps of a recorded run: its snapshot, or where none was kept, the steps from the last one taken again.
 *
 * The numbers are those of the run to the last bit: an epoch's order depends on the seed and the epoch alone. `step` is at most
 * `record.step`. Costs less than `stride` steps.
 */
export function parametersAfter(
  record: TrainingRecord,
  plan: TrainingPlan,
  way: GradientWay,
  step: number,
): Parameters {
  const { stride, snapshots } = record;
  const [weights, bias] = [plan.start.weights.length, plan.start.bias.length];
  const kept = Math.floor(step / stride);
  const place = kept * (weights + bias);
  const snapshot = {
    weights: snapshots.slice(place, place + weights),
    bias: snapshots.slice(place + weights, place + weights + bias),
  };
  if (kept * stride === step) return snapshot;
  // the run ends where its plan does
  const run = beginTraining({ ...plan, steps: step }, way, { ...snapshot, step: kept * stride });
  advance(run, step);
  return run.here;
}
