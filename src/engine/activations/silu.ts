import type { Elementwise } from './elementwise';
import { logistic } from './sigmoid';
import { findTwin } from './twin';

const swish = (z: number): number => z * logistic(z);

const slope = (z: number): number => logistic(z) * (1 + z * logistic(-z));

/** Where SiLU is smallest: the root of 1 + z σ(−z), z = −1.27846454276107379…, f = −0.27846454276107380… */
const MINIMUM = -1.2784645427610738;

/**
 * SiLU (swish). f(z) = z σ(z), f′ = σ(z) (1 + z σ(−z)). It falls, then rises, so two z share an a and f′ has no form in a.
 * Errors: f 4 u; f′ 9 u on the scale of its two terms: 3 u for each σ, and its other operations (4.3 u is the most that was met); below z ≈ −708, where σ has underflowed, besides |z| 2⁻¹⁰⁷⁴.
 * Source: Elfwing, Uchibe & Doya, Neural Networks 107 (2018).
 */
export const silu: Elementwise = {
  f: swish,
  derivativeInLogit: slope,
  derivativeInActivation: {
    kind: 'none',
    reason: 'notMonotone',
    minimum: MINIMUM,
    twin: (z) => findTwin(swish, slope, MINIMUM, -760, z),
  },
  equivalent: false,
  pieceAt: () => swish,
};
