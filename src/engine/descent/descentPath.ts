import { rightGradients } from '../backward';
import { forward, type Forward } from '../forward';
import { jacobian } from '../jacobian';
import { layerLogits } from '../layer';
import { crossEntropyLogitGradient } from '../losses';
import type { Problem } from '../problem';
import type { ReadSource } from '../readProblem';
import { softmaxVectorJacobianProduct, vectorMatrixProduct } from '../softmaxJacobian';
import { at, type Matrix, type Vector } from '../tensor';
import type { Trace } from '../trace';

/** Where steps of descent lead: a and E before the first step and after each one taken. */
export type DescentPath = {
  /** a, one [N] more than steps were taken */
  readonly activations: readonly Vector[];
  /** E at each of them */
  readonly losses: Vector;
  /** What left the doubles in the step that could not be taken; null where all of them were. */
  readonly stopped: 'dE_dz' | 'z' | 'E' | null;
};

type Start = Pick<Trace, 'problem' | 'layer' | 'logits' | 'target' | 'activations' | 'loss'>;

/**
 * `steps` steps of gradient descent from where a trace stands, by the right derivative or by the one the reader chose.
 *
 * W ← W − η ∂E/∂W, b ← b − η ∂E/∂b (z ← z − η ∂E/∂z where z or a is edited directly), again and again, each time with a and
 * ∂E/∂z of where it is. No numerical derivative on the way: a step costs a forward pass and one vector–Jacobian product. Shapes:
 * DescentPath. Errors: 2 u a step on top of the gradients'. Stops before a number that is not finite; a masked class stays at
 * z = −∞, and E = +∞ is kept where that class is the target, as it is what it costs.
 */
export function descentPath(start: Start, by: 'right' | 'used', steps: number): DescentPath {
  const { problem, target } = start;
  const activations: Vector[] = [start.activations];
  const losses: number[] = [start.loss];
  const path = (stopped: DescentPath['stopped']) => ({
    activations,
    losses: Float64Array.from(losses),
    stopped,
  });
  let here: ReadSource = {
    layer: start.layer,
    logits: start.logits,
    direct: problem.source.kind !== 'layer',
  };
  let pass = forward(problem, here.logits, target);
  for (let step = 0; step < steps; step++) {
    const gradient = logitGradient(by, pass, problem, target, here);
    if (!gradient.every(Number.isFinite)) return path('dE_dz');
    here = moved(here, gradient, problem.learningRate);
    const inside = (z: number, m: number) => Number.isFinite(z) || at(start.logits, m) === -Infinity;
    if (!here.logits.every(inside)) return path('z');
    pass = forward(problem, here.logits, target);
    if (Number.isNaN(pass.loss.loss)) return path('E');
    activations.push(pass.activations);
    losses.push(pass.loss.loss);
  }
  return path(null);
}

/** ∂E/∂z: dense through a mistaken matrix, else as `rightGradients` has it, for softmax without its matrices. */
function logitGradient(
  by: 'right' | 'used',
  pass: Forward,
  problem: Problem,
  target: Vector,
  here: ReadSource,
): Vector {
  const mistaken = by === 'used' ? mistakenJacobian(pass, problem) : null;
  const { activations, complements, loss } = pass;
  if (mistaken !== null) return vectorMatrixProduct(loss.gradient, mistaken);
  if (complements === null) return rightGradients(pass, problem, target, here).logits;
  return problem.loss === 'crossEntropy'
    ? crossEntropyLogitGradient(activations, complements, target, problem.temperature)
    : softmaxVectorJacobianProduct(loss.gradient, activations, problem.temperature);
}

/** The matrix of a pair that is not written in what it is given; null where the pair is right, or has no form in a. */
function mistakenJacobian(pass: Forward, { argument, form, ...rest }: Problem): Matrix | null {
  if (form === 'auto' || form === argument) return null;
  return jacobian(pass, { argument, form, ...rest }, form, argument);
}

function moved({ layer, direct }: ReadSource, gradient: Vector, eta: number): ReadSource {
  const { input, weights, bias } = layer;
  const values = weights.values.map((weight, k) => {
    const row = Math.floor(k / weights.columns);
    return weight - eta * (at(input, row) * at(gradient, k - row * weights.columns));
  });
  const next = {
    input,
    weights: { ...weights, values },
    bias: direct ? bias : bias.map((b, m) => b - eta * at(gradient, m)),
  };
  return { layer: next, logits: layerLogits(next), direct };
}
