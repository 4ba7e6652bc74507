import { ELEMENTWISE_ACTIVATIONS } from './elementwiseActivations';
import { crossEntropy, meanSquare, meanSquaredError, residuals, type Loss } from './losses';
import type { Problem } from './problem';
import { softmax } from './softmax';
import { mapVector, type Vector } from './tensor';
import type { SoftmaxStages } from './trace';
import { softmaxShares } from './writeSoftmax';

/** From z to E: a, 1 − a, the stages of softmax, a − y, and the loss with its derivative in a. */
export type Forward = {
  readonly logits: Vector;
  readonly softmax: SoftmaxStages | null;
  readonly activations: Vector;
  readonly complements: Vector | null;
  readonly residuals: Vector;
  readonly loss: Loss;
};

/** a and E. */
export type Result = { readonly activations: Vector; readonly loss: number };

/** What `forward` comes to, for who does not look at the way: the same a and E to the last bit. Shapes and errors: `forward`. */
export function activationsAndLoss(problem: Problem, logits: Vector, target: Vector): Result {
  if (problem.activation !== 'softmax') {
    const { activations, loss } = forward(problem, logits, target);
    return { activations, loss: loss.loss };
  }
  const { activations, complements, logActivations } = softmaxShares(logits, problem.temperature);
  const loss =
    problem.loss === 'mse'
      ? meanSquare(residuals(activations, complements, target))
      : crossEntropy(activations, logActivations, target).loss;
  return { activations, loss };
}

/**
 * The forward pass from the logits to the loss, and ∂E/∂a with it.
 *
 * a = softmax(z / T) or f(z_i), then E(a, y). z, y [N]. Never throws: logits that are not finite give NaN activations.
 * Errors: those of softmax.ts, activations and losses.ts.
 */
export function forward(problem: Problem, logits: Vector, target: Vector): Forward {
  if (problem.activation !== 'softmax') {
    const activations = mapVector(logits, ELEMENTWISE_ACTIVATIONS[problem.activation].f);
    const residual = residuals(activations, null, target);
    const loss = meanSquaredError(residual);
    return { logits, softmax: null, activations, complements: null, residuals: residual, loss };
  }
  const { stages, activations, complements } = softmax(logits, problem.temperature);
  const residual = residuals(activations, complements, target);
  const loss =
    problem.loss === 'mse'
      ? meanSquaredError(residual)
      : crossEntropy(activations, stages.logActivations, target);
  return { logits, softmax: stages, activations, complements, residuals: residual, loss };
}
