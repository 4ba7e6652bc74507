import type { Trace } from '../engine/trace';

/** The first logit that stands where f has no slope; −1 where none does. */
export function kinkIndex({ problem: { activation }, logits }: Trace): number {
  return activation === 'relu' || activation === 'leakyRelu' ? logits.indexOf(0) : -1;
}

/** Below this an entry of J drowns in the rounding of the activations. */
const DROWNS = 1e-6;

/** The largest entry of J where all are so small that they are lost beside a ≈ 1, so that the curve is no U; null elsewhere. */
export function drownedEntry({ right }: Trace): number | null {
  const largest = right.jacobian.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest > DROWNS ? null : largest;
}
