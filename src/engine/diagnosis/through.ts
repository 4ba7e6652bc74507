import { at, type Matrix } from '../tensor';
import type { SizedVector } from './lossGradient';
import type { SizedMatrix } from './stageJacobian';

/**
 * g J, with Σ_i (size of g_i) |J_im| and |g_m| times what was subtracted in J_mm as its sizes, and Σ_i of
 * |g_i| times what J_im moves by (itself unless told) and the reach of g_i times |J_im| as its reaches.
 *
 * To first order: where g and J are both differences that almost cancel, each loses much of its own size, but not the product of what
 * was subtracted. [N], [N, N] → [N].
 */
export function through(g: SizedVector, { matrix, cancelled, moves }: SizedMatrix): SizedVector {
  const { rows, columns, values } = matrix;
  const product = new Float64Array(columns);
  const sizes = cancelled.map((size, m) => size * Math.abs(at(g.values, m)));
  const reaches = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    const [upstream, size] = [at(g.values, i), at(g.sizes, i)];
    const reach = at(g.reaches, i);
    for (let m = 0; m < columns; m++) {
      const entry = at(values, i * columns + m);
      const move = moves === undefined ? Math.abs(entry) : at(moves, i * columns + m);
      product[m] = at(product, m) + upstream * entry;
      sizes[m] = at(sizes, m) + size * Math.abs(entry);
      reaches[m] = at(reaches, m) + Math.abs(upstream) * move + reach * Math.abs(entry);
    }
  }
  return { values: product, sizes, reaches };
}

/** The product of the stages' Jacobians, the last one first: ∂a/∂z. [N, N] each. */
export function chained(matrices: readonly SizedMatrix[]): Matrix {
  const all = matrices.map(({ matrix }) => matrix);
  const [first] = all;
  if (first === undefined) throw new Error('there is a stage');
  return all.slice(1).reduce((before, next) => multiplied(next, before), first);
}

/** A B, both [N, N]. */
export function multiplied(a: Matrix, b: Matrix): Matrix {
  const n = a.rows;
  const values = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const factor = at(a.values, i * n + k);
      for (let m = 0; m < n; m++)
        values[i * n + m] = at(values, i * n + m) + factor * at(b.values, k * n + m);
    }
  }
  return { rows: n, columns: n, values };
}
