import type { LossName } from '../problem';
import { at, type Vector } from '../tensor';
import { sumOfOtherPlaces } from './blockSums';
import { logActivationOf, type ScaleSoftmax } from './scaleSoftmax';

/**
 * ∂E/∂z for a one-hot target, by O(V) and without the matrix; returns E.
 *
 * Cross-entropy (nats): E = −ln a_t, ∂E/∂z = (a − y) / T. Squared error: E = (1/V) Σ (a_i − y_i)², ∂E/∂z = a ∘ (g − ⟨g, a⟩) / T with
 * g = (2/V)(a − y). t a place, y its one-hot; a masked t makes the cross-entropy +∞, as it is. into [V], unit 1/T; allocates nothing.
 * Errors: a_t − 1 is −Σ_{j≠t} a_j from the pyramid, so (a − y)/T is good componentwise; squared error as softmaxVectorJacobianProduct.
 */
export function writeLogitGradient(
  softmax: ScaleSoftmax,
  loss: LossName,
  target: number,
  into: Vector,
): number {
  const rest = sumOfOtherPlaces(softmax, target, target + 1);
  return loss === 'crossEntropy'
    ? writeCrossEntropyGradient(softmax, target, rest, into)
    : writeSquaredErrorGradient(softmax, target, rest, into);
}

function writeCrossEntropyGradient(
  softmax: ScaleSoftmax,
  target: number,
  rest: number,
  into: Vector,
): number {
  const { activations, temperature } = softmax;
  for (let i = 0; i < into.length; i++) into[i] = at(activations, i) / temperature;
  into[target] = (0 - rest) / temperature;
  return rest < 0.5 ? 0 - Math.log1p(-rest) : 0 - logActivationOf(softmax, target);
}

const BLOCK = 256;

/** With h = r − r_top e in place of g, r = a − y: J e = 0, and nothing of size a_top cancels (softmaxJacobian.ts). */
function writeSquaredErrorGradient(
  softmax: ScaleSoftmax,
  target: number,
  rest: number,
  into: Vector,
): number {
  const { activations, outputs, temperature, top } = softmax;
  const reference = top === target ? 0 - rest : at(activations, top);
  const ofTarget = 0 - rest - reference;
  let mean = at(activations, target) * ofTarget;
  let loss = rest * rest;
  for (let from = 0; from < outputs; from += BLOCK) {
    const to = Math.min(from + BLOCK, outputs);
    let meanPart = 0;
    let lossPart = 0;
    for (let i = from; i < to; i++) {
      const a = i === target ? 0 : at(activations, i);
      meanPart += a * (a - reference);
      lossPart += a * a;
    }
    mean += meanPart;
    loss += lossPart;
  }
  const scale = 2 / outputs;
  for (let i = 0; i < into.length; i++) {
    const a = at(activations, i);
    // 0 + p: an exact zero must not come out as −0
    into[i] = 0 + (scale * a * (a - reference - mean)) / temperature;
  }
  into[target] = 0 + (scale * at(activations, target) * (ofTarget - mean)) / temperature;
  return loss / outputs;
}
