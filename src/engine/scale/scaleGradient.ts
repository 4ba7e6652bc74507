import type { LossName } from '../problem';
import { writeLogitGradient as throughSoftmax } from '../softmaxInto';
import { at, type Vector } from '../tensor';
import { sumOfOtherPlaces } from './blockSums';
import { logActivationOf, type ScaleSoftmax } from './scaleSoftmax';

/**
 * ∂E/∂z for a one-hot target, by O(V) and without the matrix; returns E.
 *
 * Cross-entropy (nats): E = −ln a_t, ∂E/∂z = (a − y) / T. Squared error: E = (1/V) Σ (a_i − y_i)², ∂E/∂z = a ∘ (g − ⟨g, a⟩) / T with
 * g = (2/V)(a − y). t a place, y its one-hot; a masked t makes the cross-entropy +∞, as it is. into [V], unit 1/T; allocates nothing.
 * Errors: a_t − 1 is −Σ_{j≠t} a_j from the pyramid, so (a − y)/T is good componentwise; squared error as softmaxInto.ts.
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
  return 0 - logActivationOf(softmax, target);
}

const BLOCK = 512;

/** g = (2/V)(a − y) in place, then through the softmax. */
function writeSquaredErrorGradient(
  softmax: ScaleSoftmax,
  target: number,
  rest: number,
  into: Vector,
): number {
  const { activations, outputs, temperature } = softmax;
  let loss = 0;
  for (let from = 0; from < outputs; from += BLOCK) {
    const to = Math.min(from + BLOCK, outputs);
    let part = 0;
    for (let i = from; i < to; i++) {
      const residual = i === target ? 0 - rest : at(activations, i);
      into[i] = (2 / outputs) * residual;
      part += residual * residual;
    }
    loss += part;
  }
  throughSoftmax(activations, into, temperature, into);
  return loss / outputs;
}
