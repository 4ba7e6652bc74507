import type { ActivationName } from '../../src/engine/problem';
import type { Decimal } from './exact';
import { EXACT_ELEMENTWISE } from './elementwise';
import { exp } from './functions';
import { exactLoss, type ExactLoss } from './loss';
import type { ExactLayer, ExactStages } from './exactTraceTypes';
import { exactSoftmax } from './softmax';
import { vectorTimesMatrix, entry, type ExactVector } from './tensors';

export type ExactSettings = {
  readonly activation: ActivationName;
  readonly loss: 'mse' | 'crossEntropy';
  readonly temperature: Decimal;
};

/** From z to E. */
export type ExactPass = {
  readonly logits: ExactVector;
  readonly softmax: ExactStages | null;
  readonly activations: ExactVector;
  readonly complements: ExactVector | null;
  readonly logActivations: ExactVector | null;
  readonly loss: ExactLoss;
};

/** z = x W + b */
export function exactLogits({ input, weights, bias }: ExactLayer): ExactVector {
  return vectorTimesMatrix(input, weights).map((z, m) => z.plus(entry(bias, m)));
}

/** a, 1 − a, ln a and E from z; `naive` only where it is asked for. */
export function exactPass(
  { activation, loss, temperature }: ExactSettings,
  logits: ExactVector,
  target: ExactVector,
  naive = false,
): ExactPass {
  if (activation !== 'softmax') {
    const activations = logits.map(EXACT_ELEMENTWISE[activation].f);
    const shares = { activations, complements: null, logActivations: null };
    return { logits, softmax: null, ...shares, loss: exactLoss('mse', shares, target, temperature) };
  }
  const { activations, complements, ...stages } = exactSoftmax(logits, temperature);
  const shares = { activations, complements, logActivations: stages.logActivations };
  const exponentials = naive ? logits.map((z) => exp(z.div(temperature))) : [];
  return {
    logits,
    softmax: { ...stages, naive: { exponentials } },
    ...shares,
    loss: exactLoss(loss, shares, target, temperature),
  };
}
