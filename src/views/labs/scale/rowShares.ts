import { sumOfOtherPlaces } from '../../../engine/scale/blockSums';
import { at } from '../../../engine/tensor';
import type { ScaleNumbers } from './scaleNumbers';

/** 1 − a where that has digits left, else the sum of the others. */
const otherThan = ({ softmax }: ScaleNumbers, place: number, a: number): number =>
  a < 0.5 ? 1 - a : sumOfOtherPlaces(softmax, place, place + 1);

/**
 * Σ|J|, and the least number of the most probable rows that hold half of it. In a row the positive entry weighs as much as all
 * the others together: Σ_m |J_im| = 2 a_i (1 − a_i) / T.
 */
export function rowShares(numbers: ScaleNumbers): {
  readonly absoluteSum: number;
  readonly halfRows: number;
} {
  const { softmax, ranked } = numbers;
  const { activations, temperature } = softmax;
  let all = 0;
  for (let place = 0; place < activations.length; place++) {
    const a = at(activations, place);
    all += a * otherThan(numbers, place, a);
  }
  let halfRows = 0;
  for (let sum = 0; sum < all / 2 && halfRows < ranked.length; halfRows++) {
    const place = ranked[halfRows] ?? 0;
    const a = at(activations, place);
    sum += a * otherThan(numbers, place, a);
  }
  return { absoluteSum: (2 * all) / temperature, halfRows };
}
