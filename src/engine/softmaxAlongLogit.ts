import { logistic } from './activations/sigmoid';
import { shiftedLogit } from './shiftedLogit';
import type { Vector } from './tensor';

/** One output of softmax as a function of its own logit, the others held. */
export type AlongLogit = {
  /** The z_m at which a_m = 1/2; −∞ where there is no other class to share with (N = 1, all others masked). */
  readonly centre: number;
  /** a_m at this z_m */
  readonly activation: (logit: number) => number;
  /** ∂a_m/∂z_m at this z_m */
  readonly slope: (logit: number) => number;
};

/**
 * Softmax along one of its logits: a sigmoid, moved to where the others are.
 *
 * a_m(z_m) = σ((z_m − c) / T) with c = T ln Σ_{j≠m} e^{z_j / T}, and ∂a_m/∂z_m = σ(d) σ(−d) / T, d = (z_m − c) / T.
 * z [N], m from 0, T → two functions of z_m; c in the unit of z, the slope 1/T. O(N) once, then O(1) a point.
 * Errors: (N + 4 + |d|) u relative; at c = −∞ exactly 1 and 0. Logits finite or −∞. Source: divide by e^{z_m / T}.
 */
export function softmaxAlongLogit(logits: Vector, index: number, temperature: number): AlongLogit {
  const others = logits.filter((_, j) => j !== index);
  const largest = others.reduce((most, z) => Math.max(most, z), -Infinity);
  const sum = others.reduce((total, z) => total + Math.exp(shiftedLogit(z, largest, temperature)), 0);
  const centre = largest === -Infinity ? -Infinity : largest + temperature * Math.log(sum);
  const distance = (logit: number) => shiftedLogit(logit, centre, temperature);
  return {
    centre,
    activation: (logit) => logistic(distance(logit)),
    slope: (logit) => (logistic(distance(logit)) * logistic(-distance(logit))) / temperature,
  };
}
