import type { Elementwise } from './elementwise';

/** The identity. f(z) = z, f′ = 1, from whatever it is given. Exact. */
export const identity: Elementwise = {
  f: (z) => z,
  derivativeInLogit: () => 1,
  derivativeInActivation: { kind: 'closed', at: () => 1 },
  equivalent: true,
  pieceAt: () => (t) => t,
};
