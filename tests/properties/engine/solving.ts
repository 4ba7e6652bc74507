import fc from 'fast-check';
import type { LossName, Problem, Target } from '../../../src/engine/problem';
import { solve } from '../../../src/engine/solve';
import type { Trace } from '../../../src/engine/trace';
import { QUESTION } from '../../engine/problems';
import { counts, temperatures, valuesOf, withMasks } from '../specials';

export function traceOf(problem: Problem): Trace {
  const outcome = solve(problem);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** A softmax with its loss: what a problem is made of that has no layer. */
export type Drawn = {
  readonly z: readonly number[];
  readonly y: Target;
  readonly loss: LossName;
  readonly temperature: number;
};

/** One class, or numbers ≥ 0 that need not add up to 1. */
export const targets = (count: number): fc.Arbitrary<Target> =>
  fc.oneof(
    fc.nat(count - 1).map((index): Target => ({ kind: 'class', index })),
    valuesOf(count, fc.constantFrom(0, 0, 0.25, 1, 0.1, 5e-324)).map((values): Target => ({
      kind: 'distribution',
      values,
    })),
  );

export const drawn = (
  entry: fc.Arbitrary<number>,
  temperature: fc.Arbitrary<number> = temperatures,
): fc.Arbitrary<Drawn> =>
  counts.chain((count) =>
    fc.record({
      z: withMasks(valuesOf(count, entry)),
      y: targets(count),
      loss: fc.constantFrom('mse' as const, 'crossEntropy' as const),
      temperature,
    }),
  );

export const problemOf = ({ z, y, loss, temperature }: Drawn): Problem => ({
  ...QUESTION,
  source: { kind: 'logits', logits: z },
  target: y,
  loss,
  temperature,
});

/** y as N numbers. */
export const numbersOf = (y: Target, count: number): number[] =>
  y.kind === 'distribution'
    ? [...y.values]
    : Array.from({ length: count }, (_, i) => (i === y.index ? 1 : 0));

/** The same target for classes in another order. */
export const reordered = (y: Target, order: readonly number[]): Target =>
  y.kind === 'class'
    ? { kind: 'class', index: order.indexOf(y.index) }
    : { kind: 'distribution', values: order.map((from) => y.values[from] ?? NaN) };
