import type { Decimal } from './exact';
import type { ExactGradients, ExactUpdate } from './exactTraceTypes';
import { exactCrossEntropyInLogits } from './loss';
import { exactLogits, exactPass, type ExactPass, type ExactSettings } from './pass';
import type { ExactSource } from './readProblem';
import {
  entry,
  matrixTimesVector,
  outer,
  vectorTimesMatrix,
  type ExactMatrix,
  type ExactVector,
} from './tensors';

/** ∂E/∂z = g J; for cross-entropy with a_i cancelled, since g_i = −y_i / a_i has no value where a_i = 0. */
export function exactRightInLogits(
  pass: ExactPass,
  settings: ExactSettings,
  target: ExactVector,
  jacobian: ExactMatrix,
): ExactVector {
  const { activations, complements } = pass;
  return complements !== null && settings.loss === 'crossEntropy'
    ? exactCrossEntropyInLogits({ activations, complements }, target, settings.temperature)
    : vectorTimesMatrix(pass.loss.gradient, jacobian);
}

/** ∂E/∂W = xᵀ δ, ∂E/∂b = δ, ∂E/∂x = W δ with δ = ∂E/∂z. */
export function exactGradients(
  activations: ExactVector,
  jacobian: ExactMatrix,
  logits: ExactVector,
  { layer, direct }: Pick<ExactSource, 'layer' | 'direct'>,
): ExactGradients {
  return {
    activations,
    jacobian,
    logits,
    weights: outer(layer.input, logits),
    bias: logits,
    input: direct ? null : matrixTimesVector(layer.weights, logits),
  };
}

/** One step down: W − η ∂E/∂W, b − η ∂E/∂b (b stays where z is edited directly), and where that leads. */
export function exactUpdate(
  settings: ExactSettings,
  { layer, direct }: Pick<ExactSource, 'layer' | 'direct'>,
  gradients: Pick<ExactGradients, 'weights' | 'bias'>,
  target: ExactVector,
  eta: Decimal,
): ExactUpdate {
  const weightsStep = { ...gradients.weights, values: gradients.weights.values.map((g) => eta.times(g)) };
  const biasStep = gradients.bias.map((g) => (direct ? eta.minus(eta) : eta.times(g)));
  const weights = {
    ...weightsStep,
    values: layer.weights.values.map((w, k) => w.minus(entry(weightsStep.values, k))),
  };
  const bias = layer.bias.map((b, m) => b.minus(entry(biasStep, m)));
  const logits = exactLogits({ input: layer.input, weights, bias });
  const defined = logits.every((z) => !z.isNaN()) && logits.some((z) => z.isFinite());
  const { activations, loss } = defined
    ? exactPass(settings, logits, target)
    : { activations: logits.map((z) => z.times(NaN)), loss: { loss: eta.times(NaN) } };
  return { weightsStep, biasStep, weights, bias, logits, activations, loss: loss.loss };
}
