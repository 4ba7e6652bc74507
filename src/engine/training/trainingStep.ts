import { at, indexOfMaximum, type Vector } from '../tensor';
import { writeSampleGradient } from './sampleGradient';
import { passForward } from './samplePass';
import { writeOrder } from './seededOrder';
import type { TrainingPlan } from './trainingPlan';
import type { Stopped } from './trainingRecord';
import type { TrainingRun } from './trainingRun';

/** E and the hits of `next`, and, where a step takes all samples, the gradient on the same way. */
export function measure(run: TrainingRun, step: number): Stopped | null {
  const { plan, pass, next } = run;
  const isWhole = plan.batchSize >= plan.set.rows;
  let loss = 0;
  let hits = 0;
  for (let row = 0; row < plan.set.rows; row++) {
    loss += passForward(pass, plan.settings, plan.set, row, next);
    if (!isInside(plan, pass.logits)) return 'z';
    if (indexOfMaximum(pass.activations) === indexOfMaximum(pass.target)) hits++;
    if (isWhole) addGradient(run, row, row === 0);
  }
  const mean = loss / plan.set.rows;
  if (step === 0 || Number.isFinite(mean)) run.losses[step] = mean;
  run.hits[step] = hits;
  return Number.isFinite(mean) ? null : 'E';
}

/** Whether z is finite, but for the classes that were masked from the start. */
function isInside({ start }: TrainingPlan, logits: Vector): boolean {
  for (let m = 0; m < logits.length; m++) {
    // only where z is edited directly is there a W of −∞
    const isMasked = at(logits, m) === -Infinity && at(start.weights, m) === -Infinity;
    if (!Number.isFinite(at(logits, m)) && !isMasked) return false;
  }
  return true;
}

/** The gradient of the samples whose turn it is: each epoch in a new order, its last batch as short as it comes out. */
export function gatherBatch(run: TrainingRun): void {
  const { plan, order, step } = run;
  const perEpoch = Math.ceil(plan.set.rows / plan.batchSize);
  const epoch = Math.floor(step / perEpoch);
  if (epoch !== run.orderedFor) writeOrder(order, plan.seed, epoch);
  run.orderedFor = epoch;
  const first = (step % perEpoch) * plan.batchSize;
  for (let k = first; k < Math.min(plan.set.rows, first + plan.batchSize); k++) {
    const row = order[k] ?? 0;
    passForward(run.pass, plan.settings, plan.set, row, run.here);
    addGradient(run, row, k === first);
  }
}

function addGradient({ plan, way, pass, gradient }: TrainingRun, row: number, isFirst: boolean): void {
  const { depth, outputs, inputs } = plan.set;
  const { weights, bias } = gradient;
  const { logitGradient } = pass;
  writeSampleGradient(pass, plan.settings, way);
  for (let m = 0; m < outputs; m++) bias[m] = (isFirst ? 0 : at(bias, m)) + at(logitGradient, m);
  for (let d = 0; d < depth; d++) {
    const x = at(inputs, row * depth + d);
    const start = d * outputs;
    for (let m = 0; m < outputs; m++) {
      weights[start + m] = (isFirst ? 0 : at(weights, start + m)) + x * at(logitGradient, m);
    }
  }
}

/** from − rate · slope into `into`; false at the first slope that is no finite number. */
function takeStep(into: Vector, from: Vector, slopes: Vector, rate: number): boolean {
  for (let k = 0; k < from.length; k++) {
    const slope = at(slopes, k);
    if (!Number.isFinite(slope)) return false;
    into[k] = at(from, k) - rate * slope;
  }
  return true;
}

/** Samples in the batch of the step that is next. */
function batchRows({ plan, step }: TrainingRun): number {
  const { rows } = plan.set;
  const first = (step % Math.ceil(rows / plan.batchSize)) * plan.batchSize;
  return Math.min(plan.batchSize, rows - first);
}

/** W and b a step down the gradient, into `next`; not where the gradient is no finite number. */
export function descend(run: TrainingRun): Stopped | null {
  const { plan, here, next, gradient } = run;
  const rate = plan.settings.learningRate / batchRows(run);
  const moved = takeStep(next.weights, here.weights, gradient.weights, rate);
  return moved && takeStep(next.bias, here.bias, gradient.bias, plan.direct ? 0 : rate) ? null : 'dE_dz';
}
