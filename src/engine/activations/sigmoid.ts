import type { Elementwise } from './elementwise';

/**
 * The logistic function, stable for both signs.
 *
 * σ(z) = 1 / (1 + e^{−z}) = e^{z} / (1 + e^{z}). Errors: 3 u relative; underflows to 0 below z ≈ −745.
 */
export function logistic(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const e = Math.exp(z);
  return e / (1 + e);
}

/** The sigmoid. f = σ; f′ = σ(z) σ(−z) in z (both tails to the last place), a (1 − a) in a (its right tail is lost with 1 − a). */
export const sigmoid: Elementwise = {
  f: logistic,
  derivativeInLogit: (z) => logistic(z) * logistic(-z),
  derivativeInActivation: { kind: 'closed', at: (a) => a * (1 - a) },
  equivalent: false,
  pieceAt: () => logistic,
};
