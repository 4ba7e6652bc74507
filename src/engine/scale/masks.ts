import { at, type Vector } from '../tensor';
import { sortedPlaces } from './sortedPlaces';

/**
 * Which indexes top-k keeps, largest first: exactly k, or all that are not masked where those are fewer; never none.
 *
 * Of equal logits the first indexes stay (llama.cpp cuts its sorted list likewise; Hugging Face keeps every logit equal to the k-th).
 * z [V], not all −∞; `order` = sortedPlaces(z) if it is there already. The result is a part of `order`, not a copy.
 */
export function keepTopK(logits: Vector, k: number, order: Uint32Array = sortedPlaces(logits)): Uint32Array {
  let kept = Math.min(Math.max(1, k), order.length);
  while (kept > 1 && at(logits, order[kept - 1] ?? 0) === -Infinity) kept--;
  return order.subarray(0, kept);
}

/**
 * Which indexes top-p keeps, largest first: the fewest whose probabilities add up to p or more; never none, and all that are > 0 for p ≥ 1.
 *
 * As Hugging Face's and llama.cpp's top-p. Of equal probabilities the first indexes stay. a [V], p a probability; `order` sorts a, as
 * sortedPlaces(z) does. The sum is compensated: 2u of itself, u = 2⁻⁵³ (Dekker, Numer. Math. 18, 1971). The result is a part of `order`.
 */
export function keepTopP(
  activations: Vector,
  p: number,
  order: Uint32Array = sortedPlaces(activations),
): Uint32Array {
  let kept = 0;
  let sum = 0;
  let lost = 0;
  for (const index of order) {
    const a = at(activations, index);
    const reached = p < 1 && sum + lost >= p;
    if (kept > 0 && (reached || a === 0)) break;
    const next = sum + a;
    lost += sum - next + a; // what rounding took: the largest come first, so a is at most the sum
    sum = next;
    kept++;
  }
  return order.subarray(0, kept);
}

/** Writes z where the index is kept and −∞ elsewhere. z, into [V]; softmax of the result gives the kept ones all of the probability. */
export function writeMaskedLogits(logits: Vector, kept: Uint32Array, into: Vector): void {
  into.fill(-Infinity);
  for (const index of kept) into[index] = at(logits, index);
}
