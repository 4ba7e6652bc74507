import { at, type Vector } from './tensor';

/**
 * For every entry the sum of all the others, in O(N) and without a subtraction.
 *
 * r_i = Σ_{j≠i} v_j, from a running sum from the left and one from the right. [N] → [N], the unit of v.
 * Errors: for v ≥ 0 each r_i is good to (N − 1) u relative, also where one v_i dwarfs the rest (u = 2⁻⁵³);
 * Σv − v_i would lose every digit there. Source: forward error of sums of one sign, Higham, Accuracy and Stability, §4.2.
 */
export function sumsOfOthers(values: Vector): Vector {
  const others = new Float64Array(values.length);
  let left = 0;
  for (let i = 0; i < values.length; i++) {
    others[i] = left;
    left += at(values, i);
  }
  let right = 0;
  for (let i = values.length - 1; i >= 0; i--) {
    others[i] = at(others, i) + right;
    right += at(values, i);
  }
  return others;
}
