import type { Elementwise } from './elementwise';
import { normalCumulative, normalDensity } from './normalDistribution';
import { findTwin } from './twin';

const gaussianGate = (z: number): number => z * normalCumulative(z);

const slope = (z: number): number => normalCumulative(z) + z * normalDensity(z);

/** Where GELU is smallest: the root of Φ(z) + z φ(z), z = −0.75179152469…, f = −0.16997120748… */
const MINIMUM = -0.7517915246935645;

/**
 * GELU, the exact one (no tanh). f(z) = z Φ(z), f′ = Φ(z) + z φ(z). It falls, then rises, so two z share an a and f′ has no form in a.
 * Errors: 1e-15 relative for f, also far left; f′ on the scale of its two terms; below z ≈ −37.5, where Φ has underflowed, besides
 * |z| 2⁻¹⁰⁷⁴. Source: Hendrycks & Gimpel, arXiv 1606.08415.
 */
export const gelu: Elementwise = {
  f: gaussianGate,
  derivativeInLogit: slope,
  derivativeInActivation: {
    kind: 'none',
    reason: 'notMonotone',
    minimum: MINIMUM,
    twin: (z) => findTwin(gaussianGate, slope, MINIMUM, -40, z),
  },
  equivalent: false,
  pieceAt: () => gaussianGate,
};
