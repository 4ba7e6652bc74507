import { at, zeroMatrix, type Matrix, type Vector } from '../tensor';

/** What to train on and how: R examples of D inputs, each with its class (from 0) among N outputs. */
export type Training = {
  readonly inputs: readonly (readonly number[])[];
  readonly classes: readonly number[];
  readonly outputs: number;
  readonly learningRate: number;
  readonly epochs: number;
};

/** W [D, N], b [N], and the mean cross-entropy before each epoch's step. */
export type Trained = { readonly weights: Matrix; readonly bias: Vector; readonly losses: Vector };

/**
 * Trains a softmax layer by full-batch gradient descent on the mean cross-entropy, from zero weights: the same numbers every time.
 *
 * W ← W − η/R Σ_r x_rᵀ (a_r − y_r), b ← b − η/R Σ_r (a_r − y_r), a_r = softmax(x_r W + b). Losses in nats. Nothing is allocated
 * an epoch; an epoch costs R N (2 D + 1 exp). Errors: those of plain sums over R; logits are shifted, so no exp overflows.
 */
export function trainSoftmaxLayer(training: Training): Trained {
  const { outputs, epochs } = training;
  const rows = training.inputs.length;
  const inputs = Float64Array.from(training.inputs.flat());
  const classes = Int32Array.from(training.classes);
  const depth = inputs.length / rows;
  const weights = zeroMatrix(depth, outputs);
  const weightGradient = new Float64Array(depth * outputs);
  const bias = new Float64Array(outputs);
  const biasGradient = new Float64Array(outputs);
  const errors = new Float64Array(outputs);
  const losses = new Float64Array(epochs);
  const rate = training.learningRate / rows;
  for (let epoch = 0; epoch < epochs; epoch++) {
    weightGradient.fill(0);
    biasGradient.fill(0);
    let loss = 0;
    for (let r = 0; r < rows; r++) {
      const example = r * depth;
      writeLogits(errors, inputs, example, weights, bias);
      loss += errorsFromLogits(errors, classes[r] ?? 0);
      addOuter(weightGradient, biasGradient, inputs, example, errors);
    }
    losses[epoch] = loss / rows;
    descend(weights.values, weightGradient, rate);
    descend(bias, biasGradient, rate);
  }
  return { weights, bias, losses };
}

function writeLogits(into: Vector, inputs: Vector, example: number, weights: Matrix, bias: Vector): void {
  const { rows, columns, values } = weights;
  for (let m = 0; m < columns; m++) {
    let z = at(bias, m);
    for (let d = 0; d < rows; d++) z += at(inputs, example + d) * at(values, d * columns + m);
    into[m] = z;
  }
}

/** Overwrites z by a − y and returns −ln a_t. */
function errorsFromLogits(z: Vector, target: number): number {
  let top = -Infinity;
  for (let m = 0; m < z.length; m++) top = Math.max(top, at(z, m));
  const gap = at(z, target) - top;
  let sum = 0;
  for (let m = 0; m < z.length; m++) {
    const e = Math.exp(at(z, m) - top);
    z[m] = e;
    sum += e;
  }
  for (let m = 0; m < z.length; m++) z[m] = at(z, m) / sum - (m === target ? 1 : 0);
  return Math.log(sum) - gap;
}

function addOuter(weights: Vector, bias: Vector, inputs: Vector, example: number, errors: Vector): void {
  const columns = errors.length;
  const depth = weights.length / columns;
  for (let m = 0; m < columns; m++) {
    const error = at(errors, m);
    bias[m] = at(bias, m) + error;
    for (let d = 0; d < depth; d++) {
      const index = d * columns + m;
      weights[index] = at(weights, index) + at(inputs, example + d) * error;
    }
  }
}

function descend(values: Vector, gradient: Vector, rate: number): void {
  for (let k = 0; k < values.length; k++) values[k] = at(values, k) - rate * at(gradient, k);
}
