import { at, type Vector } from '../tensor';
import type { SizedVector } from './lossGradient';
import type { Programme } from './programme';
import type { Setting } from './setting';

/** What a program prints for a quantity. */
export type Computed = {
  readonly rows: number;
  readonly columns: number;
  /** row by row */
  readonly values: Vector;
  /** The largest size of what was added up in an entry: the scale of its rounding. */
  readonly scale: number;
  /** Along what the classes stand, so that their order can be changed. */
  readonly classes: 'columns' | 'rows' | 'both';
};

const largest = (sizes: Vector): number =>
  sizes.reduce((most, size) => (Number.isFinite(size) ? Math.max(most, Math.abs(size)) : most), 0);

/** A matrix as it is printed, with the largest of the sizes given. Values [rows × columns], sizes of any length. */
export function computed(
  rows: number,
  columns: number,
  values: Vector,
  sizes: Vector,
  classes: Computed['classes'],
): Computed {
  return { rows, columns, values, scale: largest(sizes), classes };
}

/** One vector a row: B of [N] → [B, N]. */
export function stacked(rows: readonly SizedVector[]): Computed {
  const columns = rows[0]?.values.length ?? 0;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, b) => values.set(row.values, b * columns));
  const scale = Math.max(0, ...rows.map(({ sizes }) => largest(sizes)));
  return { rows: rows.length, columns, values, scale, classes: 'columns' };
}

/**
 * ∂E/∂W from ∂E/∂z, as a program lays it out.
 *
 * Xᵀ Δ: entry (d, m) = Σ_b x_bd δ_bm, with x taken as 1 where it was forgotten; [D, N], transposed [N, D], or one row [N] of it.
 * Errors: B u on the scale of Σ_b |x_bd| |δ_bm|.
 */
export function weightGradient(
  { rows, depth, outputs }: Setting,
  { input, layout }: Programme,
  deltas: readonly SizedVector[],
): Computed {
  const height = layout === 'row' ? 1 : depth;
  const values = new Float64Array(height * outputs);
  const sizes = new Float64Array(height * outputs);
  const isAcross = layout === 'transposed';
  rows.forEach((row, b) => {
    for (let d = 0; d < height; d++) {
      const x = input === 'one' ? 1 : at(row.input, d);
      for (let m = 0; m < outputs; m++) {
        const k = isAcross ? m * depth + d : d * outputs + m;
        values[k] = at(values, k) + x * at(deltas[b]?.values ?? values, m);
        sizes[k] = at(sizes, k) + Math.abs(x) * at(deltas[b]?.sizes ?? sizes, m);
      }
    }
  });
  return isAcross
    ? computed(outputs, depth, values, sizes, 'rows')
    : computed(height, outputs, values, sizes, 'columns');
}
