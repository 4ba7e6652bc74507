import { ELEMENTWISE_ACTIVATIONS } from '../elementwiseActivations';
import type { Setting } from './setting';

export const isSoftmax = ({ problem }: Setting) => problem.activation === 'softmax';
export const isSquared = ({ problem }: Setting) => problem.loss === 'mse';
export const isCrossEntropy = ({ problem }: Setting) => problem.loss === 'crossEntropy';
export const isBatch = ({ rows }: Setting) => rows.length > 1;
export const hasClass = ({ rows }: Setting) => rows.every(({ classIndex }) => classIndex !== null);

/** An f′ that can be written in a, and is not as good there by accident (ReLU). */
export function hasTwoForms({ problem: { activation } }: Setting): boolean {
  if (activation === 'softmax') return true;
  const { derivativeInActivation, equivalent } = ELEMENTWISE_ACTIVATIONS[activation];
  return derivativeInActivation.kind === 'closed' && !equivalent;
}
