import { at } from '../tensor';
import { staggeredSum } from './doubleDouble';
import { sumOfRange } from './pyramid';
import type { PlaceRange, ScaleSoftmax } from './scaleSoftmax';

/** A block of ∂a/∂z: how many entries, their sum and their mean (unit 1/T). */
export type Block = { readonly count: number; readonly sum: number; readonly mean: number };

/** Σ a_i over from ≤ i < to, to 2e-15 of itself also where the softmax is peaked (pyramid.ts). No unit. */
export function sumOfPlaces(softmax: ScaleSoftmax, from: number, to: number): number {
  return sumOfRange(softmax.pyramid, from, to);
}

/** Σ a_i over all places but from ≤ i < to: 1 − Σ without a subtraction. Errors: as sumOfPlaces. */
export function sumOfOtherPlaces(softmax: ScaleSoftmax, from: number, to: number): number {
  return sumOfRange(softmax.pyramid, 0, from) + sumOfRange(softmax.pyramid, to, softmax.outputs);
}

/**
 * One entry of the Jacobian.
 *
 * J_im = a_i (δ_im − a_m) / T, with J_ii = a_i Σ_{j≠i} a_j / T. Row the output i, column the logit m; unit 1/T. Errors: 20 u relative;
 * 0 below 2⁻¹⁰⁷⁴. Source: softmaxJacobian.ts.
 */
export function entryOf(softmax: ScaleSoftmax, row: number, column: number): number {
  const a = at(softmax.activations, row);
  const { temperature } = softmax;
  if (row === column) return (a * sumOfOtherPlaces(softmax, row, row + 1)) / temperature;
  return (0 - a * at(softmax.activations, column)) / temperature;
}

/**
 * A block of the Jacobian, whichever part of the diagonal lies in it, by O(log V).
 *
 * Σ_{i∈R, m∈C} J_im = (D·O − R′·C′) / T, where D is the sum of a over R ∩ C, R′ over R without C, C′ over C without R, and O over the
 * places in neither: what is left of D Σ_j a_j − (Σ_R a)(Σ_C a) once all that cancels is crossed out. R × C beside the diagonal:
 * −(Σ_R a)(Σ_C a) / T. Blocks on it (R = C, or one within the other) have C′ or R′ = 0. An empty range: count, sum and mean 0.
 * Errors: below 1e-14 of the exact sum, where that is above 1e-280; two staggered ranges whose terms nearly cancel are added again in
 * double-double, or in whole numbers where even that is not enough, by O(V).
 */
export function blockOf(softmax: ScaleSoftmax, rows: PlaceRange, columns: PlaceRange): Block {
  const count = Math.max(0, rows.to - rows.from) * Math.max(0, columns.to - columns.from);
  if (count === 0) return { count, sum: 0, mean: 0 };
  const quick = blockSum(softmax, rows.from, rows.to, columns.from, columns.to);
  const sum = cancels(softmax, rows, columns, quick) ? staggeredSum(softmax, rows, columns) : quick;
  return { count, sum, mean: sum / count };
}

/** The sum of a block that is not empty, as blockOf but for the second look at terms that nearly cancel. Allocates nothing. */
export function blockSum(
  softmax: ScaleSoftmax,
  rowFrom: number,
  rowTo: number,
  columnFrom: number,
  columnTo: number,
): number {
  const { pyramid, outputs, temperature } = softmax;
  const from = Math.max(rowFrom, columnFrom);
  const to = Math.min(rowTo, columnTo);
  if (from >= to) {
    return (
      (0 - sumOfRange(pyramid, rowFrom, rowTo) * sumOfRange(pyramid, columnFrom, columnTo)) / temperature
    );
  }
  const first = Math.min(rowFrom, columnFrom);
  const last = Math.max(rowTo, columnTo);
  const others = sumOfRange(pyramid, 0, first) + sumOfRange(pyramid, last, outputs);
  const both = sumOfRange(pyramid, from, to) * others;
  // one within the other: one of the two is empty
  if ((first === rowFrom && last === rowTo) || (first === columnFrom && last === columnTo)) {
    return both / temperature;
  }
  return (both - sumOfRange(pyramid, first, from) * sumOfRange(pyramid, to, last)) / temperature;
}

/** Whether D·O and R′·C′ are within a factor of 2 of each other, so that their difference loses more digits than it may. */
function cancels(softmax: ScaleSoftmax, rows: PlaceRange, columns: PlaceRange, sum: number): boolean {
  const from = Math.max(rows.from, columns.from);
  const to = Math.min(rows.to, columns.to);
  const staggered = Math.sign(rows.from - columns.from) === Math.sign(rows.to - columns.to);
  if (from >= to || !staggered) return false;
  const single =
    sumOfPlaces(softmax, Math.min(rows.from, columns.from), from) *
    sumOfPlaces(softmax, to, Math.max(rows.to, columns.to));
  const difference = sum * softmax.temperature;
  return Math.abs(difference) < Math.min(single, single + difference);
}
