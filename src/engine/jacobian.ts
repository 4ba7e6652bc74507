import type { Elementwise } from './activations/elementwise';
import { ELEMENTWISE_ACTIVATIONS } from './elementwiseActivations';
import type { Forward } from './forward';
import { numericElementwiseJacobian, numericSoftmaxJacobian } from './numericDerivative';
import type { Argument, Problem } from './problem';
import { softmaxJacobianInActivations, softmaxJacobianInLogits } from './softmaxJacobian';
import { diagonalMatrix, mapVector, type Matrix } from './tensor';

/**
 * ∂a/∂z by a formula written in z or in a, evaluated from z or a: the four ways, of which two are right.
 *
 * [N, N], row i the output a_i, column m the logit z_m. Null where f′ has no form in a (SiLU, GELU). Given the wrong argument
 * the formula runs as it would in a reader's program, and may leave the doubles. Errors: softmaxJacobian.ts, activations.
 */
export function jacobian(pass: Forward, problem: Problem, form: Argument, argument: Argument): Matrix | null {
  const given = argument === 'z' ? pass.logits : pass.activations;
  if (problem.activation !== 'softmax') {
    const formula = elementwiseDerivative(ELEMENTWISE_ACTIVATIONS[problem.activation], form);
    return formula === null ? null : diagonalMatrix(mapVector(given, formula));
  }
  if (form === 'z' && argument === 'a') return softmaxJacobianInLogits(given, problem.temperature);
  // the form written in z takes the softmax of it first, which for the pass's own z the pass has done
  if (form === 'z')
    return softmaxJacobianInActivations(pass.activations, pass.complements, problem.temperature);
  const complements = argument === 'a' ? pass.complements : null;
  return softmaxJacobianInActivations(given, complements, problem.temperature);
}

function elementwiseDerivative(activation: Elementwise, form: Argument): ((value: number) => number) | null {
  if (form === 'z') return activation.derivativeInLogit;
  const { derivativeInActivation } = activation;
  return derivativeInActivation.kind === 'closed' ? derivativeInActivation.at : null;
}

/** ∂a/∂z by Richardson-extrapolated central differences of a(z): the second witness. [N, N]. Errors: numericDerivative.ts. */
export function numericJacobian(pass: Forward, problem: Problem): Matrix {
  if (pass.softmax !== null) return numericSoftmaxJacobian(pass.softmax.shifted, problem.temperature);
  if (problem.activation === 'softmax') throw new Error('a softmax pass has its stages');
  return numericElementwiseJacobian(pass.logits, ELEMENTWISE_ACTIVATIONS[problem.activation]);
}
