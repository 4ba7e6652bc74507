import { ELEMENTWISE_ACTIVATIONS } from '../elementwiseActivations';
import { stepComparison, type StepComparison } from '../descent/stepComparison';
import { at, indexOfMaximum, type Vector } from '../tensor';
import { writeSampleGradient } from './sampleGradient';
import { emptyPass, passForward, type SamplePass } from './samplePass';
import type { GradientWay, Parameters, TrainingPlan } from './trainingPlan';

/** What the gradients of all samples together are at one W and b, and what makes them small where they are. */
export type TrainingInspection = {
  /** Mean E over the samples, and for how many of them the largest a is where the largest y is */
  readonly loss: number;
  readonly hits: number;
  /** max |∂E/∂W|, |∂E/∂b| of the mean, right and by the way of the run */
  readonly rightSize: number;
  readonly usedSize: number;
  /** The way's ∂E/∂W (with ∂E/∂b, where b moves) against the right one; null where one of them is 0 or no number */
  readonly comparison: StepComparison | null;
  /** max a_i (1 − a_i) / T, or max |f′(z_i)|, over samples and outputs */
  readonly largestSlope: number;
  /** max over the samples of (max g − min g) / max |g|, g = ∂E/∂a: 0 where all entries are the same */
  readonly upstreamSpread: number;
  /** max |x_d δ_m|, |δ_m| of any one sample, right */
  readonly sampleSize: number;
};

/**
 * The gradient of the mean loss at these parameters, right and as `way` computes it, with what explains its size.
 *
 * ∂E/∂W = (1/R) Σ_r x_rᵀ δ_r, ∂E/∂b = (1/R) Σ_r δ_r, over all R samples whatever a step takes. Errors: R u on the scale of the terms.
 */
export function inspectTraining(
  plan: TrainingPlan,
  way: GradientWay,
  parameters: Parameters,
): TrainingInspection {
  const { set, settings, direct } = plan;
  const pass = emptyPass(set.outputs);
  const right = new Float64Array((set.depth + (direct ? 0 : 1)) * set.outputs);
  const used = right.slice();
  let [loss, hits, largestSlope, upstreamSpread, sampleSize] = [0, 0, 0, 0, 0];
  for (let row = 0; row < set.rows; row++) {
    loss += passForward(pass, settings, set, row, parameters) / set.rows;
    if (indexOfMaximum(pass.activations) === indexOfMaximum(pass.target)) hits++;
    largestSlope = Math.max(largestSlope, slopeOf(pass, plan));
    upstreamSpread = Math.max(upstreamSpread, spreadOf(pass.lossGradient));
    writeSampleGradient(pass, settings, 'right');
    sampleSize = Math.max(sampleSize, addMean(right, plan, row, pass.logitGradient));
    writeSampleGradient(pass, settings, way);
    addMean(used, plan, row, pass.logitGradient);
  }
  const [rightSize, usedSize] = [sizeOf(right), sizeOf(used)];
  const comparison = stepComparison(right, used);
  return { loss, hits, rightSize, usedSize, comparison, largestSlope, upstreamSpread, sampleSize };
}

/** Adds a sample's share of the mean, and returns the largest entry that it alone has. */
function addMean(mean: Vector, { set, direct }: TrainingPlan, row: number, delta: Vector): number {
  const { rows, depth, outputs, inputs } = set;
  let largest = 0;
  for (let d = 0; d < (direct ? depth : depth + 1); d++) {
    const x = d < depth ? at(inputs, row * depth + d) : 1;
    for (let m = 0; m < outputs; m++) {
      const entry = x * at(delta, m);
      largest = Math.max(largest, Math.abs(entry));
      mean[d * outputs + m] = at(mean, d * outputs + m) + entry / rows;
    }
  }
  return largest;
}

const sizeOf = (values: Vector): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function slopeOf(pass: SamplePass, { settings }: TrainingPlan): number {
  const { activation, temperature } = settings;
  const { activations, complements, logits } = pass;
  const slope = (m: number): number =>
    activation === 'softmax'
      ? (at(activations, m) * at(complements, m)) / temperature
      : Math.abs(ELEMENTWISE_ACTIVATIONS[activation].derivativeInLogit(at(logits, m)));
  return logits.reduce((most, _, m) => Math.max(most, slope(m)), 0);
}

function spreadOf(upstream: Vector): number {
  const [least, most] = [Math.min(...upstream), Math.max(...upstream)];
  const size = Math.max(Math.abs(least), Math.abs(most));
  if (size === 0) return 0;
  return Number.isFinite(size) ? (most - least) / size : Infinity;
}
