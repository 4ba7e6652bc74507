import type { Elementwise } from './elementwise';
import { logistic } from './sigmoid';

/**
 * ln(1 + e^z) without overflow and without loss in the left tail.
 *
 * ln(1 + e^z) = max(z, 0) + log1p(e^{−|z|}). Errors: 3 u relative; underflows to 0 below z ≈ −745.
 */
function logOnePlusExp(z: number): number {
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
}

/** Softplus. f′ = σ(z) in z; 1 − e^{−a} in a, as −expm1(−a). */
export const softplus: Elementwise = {
  f: logOnePlusExp,
  derivativeInLogit: logistic,
  derivativeInActivation: { kind: 'closed', at: (a) => -Math.expm1(-a) },
  equivalent: false,
  pieceAt: () => logOnePlusExp,
};
