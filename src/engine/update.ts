import { activationsAndLoss } from './forward';
import { layerLogits } from './layer';
import type { Problem } from './problem';
import type { ReadSource } from './readProblem';
import { at, mapVector, type Matrix, type Vector } from './tensor';
import type { Gradients, Layer, Update } from './trace';

/**
 * One step of gradient descent, and the forward pass where it leads.
 *
 * W ← W − η ∂E/∂W, b ← b − η ∂E/∂b, then z, a, E. Where z or a is edited directly z is all there is to move: W = z does, b does
 * not. Shapes: trace.ts. Errors: 2 u. A wrong gradient may leave the doubles; then so do these, and the events say which.
 */
export function updateStep(
  problem: Problem,
  read: ReadSource,
  gradients: Pick<Gradients, 'weights' | 'bias'>,
  target: Vector,
): Update {
  const eta = problem.learningRate;
  const weightsStep: Matrix = {
    ...gradients.weights,
    values: mapVector(gradients.weights.values, (value) => eta * value),
  };
  const biasStep = mapVector(gradients.bias, (value) => (read.direct ? 0 : eta * value));
  const layer: Layer = {
    input: read.layer.input,
    weights: { ...weightsStep, values: difference(read.layer.weights.values, weightsStep.values) },
    bias: difference(read.layer.bias, biasStep),
  };
  const logits = layerLogits(layer);
  return {
    weightsStep,
    biasStep,
    weights: layer.weights,
    bias: layer.bias,
    logits,
    ...activationsAndLoss(problem, logits, target),
  };
}

function difference(from: Vector, step: Vector): Vector {
  return mapVector(from, (value, k) => value - at(step, k));
}
