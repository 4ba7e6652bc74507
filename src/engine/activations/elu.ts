import type { Elementwise } from './elementwise';

/**
 * ELU with α = 1. f(z) = z for z > 0, else e^z − 1 (by expm1); f′ = e^z for z ≤ 0 in z, a + 1 for a ≤ 0 in a, else 1.
 * f is smooth enough at 0 that both sides give f′(0) = 1. Source: Clevert, Unterthiner & Hochreiter, ICLR 2016.
 */
export const elu: Elementwise = {
  f: (z) => (z > 0 ? z : Math.expm1(z)),
  derivativeInLogit: (z) => (z > 0 ? 1 : Math.exp(z)),
  derivativeInActivation: { kind: 'closed', at: (a) => (a > 0 ? 1 : a + 1) },
  equivalent: false,
  pieceAt: (z) => (z > 0 ? (t) => t : Math.expm1),
};
