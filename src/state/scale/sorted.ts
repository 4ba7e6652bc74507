/** Places, from 0, by logit from the largest down; equal ones in the order of their places; −∞ last. */
export function sortedPlaces(logits: Float64Array): Uint32Array {
  const places = Uint32Array.from(logits, (_, i) => i);
  // −∞ less −∞ is NaN, which is no difference either
  return places.toSorted((i, j) => (logits[j] ?? 0) - (logits[i] ?? 0) || i - j);
}
