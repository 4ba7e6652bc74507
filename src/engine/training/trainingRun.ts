import { emptyPass, type SamplePass } from './samplePass';
import type { GradientWay, Parameters, TrainingPlan } from './trainingPlan';
import { emptyRecord, type TrainingRecord } from './trainingRecord';
import { descend, gatherBatch, measure } from './trainingStep';

/** A run that stands after `step` steps, and all it needs to go on: it can be advanced as far as one likes. */
export type TrainingRun = TrainingRecord & {
  readonly plan: TrainingPlan;
  readonly way: GradientWay;
  /** Where the run stands, and room for where it goes next: they change places with each step. */
  here: Parameters;
  next: Parameters;
  readonly gradient: Parameters;
  readonly pass: SamplePass;
  readonly order: Int32Array;
  orderedFor: number;
};

/**
 * A run at its start, or at what it had come to after `from.step` steps: the numbers are the same as without the break.
 *
 * E = (1/R) Σ_r E_r. All arrays are made here; `advance` allocates nothing. Stops at once where E is no finite number.
 */
export function beginTraining(
  plan: TrainingPlan,
  way: GradientWay,
  from: Parameters & { readonly step: number } = { ...plan.start, step: 0 },
): TrainingRun {
  const copy = ({ weights, bias }: Parameters) => ({ weights: weights.slice(), bias: bias.slice() });
  const run: TrainingRun = {
    ...emptyRecord(plan),
    plan,
    way,
    here: copy(from),
    next: copy(from),
    gradient: copy(from),
    pass: emptyPass(plan.set.outputs),
    order: new Int32Array(plan.set.rows),
    orderedFor: -1,
    step: from.step,
  };
  run.stopped = measure(run, from.step);
  keep(run);
  return run;
}

/**
 * Up to `steps` steps of gradient descent, as many as the plan and the doubles allow; returns how many were taken.
 *
 * W ← W − (η/B) Σ_r x_rᵀ δ_r, b ← b − (η/B) Σ_r δ_r over the B samples of the step (b stays where z is edited directly), δ as
 * `writeSampleGradient` has it. A step after which z or E is no finite number is not taken: the run stops before it. A masked
 * class stays at z = −∞. Costs R passes a step, B more where B < R.
 */
export function advance(run: TrainingRun, steps: number): number {
  const until = Math.min(run.plan.steps, run.step + steps);
  const first = run.step;
  while (run.step < until && run.stopped === null) {
    if (run.plan.batchSize < run.plan.set.rows) gatherBatch(run);
    run.stopped = descend(run);
    if (run.stopped === null) run.stopped = measure(run, run.step + 1);
    if (run.stopped !== null) break;
    run.step++;
    const left = run.here;
    run.here = run.next;
    run.next = left; // to be written over
    keep(run);
  }
  return run.step - first;
}

function keep({ step, stride, here, snapshots }: TrainingRun): void {
  if (step % stride !== 0) return;
  const place = (step / stride) * (here.weights.length + here.bias.length);
  snapshots.set(here.weights, place);
  snapshots.set(here.bias, place + here.weights.length);
}
