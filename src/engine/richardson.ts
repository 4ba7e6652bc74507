import { at, type Vector } from './tensor';

/** The estimate, and how far it lies from the farther of its two parents. */
export type Extrapolated = { readonly derivative: number; readonly distance: number };

/**
 * The most accurate derivative that a table of central differences holds.
 *
 * D_k = (f(x + h_k) − f(x − h_k)) / 2h_k with h_k = h_0 / 2^k; Richardson: T_k0 = D_k, T_kj = T_k,j−1 + (T_k,j−1 − T_k−1,j−1) / (4^j − 1).
 * Each T_kj is judged by how far it lies from its two parents; the least such distance wins. `table` holds D_0 … D_L−1, is
 * overwritten, and comes back with the estimate and that distance. Entries that are not finite never win. `first`, `levels`: where in
 * `table` it begins, and L, where several stand one after the other.
 * Source: C. J. F. Ridders, Accurate computation of F′(x) and F′(x)F″(x), Adv. Eng. Software 4 (1982).
 */
export function extrapolate(table: Vector, first = 0, levels = table.length): Extrapolated {
  const last = first + levels - 1;
  let derivative = at(table, last);
  let distance = Infinity;
  let power = 1;
  for (let j = 1; j < levels; j++) {
    power *= 4;
    // from the right, so that table[k − 1] is still T_k−1,j−1
    for (let k = last; k >= first + j; k--) {
      const parent = at(table, k);
      const coarser = at(table, k - 1);
      const value = parent + (parent - coarser) / (power - 1);
      table[k] = value;
      const moved = Math.max(Math.abs(value - parent), Math.abs(value - coarser));
      if (moved < distance) {
        distance = moved;
        derivative = value;
      }
    }
  }
  return { derivative, distance };
}
