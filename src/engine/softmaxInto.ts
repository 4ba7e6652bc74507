import { shiftedLogit } from './shiftedLogit';
import { at, type Vector } from './tensor';

/** How many terms are added up before their sum joins the whole, and with it what that addition rounds away. */
const BLOCK = 64;

/**
 * a = softmax(z / T) of any length into an array that is there already: no stages, no complements, nothing allocated.
 *
 * a_i = e^{s_i} / Σ_j e^{s_j}, s_i = (z_i − max z) / T. z [N] → into [N], which may be z itself; z and T share a unit, a has none.
 * Errors: (64 + 2 max|s| + 5) u componentwise whatever N, u = 2⁻⁵³; a_i underflows to 0 below s ≈ −745. z_i = −∞ is a masked class:
 * a_i = 0 exactly. Where max z is not finite or a z is NaN, every entry is NaN, as of `softmax`: look for it before.
 * Source: softmax.ts; sums: Higham, Accuracy and Stability, §4.2 (blocks), §4.3 (Knuth's exact sum of two).
 */
export function writeSoftmaxActivations(logits: Vector, temperature: number, into: Vector): void {
  const n = logits.length;
  const maximum = largest(logits);
  let sum = 0;
  let lost = 0;
  for (let start = 0; start < n; start += BLOCK) {
    const end = Math.min(n, start + BLOCK);
    let part = 0;
    for (let i = start; i < end; i++) {
      const exponential = Math.exp(shiftedLogit(at(logits, i), maximum, temperature));
      into[i] = exponential;
      part += exponential;
    }
    lost += lostBetween(sum, part);
    sum += part;
  }
  const share = 1 / (sum + lost);
  for (let i = 0; i < n; i++) into[i] = at(into, i) * share;
}

/**
 * ∂E/∂z of a softmax of any length from ∂E/∂a into an array that is there already, without the matrix.
 *
 * ∂E/∂z = a ∘ (h − ⟨h, a⟩ e) / T with h = g − g_w e where one a_w > ½, else h = g: J e = 0, so a constant in g changes nothing, and
 * with h_w = 0 nothing of size a_w cancels. a, g [N] → into [N], which may be a or g itself; unit of g / T.
 * Errors: 2 (64 + 8) u on the scale Σ_i |g_i J_im| for a finite g and 1e-300 ≤ T ≤ 1e300; a NaN in a or g makes all
 * entries NaN. Source: softmaxVectorJacobianProduct (softmaxJacobian.ts).
 */
export function writeLogitGradient(
  activations: Vector,
  upstream: Vector,
  temperature: number,
  into: Vector,
): void {
  const first = meanFrom(0, activations, upstream);
  const reference = first.winner === -1 ? 0 : at(upstream, first.winner);
  const { mean } = reference === 0 ? first : meanFrom(reference, activations, upstream);
  const scale = 1 / temperature;
  for (let i = 0; i < activations.length; i++) {
    // 0 + p: an exact zero must not come out as −0
    into[i] = 0 + at(activations, i) * (at(upstream, i) - reference - mean) * scale;
  }
}

/** max z, as indexOfMaximum finds it: a NaN is passed over unless it comes first. */
function largest(values: Vector): number {
  let best = at(values, 0);
  for (let i = 1; i < values.length; i++) {
    const value = at(values, i);
    if (value > best) best = value;
  }
  return best;
}

/** Σ_i (g_i − r) a_i, and on the way the one i with a_i > ½, or −1. */
function meanFrom(
  reference: number,
  activations: Vector,
  upstream: Vector,
): { readonly mean: number; readonly winner: number } {
  let mean = 0;
  let lost = 0;
  let winner = -1;
  for (let start = 0; start < activations.length; start += BLOCK) {
    const end = Math.min(activations.length, start + BLOCK);
    let part = 0;
    for (let i = start; i < end; i++) {
      const a = at(activations, i);
      if (a > 0.5) winner = i;
      part += (at(upstream, i) - reference) * a;
    }
    lost += lostBetween(mean, part);
    mean += part;
  }
  return { mean: mean + lost, winner };
}

/** What one + other has rounded away: exactly one + other − fl(one + other). */
function lostBetween(one: number, other: number): number {
  const sum = one + other;
  const taken = sum - one;
  return one - (sum - taken) + (other - taken);
}
