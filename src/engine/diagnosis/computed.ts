import { at, type Vector } from '../tensor';
import type { SizedVector } from './lossGradient';
import { rounded } from './precision';
import type { Programme } from './programme';
import type { Setting } from './setting';

export type Extent = { readonly rows: number; readonly columns: number };

/** What a program prints for a quantity. */
export type Computed = Extent & {
  /** row by row */
  readonly values: Vector;
  /** The largest size of what was added up in an entry: the scale of one rounding. */
  readonly scale: number;
  /** The farthest that an entry moves when every z moves by T: by a itself, or by f′; the scale of an error in z. */
  readonly reach: number;
  /** Along what the classes stand, so that their order can be changed. */
  readonly classes: 'columns' | 'rows' | 'both';
};

const largest = (sizes: Vector): number =>
  sizes.reduce((most, size) => (Number.isFinite(size) ? Math.max(most, Math.abs(size)) : most), 0);

/** A matrix as it is printed, with the largest of the sizes and reaches. Values [rows × columns], the others of any length. */
export function computed(
  rows: number,
  columns: number,
  { values, sizes, reaches }: SizedVector,
  classes: Computed['classes'],
): Computed {
  return { rows, columns, values, scale: largest(sizes), reach: largest(reaches), classes };
}

/** One vector a row: B of [N] → [B, N]. */
export function stacked(rows: readonly SizedVector[]): Computed {
  const columns = rows[0]?.values.length ?? 0;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, b) => values.set(row.values, b * columns));
  const scale = Math.max(0, ...rows.map(({ sizes }) => largest(sizes)));
  const reach = Math.max(0, ...rows.map(({ reaches }) => largest(reaches)));
  return { rows: rows.length, columns, values, scale, reach, classes: 'columns' };
}

/**
 * ∂E/∂W from ∂E/∂z, as a program lays it out.
 *
 * Xᵀ Δ: entry (d, m) = Σ_b x_bd δ_bm, with x taken as 1 where it was forgotten; [D, N], transposed [N, D], or one row [N] of it.
 * Errors: B u on the scale of Σ_b |x_bd| |δ_bm|.
 */
export function weightGradient(
  { rows, depth, outputs }: Setting,
  { input, layout, precision }: Programme,
  deltas: readonly SizedVector[],
): Computed {
  const height = layout === 'row' ? 1 : depth;
  const isAcross = layout === 'transposed';
  const place = (d: number, m: number): number => (isAcross ? m * depth + d : d * outputs + m);
  const xs = rows.map((row) => (input === 'one' ? row.input.map(() => 1) : row.input).subarray(0, height));
  const sizesOfX = xs.map((x) => x.map(Math.abs));
  const added = (left: readonly Vector[], of: keyof SizedVector): Vector => {
    const total = new Float64Array(height * outputs);
    deltas.forEach((delta, b) => {
      left[b]?.forEach((x, d) => {
        delta[of].forEach((entry, m) => {
          total[place(d, m)] = at(total, place(d, m)) + x * entry;
        });
      });
    });
    return total;
  };
  const sized = {
    values: rounded(added(xs, 'values'), precision),
    sizes: added(sizesOfX, 'sizes'),
    reaches: added(sizesOfX, 'reaches'),
  };
  return isAcross ? computed(outputs, depth, sized, 'rows') : computed(height, outputs, sized, 'columns');
}
