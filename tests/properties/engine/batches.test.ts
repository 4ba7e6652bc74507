import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveBatch } from '../../../src/engine/batch/batch';
import type { BatchExample, BatchTotal, BatchTrace } from '../../../src/engine/batch/batchTrace';
import { ACTIVATION_NAMES, type Problem, type Source } from '../../../src/engine/problem';
import { QUESTION } from '../../engine/problems';
import { changed, gap, U } from '../near';
import { runs } from '../runs';
import { anyDouble, orders, tame, valuesOf } from '../specials';
import { targets, traceOf } from './solving';

type Layer = Extract<Source, { kind: 'layer' }>;
type Drawn = {
  readonly problem: Problem & { readonly source: Layer };
  readonly rows: readonly BatchExample[];
};

const batchesOf = (entry: fc.Arbitrary<number>): fc.Arbitrary<Drawn> =>
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }))
    .chain(([count, inputs, outputs]) =>
      fc
        .record({
          rows: fc.array(fc.record({ input: valuesOf(inputs, entry), target: targets(outputs) }), {
            minLength: count,
            maxLength: count,
          }),
          weights: fc.array(valuesOf(outputs, entry), { minLength: inputs, maxLength: inputs }),
          bias: valuesOf(outputs, entry),
          activation: fc.oneof(fc.constant('softmax' as const), fc.constantFrom(...ACTIVATION_NAMES)),
          loss: fc.constantFrom('mse' as const, 'crossEntropy' as const),
          temperature: fc.constantFrom(1, 0.5, 3),
          argument: fc.constantFrom('z' as const, 'a' as const),
        })
        .map(({ rows, weights, bias, activation, loss, temperature, argument }) => ({
          rows,
          problem: {
            ...QUESTION,
            source: { kind: 'layer', input: rows[0]?.input ?? [], weights, bias },
            activation,
            loss: activation === 'softmax' ? loss : 'mse',
            temperature,
            argument,
          },
        })),
    );

function solved(problem: Problem, rows: readonly BatchExample[]): BatchTrace {
  const outcome = solveBatch(problem, rows);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

const numbersOf = ({ loss, right }: BatchTotal): number[] => [loss, ...right.weights.values, ...right.bias];
const plus = (one: readonly number[], other: readonly number[]): number[] =>
  one.map((value, k) => value + (other[k] ?? NaN));

/** Of each number the sum of the sizes of what the rows add to it. */
const scalesOf = ({ rows }: BatchTrace): number[] =>
  rows.map(({ loss, right }) => [loss, ...right.weights.values, ...right.bias].map(Math.abs)).reduce(plus);

const batches = batchesOf(tame);

describe('a batch', () => {
  it('is its rows: each the trace of its own, and the sum and the mean what they add up to', () => {
    fc.assert(
      fc.property(batches, ({ problem, rows }) => {
        const batch = solved(problem, rows);
        const alone = rows.map(({ input, target }) =>
          traceOf({ ...problem, source: { ...problem.source, input }, target }),
        );
        for (const [b, row] of batch.rows.entries()) {
          expect(changed('a', row.activations, alone[b]?.activations ?? [])).toBe('');
          expect(changed('E', [row.loss], [alone[b]?.loss ?? NaN])).toBe('');
          expect(changed('∂E/∂z', row.right.logits, alone[b]?.right.logits ?? [])).toBe('');
          expect(changed('∂E/∂W', row.right.weights.values, alone[b]?.right.weights.values ?? [])).toBe('');
        }
        const total = alone
          .map(({ loss, right }) => [loss, ...right.weights.values, ...right.bias])
          .reduce(
            plus,
            numbersOf(batch.sum).map(() => 0),
          );
        expect(changed('sum', numbersOf(batch.sum), total)).toBe('');
        expect(
          changed(
            'mean',
            numbersOf(batch.mean),
            total.map((value) => value / rows.length),
          ),
        ).toBe('');
      }),
      runs(),
    );
  });

  it('has the same sum with its rows in another order, to the rounding of sums', () => {
    const shuffled = batches.chain((drawn) => fc.tuple(fc.constant(drawn), orders(drawn.rows.length)));
    fc.assert(
      fc.property(shuffled, ([{ problem, rows }, order]) => {
        const before = solved(problem, rows);
        const after = solved(
          problem,
          order.flatMap((b) => rows[b] ?? []),
        );
        const scales = scalesOf(before);
        const within = (k: number): number => 2 * rows.length * U * (scales[k] ?? NaN) + 5e-324;
        expect(gap('sum', numbersOf(after.sum), numbersOf(before.sum), within)).toBe('');
        expect(gap('mean', numbersOf(after.mean), numbersOf(before.mean), within)).toBe('');
      }),
      runs(),
    );
  });

  it('given twice over has twice the sum and the same mean; of two batches the sums add up', () => {
    fc.assert(
      fc.property(batches, fc.nat(), ({ problem, rows }, place) => {
        const once = solved(problem, rows);
        const twice = solved(problem, [...rows, ...rows]);
        const scales = scalesOf(once);
        const within = (k: number): number => 8 * rows.length * U * (scales[k] ?? NaN) + 1e-322;
        expect(gap('2 Σ', numbersOf(twice.sum), plus(numbersOf(once.sum), numbersOf(once.sum)), within)).toBe(
          '',
        );
        expect(gap('mean', numbersOf(twice.mean), numbersOf(once.mean), within)).toBe('');
        fc.pre(rows.length > 1);
        const at = 1 + (place % (rows.length - 1));
        const [first, rest] = [solved(problem, rows.slice(0, at)), solved(problem, rows.slice(at))];
        expect(
          gap('Σ + Σ', plus(numbersOf(first.sum), numbersOf(rest.sum)), numbersOf(once.sum), within),
        ).toBe('');
      }),
      runs(),
    );
  });

  it('of any doubles at all is refused with its row, or has no NaN in anything right', () => {
    fc.assert(
      fc.property(
        batchesOf(fc.oneof({ weight: 6, arbitrary: tame }, { weight: 1, arbitrary: anyDouble })),
        ({ problem, rows }) => {
          const outcome = solveBatch(problem, rows);
          const row = outcome.ok ? 0 : outcome.failure.row;
          expect(row === null || (row >= 0 && row < rows.length)).toBe(true);
          const numbers = outcome.ok
            ? outcome.value.rows.flatMap(({ loss, right, activations }) => [
                loss,
                ...activations,
                ...right.logits,
                ...right.weights.values,
                ...right.jacobian.values,
              ])
            : [];
          expect(numbers.some(Number.isNaN)).toBe(false);
        },
      ),
      runs(),
    );
  });
});
