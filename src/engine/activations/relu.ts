import type { Elementwise } from './elementwise';

const step = (value: number): number => (value > 0 ? 1 : 0);

/** ReLU. f(z) = max(0, z); f′ = [z > 0] = [a > 0], either test gives the other's answer. Convention at the kink: f′(0) = 0. Exact. */
export const relu: Elementwise = {
  f: (z) => (z > 0 ? z : 0),
  derivativeInLogit: step,
  derivativeInActivation: { kind: 'closed', at: step },
  equivalent: true,
  pieceAt: (z) => (z > 0 ? (t) => t : () => 0),
};
