import type { Elementwise } from './elementwise';

/** The slope of leaky ReLU left of 0, PyTorch's default. */
const LEAKY_SLOPE = 0.01;

const slope = (value: number): number => (value > 0 ? 1 : LEAKY_SLOPE);

/** Leaky ReLU. f(z) = z for z > 0, else 0.01 z; f′ = 1 or 0.01 by the sign of z, which is that of a. Convention: f′(0) = 0.01. */
export const leakyRelu: Elementwise = {
  f: (z) => slope(z) * z,
  derivativeInLogit: slope,
  derivativeInActivation: { kind: 'closed', at: slope },
  equivalent: true,
  pieceAt: (z) => (t) => slope(z) * t,
};
