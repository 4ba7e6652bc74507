import { vectorMatrixProduct } from '../softmaxJacobian';
import { at, type Vector } from '../tensor';
import type { Trace, Update } from '../trace';

/**
 * Where a moves, to first order, when a step of descent moves z: the step pushed through the right Jacobian.
 *
 * Δz_m = −(Σ_d x_d η ∂E/∂W_dm + η ∂E/∂b_m), which is −η ∂E/∂z where z is edited directly and −η (|x|² + 1) ∂E/∂z with a layer;
 * Δa_i = Σ_m J_im Δz_m, and since J = Jᵀ that is Δz J. [N]. Whatever gradient the step took, J is the right one: a moves as a(z)
 * does. Errors: (N + D) u on the scale Σ_m |J_im Δz_m|; what is not finite in a wrong step stays so.
 */
export function firstOrderMotion(
  trace: Pick<Trace, 'layer' | 'right'>,
  update: Pick<Update, 'weightsStep' | 'biasStep'>,
): Vector {
  const { rows, columns, values } = update.weightsStep;
  const logits = update.biasStep.map((step, m) => {
    let sum = step;
    for (let d = 0; d < rows; d++) sum += at(trace.layer.input, d) * at(values, d * columns + m);
    return 0 - sum;
  });
  return vectorMatrixProduct(logits, trace.right.jacobian);
}
