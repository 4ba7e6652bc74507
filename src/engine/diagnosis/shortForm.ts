import { crossEntropyLogitGradient, residuals } from '../losses';
import { softmaxVectorJacobianProduct } from '../softmaxJacobian';
import type { Vector } from '../tensor';
import { logarithmFactor, squaredErrorFactor } from './lossGradient';
import type { Programme } from './programme';
import type { RowPass } from './rowPass';
import type { Setting } from './setting';

/**
 * ∂E/∂z by the engine's accurate short forms, where nothing on the way from a is wrong; null where something is.
 *
 * a ∘ (g − ⟨g, a⟩) / T, or (a Σy − y) / T, times what the loss's factor has become. [N] → [N]. Errors: softmaxJacobian.ts, losses.ts.
 */
export function shortForm(
  { problem, outputs }: Setting,
  programme: Programme,
  pass: RowPass,
  target: Vector,
): Vector | null {
  const { activations } = pass;
  const complements = plainComplements(programme, pass);
  if (complements === null) return null;
  const temperature = programme.temperature === 'own' ? problem.temperature : 1;
  if (problem.loss === 'crossEntropy') {
    const factor = logarithmFactor(programme);
    const gradient = crossEntropyLogitGradient(activations, complements, target, temperature);
    return gradient.map((value) => value * factor);
  }
  const factor = squaredErrorFactor(programme, outputs);
  const upstream = residuals(activations, complements, target).map((residual) => factor * residual);
  return softmaxVectorJacobianProduct(upstream, activations, temperature);
}

/** 1 − a where the pass is one softmax, read as it was computed, through its own Jacobian. */
function plainComplements(programme: Programme, { stages, output }: RowPass): Vector | null {
  const [stage] = stages;
  if (stage === undefined || output !== stage.output) return null;
  return programme.argument === 'own' && programme.entries === 'full' ? stage.complements : null;
}
