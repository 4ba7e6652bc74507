import { at } from '../tensor';
import { sumOfOtherPlaces } from './blockSums';
import type { ScaleSoftmax } from './scaleSoftmax';

/** Σ|J| (1/T), and how few of the most probable rows hold half of it. */
export type RowShares = { readonly absoluteSum: number; readonly halfRows: number };

/** 1 − a where that has digits left, else the sum of the others. */
const otherThan = (softmax: ScaleSoftmax, place: number, a: number): number =>
  a < 0.5 ? 1 - a : sumOfOtherPlaces(softmax, place, place + 1);

/**
 * Σ_im |J_im|, and the least number of the most probable rows that hold half of it.
 *
 * In a row the positive entry weighs as much as all the others together: Σ_m |J_im| = 2 a_i (1 − a_i) / T. `ranked`: the places, the
 * most probable first. O(V), allocates nothing. Errors: V u relative, u = 2⁻⁵³.
 */
export function rowShares(softmax: ScaleSoftmax, ranked: Uint32Array): RowShares {
  const { activations, temperature } = softmax;
  let all = 0;
  for (let place = 0; place < activations.length; place++) {
    const a = at(activations, place);
    all += a * otherThan(softmax, place, a);
  }
  let halfRows = 0;
  for (let sum = 0; sum < all / 2; halfRows++) {
    const place = ranked[halfRows] ?? 0;
    const a = at(activations, place);
    sum += a * otherThan(softmax, place, a);
  }
  return { absoluteSum: (2 * all) / temperature, halfRows };
}
