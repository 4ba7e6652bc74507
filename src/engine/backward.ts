import type { Chosen } from './choices';
import type { Forward } from './forward';
import { jacobian } from './jacobian';
import { layerGradients } from './layer';
import { crossEntropyLogitGradient } from './losses';
import type { Problem } from './problem';
import type { ReadSource } from './readProblem';
import { softmaxVectorJacobianProduct, vectorMatrixProduct } from './softmaxJacobian';
import { at, mapVector, type Matrix, type Vector } from './tensor';
import type { Gradients, UsedGradients } from './trace';

/**
 * The right gradients: ∂E/∂a, ∂a/∂z, ∂E/∂z, ∂E/∂W, ∂E/∂b, ∂E/∂x.
 *
 * ∂E/∂z is never the dense product: cross-entropy collapses to a Σy − y, squared error takes a ∘ (g − ⟨g, a⟩), an elementwise
 * activation g ∘ f′(z). Shapes: trace.ts. Errors: softmaxJacobian.ts, losses.ts, layer.ts. ∂E/∂a may be −∞, the rest not.
 */
export function rightGradients(pass: Forward, problem: Problem, target: Vector, read: ReadSource): Gradients {
  const matrix = jacobian(pass, problem, 'z', 'z');
  if (matrix === null) throw new Error('every activation has a form in z');
  const activations = pass.loss.gradient;
  const logits = rightLogitGradient(pass, problem, target, matrix);
  return { activations, jacobian: matrix, ...layerGradients(read.layer, read.direct, logits) };
}

function rightLogitGradient(pass: Forward, problem: Problem, target: Vector, matrix: Matrix): Vector {
  const { activations, complements, loss } = pass;
  if (complements === null) {
    return mapVector(loss.gradient, (g, i) => 0 + g * at(matrix.values, i * matrix.columns + i));
  }
  return problem.loss === 'crossEntropy'
    ? crossEntropyLogitGradient(activations, complements, target, problem.temperature)
    : softmaxVectorJacobianProduct(loss.gradient, activations, problem.temperature);
}

/**
 * The gradients that the reader's choice leads to.
 *
 * A right pair shares the right gradients. A wrong one sends ∂E/∂a through its matrix as a program would: ∂E/∂z = g J, dense;
 * what that makes non-finite is left so, and listed in the trace's events.
 */
export function usedGradients(right: Gradients, choice: Chosen, read: ReadSource): UsedGradients {
  const { form, argument, standsIn, computed } = choice;
  const described = { form, argument, standsIn, agreement: computed.agreement, verdict: computed.verdict };
  if (form === argument) return { ...right, ...described };
  const logits = vectorMatrixProduct(right.activations, computed.jacobian);
  return {
    activations: right.activations,
    jacobian: computed.jacobian,
    ...layerGradients(read.layer, read.direct, logits),
    ...described,
  };
}
