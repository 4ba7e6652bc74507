import { ELEMENTWISE_ACTIVATIONS } from '../elementwiseActivations';
import { at, type Vector } from '../tensor';
import { writeSoftmax } from '../writeSoftmax';
import { writeCrossEntropy, writeSquaredError } from './sampleLoss';
import type { Parameters, TrainingSet, TrainingSettings } from './trainingPlan';

/** One sample's numbers, in arrays that are written anew for each: nothing is allocated on the way. All [N] but the matrix. */
export type SamplePass = {
  readonly logits: Vector;
  readonly activations: Vector;
  /** 1 − a_i as the sum of the others; not used by elementwise activations */
  readonly complements: Vector;
  readonly logActivations: Vector;
  /** a − y */
  readonly residuals: Vector;
  /** y */
  readonly target: Vector;
  /** g = ∂E/∂a */
  readonly lossGradient: Vector;
  /** ∂E/∂z, right or wrong */
  readonly logitGradient: Vector;
  readonly spare: Vector;
  /** [N, N], a wrong one, where a wrong way needs it */
  readonly jacobian: Vector;
};

export function emptyPass(outputs: number): SamplePass {
  const vector = () => new Float64Array(outputs);
  return {
    logits: vector(),
    activations: vector(),
    complements: vector(),
    logActivations: vector(),
    residuals: vector(),
    target: vector(),
    lossGradient: vector(),
    logitGradient: vector(),
    spare: vector(),
    jacobian: new Float64Array(outputs * outputs),
  };
}

/**
 * The forward pass of sample `row` (from 0): z, a, 1 − a, a − y, ∂E/∂a; returns E.
 *
 * z = x W + b, a = softmax(z / T) or f(z), E(a, y). The operations of layer.ts, softmax.ts and losses.ts in their order, so the
 * numbers are theirs to the last bit; only the arrays are there already. Shapes: SamplePass. Errors: theirs.
 */
export function passForward(
  pass: SamplePass,
  settings: TrainingSettings,
  set: TrainingSet,
  row: number,
  parameters: Parameters,
): number {
  writeLogits(pass.logits, set, row, parameters);
  const { outputs, targets } = set;
  for (let m = 0; m < outputs; m++) pass.target[m] = at(targets, row * outputs + m);
  const { activation } = settings;
  if (activation === 'softmax') {
    const { activations, complements, logActivations } = pass;
    writeSoftmax(pass.logits, settings.temperature, activations, complements, logActivations);
  } else {
    const { f } = ELEMENTWISE_ACTIVATIONS[activation];
    for (let m = 0; m < outputs; m++) pass.activations[m] = f(at(pass.logits, m));
  }
  writeResiduals(pass, activation === 'softmax');
  return settings.loss === 'mse' ? writeSquaredError(pass) : writeCrossEntropy(pass);
}

function writeLogits(into: Vector, set: TrainingSet, row: number, { weights, bias }: Parameters): void {
  const { depth, outputs, inputs } = set;
  const first = row * depth;
  for (let m = 0; m < outputs; m++) {
    let sum = 0;
    for (let d = 0; d < depth; d++) sum += at(inputs, first + d) * at(weights, d * outputs + m);
    into[m] = sum + at(bias, m);
  }
}

function writeResiduals(
  { residuals, activations, complements, target }: SamplePass,
  isSoftmax: boolean,
): void {
  for (let i = 0; i < residuals.length; i++) {
    const y = at(target, i);
    residuals[i] = isSoftmax && y === 1 ? 0 - at(complements, i) : at(activations, i) - y;
  }
}
