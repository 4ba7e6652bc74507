import { sumsOfOthers } from './sumsOfOthers';
import { at, mapVector, sumOf, type Vector } from './tensor';

/** E, the terms it adds up, and its derivative in a. */
export type Loss = { readonly terms: Vector; readonly loss: number; readonly gradient: Vector };

/**
 * a − y, exact to the last place also where a_i is near y_i = 1.
 *
 * r_i = a_i − y_i, and −(1 − a_i) from the complement where y_i = 1. [N] → [N]. Errors: u, componentwise for y_i ∈ {0, 1}.
 */
export function residuals(activations: Vector, complements: Vector | null, target: Vector): Vector {
  return mapVector(activations, (a, i) => {
    const y = at(target, i);
    return complements !== null && y === 1 ? 0 - at(complements, i) : a - y;
  });
}

/**
 * Mean squared error and its derivative.
 *
 * E = (1/N) Σ_i r_i²,  ∂E/∂a_i = (2/N) r_i,  r = a − y. Terms are r_i², before the 1/N. [N] → scalar, [N].
 * Errors: (N + 2) u relative for E. Overflows to +∞ where |r| > 1e154.
 */
export function meanSquaredError(residual: Vector): Loss {
  const n = residual.length;
  return {
    terms: mapVector(residual, (r) => r * r),
    loss: meanSquare(residual),
    gradient: mapVector(residual, (r) => (2 / n) * r),
  };
}

/** E of `meanSquaredError` alone. */
export function meanSquare(residual: Vector): number {
  let sum = 0;
  for (let i = 0; i < residual.length; i++) sum += at(residual, i) * at(residual, i);
  return sum / residual.length;
}

/**
 * Cross-entropy and its derivative in a.
 *
 * E = −Σ_i y_i ln a_i,  ∂E/∂a_i = −y_i / a_i, both 0 where y_i = 0. [N] → scalar (nats), [N].
 * Errors: ln a_i comes from the logits (log1p), so E is good to a few u and finite where a_i underflows. There
 * ∂E/∂a_i is −∞: beyond the largest double. A masked class with y_i > 0 makes E = +∞, as it is.
 */
export function crossEntropy(activations: Vector, logActivations: Vector, target: Vector): Loss {
  const terms = mapVector(target, (y, i) => (y === 0 ? 0 : 0 - y * at(logActivations, i)));
  return {
    terms,
    loss: sumOf(terms),
    gradient: mapVector(target, (y, i) => (y === 0 ? 0 : -y / at(activations, i))),
  };
}

/**
 * ∂E/∂z of cross-entropy after softmax: the collapse to a − y, here for any y.
 *
 * ∂E/∂z_m = (a_m Σ_j y_j − y_m) / T = (a_m Σ_{j≠m} y_j − (1 − a_m) y_m) / T. [N] → [N], unit 1/T.
 * Errors: the second way of writing it has no a_t − 1 in it, so for a one-hot y every entry is good componentwise.
 * Finite also where ∂E/∂a is −∞: the limit of the product. Source: Bridle (1990), see softmaxJacobian.ts.
 */
export function crossEntropyLogitGradient(
  activations: Vector,
  complements: Vector,
  target: Vector,
  temperature: number,
): Vector {
  const otherTargets = sumsOfOthers(target);
  return mapVector(
    activations,
    (a, m) => (a * at(otherTargets, m) - at(complements, m) * at(target, m)) / temperature,
  );
}
