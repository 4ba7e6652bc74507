import { at, type Vector } from '../tensor';
import { computed, stacked, weightGradient, type Computed, type Extent } from './computed';
import { lossGradient, targetOf, type SizedVector } from './lossGradient';
import { passesOf } from './passes';
import { rounded } from './precision';
import type { Programme } from './programme';
import type { RowPass } from './rowPass';
import { deltasOf, jacobiansOf } from './rows';
import type { Setting } from './setting';
import { chained, multiplied, through } from './through';

/**
 * The question's quantity as a program with these mistakes computes it.
 *
 * a [B, N]; ∂a/∂z [N, N] of the current row; ∂E/∂z [B, N], or g * J [N, N]; ∂E/∂W = Xᵀ Δ [D, N], or as its layout says. With B > 1,
 * E is the mean or the sum of the rows' E. Units as in trace.ts. Errors: `roundings` of the setting times u times `scale`.
 */
export function compute(setting: Setting, programme: Programme): Computed {
  const passes = passesOf(setting, programme);
  const { quantity } = setting;
  if (quantity === 'a')
    return stacked(
      passes.map(({ output, outputSizes, activationReaches }) => ({
        values: output,
        sizes: outputSizes,
        reaches: activationReaches,
      })),
    );
  if (quantity === 'da_dz') return jacobianOf(setting, programme);
  const isProduct = programme.product === 'alongRows' || programme.product === 'alongColumns';
  if (isProduct) return elementwiseProduct(setting, programme, passes);
  const factor = programme.sign / divisorOf(setting, programme);
  const deltas = deltasOf(setting, programme).map((delta) => scaled(delta, factor, programme));
  return quantity === 'dE_dz' ? stacked(deltas) : weightGradient(setting, programme, deltas);
}

/** B where E is the mean over the rows. */
function divisorOf({ rows, reduction }: Setting, programme: Programme): number {
  const kind = programme.reduction === 'own' ? reduction : programme.reduction;
  return kind === 'mean' ? rows.length : 1;
}

function scaled(
  { values, sizes, reaches }: SizedVector,
  factor: number,
  { precision }: Programme,
): SizedVector {
  const times = (by: number, all: Vector): Vector => all.map((value) => by * value);
  return {
    values: rounded(times(factor, values), precision),
    sizes: times(Math.abs(factor), sizes),
    reaches: times(Math.abs(factor), reaches),
  };
}

function jacobianOf(setting: Setting, programme: Programme): Computed {
  const n = setting.outputs;
  const used = programme.product === 'skipped' ? identity(n) : usedJacobian(setting, programme);
  const signed = programme.sign === 1 ? used.values : used.values.map((value) => 0 - value);
  return computed(n, n, { ...used, values: rounded(signed, programme.precision) }, 'both');
}

function usedJacobian(setting: Setting, programme: Programme): SizedVector {
  const matrices = jacobiansOf(setting, programme)[setting.current] ?? [];
  const once = chained(matrices);
  const ones = new Float64Array(setting.outputs).fill(1);
  // of the sizes of entries: their sums would cancel
  const absolute = matrices.map((sized) => ({
    ...sized,
    matrix: { ...sized.matrix, values: sized.matrix.values.map(Math.abs) },
  }));
  const chain = (from: SizedVector) => absolute.reduceRight((along, matrix) => through(along, matrix), from);
  const sized = chain({ values: ones, sizes: ones, reaches: ones });
  return programme.product === 'twice'
    ? { ...chain(sized), values: multiplied(once, once).values }
    : { ...sized, values: once.values };
}

/** Nothing is rounded in it, however large the Jacobian whose place it takes. */
function identity(n: number): SizedVector {
  const values = new Float64Array(n * n).map((_, k) => (k % (n + 1) === 0 ? 1 : 0));
  return { values, sizes: values, reaches: new Float64Array(n) };
}

/** g * J as NumPy multiplies a vector and a matrix: g_m J_im, or g_i J_im where g stands as a column. */
function elementwiseProduct(setting: Setting, programme: Programme, passes: readonly RowPass[]): Computed {
  const pass = passes[setting.current];
  if (pass === undefined) throw new Error('the current row is one of the rows');
  const n = setting.outputs;
  const matrices = jacobiansOf(setting, programme)[setting.current] ?? [];
  const matrix = chained(matrices).values;
  const { cancelled = new Float64Array(n), moves = matrix } = matrices.at(-1) ?? {};
  const g = lossGradient(setting, programme, pass, targetOf(programme, pass.row));
  const along = (k: number) => (programme.product === 'alongRows' ? k % n : Math.floor(k / n));
  const product = matrix.map((entry, k) => programme.sign * at(g.values, along(k)) * entry);
  const sizes = matrix.map((entry, k) => {
    const diagonal = k % (n + 1) === 0 ? at(cancelled, k % n) : 0;
    return at(g.sizes, along(k)) * Math.abs(entry) + Math.abs(at(g.values, along(k))) * diagonal;
  });
  const reaches = matrix.map(
    (entry, k) => Math.abs(at(g.values, along(k)) * at(moves, k)) + at(g.reaches, along(k)) * Math.abs(entry),
  );
  return computed(n, n, { values: rounded(product, programme.precision), sizes, reaches }, 'both');
}

/** The rows and columns of what `compute` returns. */
export function extentOf({ quantity, rows, outputs, depth }: Setting, programme: Programme): Extent {
  const { product, layout } = programme;
  if (quantity === 'dE_dW') {
    if (layout === 'row') return { rows: 1, columns: outputs };
    return layout === 'transposed' ? { rows: outputs, columns: depth } : { rows: depth, columns: outputs };
  }
  const isSquare = quantity === 'da_dz' || product === 'alongRows' || product === 'alongColumns';
  return { rows: isSquare ? outputs : rows.length, columns: outputs };
}
