import { rightGradients } from '../backward';
import type { BatchRow, RowGradients } from './batchTrace';
import { forward, type Forward } from '../forward';
import { jacobian } from '../jacobian';
import { layerGradients, layerLogits } from '../layer';
import type { Argument, Problem } from '../problem';
import { vectorMatrixProduct } from '../softmaxJacobian';
import type { Vector } from '../tensor';
import type { Layer } from '../trace';
import { compare } from '../verdict';

/** Which formula is given what: a choice that exists for the activation, or the form in z, given z, in its place. */
export type CarriedOut = { readonly form: Argument; readonly argument: Argument };

/**
 * One row's pass, forward and backward, without the witnesses that `solve` adds: no numerical Jacobian, no update, no events.
 *
 * z = x W + b, a = softmax(z / T) or f(z), E(a, y); δ = ∂E/∂z, ∂E/∂W = xᵀ δ, ∂E/∂b = δ. Shapes and units: batchTrace.ts. Never
 * throws; logits that leave the doubles give NaN activations, which the caller must look for. Errors: those of the parts of
 * `solve`, which these are: the numbers are the same to the last bit.
 */
export function batchRow(problem: Problem, layer: Layer, target: Vector, choice: CarriedOut): BatchRow {
  const logits = layerLogits(layer);
  const pass = forward(problem, logits, target);
  const right = rightGradients(pass, problem, target, { layer, logits, direct: false });
  const used = choice.form === choice.argument ? right : asCarriedOut(pass, problem, layer, choice);
  return {
    input: layer.input,
    target,
    logits,
    activations: pass.activations,
    activationSum: pass.activations.reduce((sum, a) => sum + a, 0),
    residuals: pass.residuals,
    loss: pass.loss.loss,
    lossGradient: pass.loss.gradient,
    right,
    used,
    agrees: used === right || compare(used.jacobian, right.jacobian, 0).agrees,
  };
}

/** ∂E/∂a through the chosen matrix as a program would: ∂E/∂z = g J, dense. */
function asCarriedOut(pass: Forward, problem: Problem, layer: Layer, choice: CarriedOut): RowGradients {
  const matrix = jacobian(pass, problem, choice.form, choice.argument);
  if (matrix === null) throw new Error('the choice that is carried out has a formula');
  const delta = vectorMatrixProduct(pass.loss.gradient, matrix);
  return { jacobian: matrix, ...layerGradients(layer, false, delta) };
}
