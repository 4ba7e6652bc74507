import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveBatch } from '../../../src/engine/batch/batch';
import { wrongAxis } from '../../../src/engine/batch/batchAxis';
import type { BatchTotal, SharedGradients } from '../../../src/engine/batch/batchTrace';
import type { Problem } from '../../../src/engine/problem';
import { solve } from '../../../src/engine/solve';
import type { Trace } from '../../../src/engine/trace';
import { runs } from '../../properties/runs';
import { absoluteSum, exact, sum, type Decimal } from '../exact';
import { broken, size, sizes, times, TINY, U } from '../held';
import { layerProblem } from '../problems';
import { exactSoftmax } from '../softmax';
import { softmaxBounds } from '../softmaxBounds';
import { entry, exactVector } from '../tensors';

const inputs = fc.array(
  fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 5, maxLength: 5 }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

function traceOf(problem: Problem): Trace {
  const outcome = solve(problem);
  if (!outcome.ok) throw new Error(outcome.failure.kind);
  return outcome.value;
}

/** Σ_b of each entry over the rows, exact, with B u on the scale of what is added. */
function added(rows: readonly ArrayLike<number>[], divisor: number): { want: Decimal[]; bounds: number[] } {
  const entries = Array.from(rows[0] ?? [], (_, k) => rows.map((row) => exact(row[k] ?? NaN)));
  const want = entries.map((terms) => sum(terms).div(divisor));
  const bounds = entries.map(
    (terms) => times((rows.length + 1) * U, size(absoluteSum(terms).div(divisor))) + 2 * TINY,
  );
  return { want, bounds };
}

const finite = (rows: readonly ArrayLike<number>[]): boolean =>
  rows.every((row) => Array.from(row).every(Number.isFinite));

function totalBroken(
  name: string,
  got: BatchTotal,
  rows: readonly { readonly loss: number; readonly right: SharedGradients; readonly used: SharedGradients }[],
  divisor: number,
): string[] {
  const check = (label: string, values: ArrayLike<number>, of: readonly ArrayLike<number>[]): string[] => {
    if (!finite(of)) return [];
    const { want, bounds } = added(of, divisor);
    return broken(`${name}: ${label}`, values, want, bounds);
  };
  return [
    ...check(
      'E',
      [got.loss],
      rows.map(({ loss }) => [loss]),
    ),
    ...check(
      '∂E/∂W',
      got.right.weights.values,
      rows.map(({ right }) => right.weights.values),
    ),
    ...check(
      '∂E/∂b',
      got.right.bias,
      rows.map(({ right }) => right.bias),
    ),
    ...check(
      'used ∂E/∂W',
      got.used.weights.values,
      rows.map(({ used }) => used.weights.values),
    ),
    ...check(
      'used ∂E/∂b',
      got.used.bias,
      rows.map(({ used }) => used.bias),
    ),
  ];
}

describe('a batch', () => {
  it('has in every row what that row alone has, which the traces hold, and exact sums and means of them', () => {
    fc.assert(
      fc.property(layerProblem, inputs, (problem, xs) => {
        if (problem.source.kind !== 'layer') return;
        const depth = problem.source.input.length;
        const examples = xs.map((x) => ({ input: x.slice(0, depth), target: problem.target }));
        const batch = solveBatch(problem, examples);
        if (!batch.ok) throw new Error(JSON.stringify(batch.failure));
        const { rows, mean, sum: whole } = batch.value;
        const traces = examples.map(({ input }) =>
          traceOf({ ...problem, source: { ...problem.source, input } as Problem['source'] }),
        );
        rows.forEach((row, b) => {
          const { right, used, ...alone } = entry(traces, b);
          expect([row.logits, row.activations, row.residuals, row.loss]).toEqual([
            alone.logits,
            alone.activations,
            alone.residuals,
            alone.loss,
          ]);
          expect([row.lossGradient, row.right.jacobian, row.right.logits, row.right.weights]).toEqual([
            right.activations,
            right.jacobian,
            right.logits,
            right.weights,
          ]);
          expect([row.used.jacobian, row.used.logits, row.used.weights]).toEqual([
            used.jacobian,
            used.logits,
            used.weights,
          ]);
          const shares = exactVector(row.activations);
          expect(
            broken(
              'Σ a',
              [row.activationSum],
              [sum(shares)],
              [times(shares.length * U, size(absoluteSum(shares)))],
            ),
          ).toEqual([]);
        });
        expect([
          ...totalBroken('sum over the batch', whole, rows, 1),
          ...totalBroken('mean over the batch', mean, rows, rows.length),
        ]).toEqual([]);
      }),
      // a few traces a case
      runs(0.05),
    );
  });

  it('along the wrong axis is the exact softmax of each column, with its sums', () => {
    const rowsOf = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([b, n]) =>
      fc.array(fc.array(fc.double({ min: -40, max: 40, noNaN: true }), { minLength: n, maxLength: n }), {
        minLength: b,
        maxLength: b,
      }),
    );
    fc.assert(
      fc.property(rowsOf, fc.constantFrom(1, 0.1, 3), (rows, T) => {
        const got = wrongAxis(
          rows.map((row) => Float64Array.from(row)),
          T,
        );
        const [b, n] = [rows.length, rows[0]?.length ?? 0];
        const found = Array.from({ length: n }, (_, i) => {
          const values = exactSoftmax(exactVector(rows.map((row) => row[i] ?? NaN)), exact(T));
          const column = rows.map((_row, k) => got.activations.values[k * n + i] ?? NaN);
          return broken('a of a column', column, values.activations, softmaxBounds(values, T).activations);
        }).flat();
        const a = exactVector(got.activations.values);
        const rowSums = rows.map((_, k) => sum(a.slice(k * n, (k + 1) * n)));
        const columnSums = Array.from({ length: n }, (_, i) =>
          sum(rows.map((_row, k) => entry(a, k * n + i))),
        );
        expect([
          ...found,
          ...broken(
            'row sums',
            got.rowSums,
            rowSums,
            sizes(rowSums).map((s) => n * U * s),
          ),
          ...broken(
            'column sums',
            got.columnSums,
            columnSums,
            sizes(columnSums).map((s) => b * U * s),
          ),
        ]).toEqual([]);
        const near = rowSums.filter((s) => s.minus(1).abs().lte(1e-9)).length;
        expect(got.rowsByCoincidence).toBe(near);
      }),
      runs(0.05),
    );
  });
});
