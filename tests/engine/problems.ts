import fc from 'fast-check';
import { ACTIVATION_NAMES, type Problem } from '../../src/engine/problem';
import { solve } from '../../src/engine/solve';
import type { SolveFailure, Trace } from '../../src/engine/trace';

/** The default experiment. */
export const QUESTION: Problem = {
  source: { kind: 'logits', logits: [2, 1, 0.1] },
  target: { kind: 'class', index: 0 },
  activation: 'softmax',
  loss: 'mse',
  temperature: 1,
  argument: 'a',
  form: 'auto',
  learningRate: 0.5,
};

export const logits = (...z: readonly number[]): Pick<Problem, 'source'> => ({
  source: { kind: 'logits', logits: z },
});

/** The trace of the default experiment with some of it changed; fails the test where there is none. */
export function solved(change: Partial<Problem> = {}): Trace {
  const outcome = solve({ ...QUESTION, ...change });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** Why there is no trace; fails the test where there is one. */
export function refused(change: Partial<Problem>): SolveFailure {
  const outcome = solve({ ...QUESTION, ...change });
  if (outcome.ok) throw new Error('solved');
  return outcome.failure;
}

export function vector(values: Float64Array | null): Float64Array {
  if (values === null) throw new Error('no such vector');
  return values;
}

export const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((s, v) => s + v, 0);

const anyLogit = (size: number) =>
  fc.oneof(
    fc.double({ min: -size, max: size, noNaN: true }),
    fc.constantFrom(0, 1, -1, 0.5, 2, 30, -30, 700, -700, 745, -746, 1e-9, -1e-300, size, -size),
    fc.integer({ min: -5, max: 5 }),
  );

const manyLogits = fc
  .tuple(fc.constantFrom(1, 2, 3, 4, 7, 10, 32, 64), fc.constantFrom(1, 10, 50, 800, 1e6))
  .chain(([length, size]) => fc.array(anyLogit(size), { minLength: length, maxLength: length }));

const masks = fc.option(fc.array(fc.boolean(), { minLength: 64, maxLength: 64 }), { freq: 4 });

/** Problems as the page allows them: N 1…64, |z| to 1e6, T 1e-6…1e6, masked classes, every activation, both losses. */
export const anyProblem: fc.Arbitrary<Problem> = fc
  .record({
    z: manyLogits,
    mask: masks,
    activation: fc.oneof(fc.constant('softmax' as const), fc.constantFrom(...ACTIVATION_NAMES)),
    loss: fc.constantFrom('mse' as const, 'crossEntropy' as const),
    temperature: fc.oneof(
      fc.constantFrom(1, 1, 1e-6, 1e6, 0.1, 10),
      fc.double({ min: -6, max: 6, noNaN: true }).map((e) => Math.min(1e6, Math.max(1e-6, 10 ** e))),
    ),
    argument: fc.constantFrom('z' as const, 'a' as const),
    form: fc.constantFrom('auto' as const, 'z' as const, 'a' as const),
    class: fc.nat(),
    smooth: fc.constantFrom(0, 0, 0.1),
    learningRate: fc.constantFrom(0.01, 0.5, 10),
  })
  .map(({ z, mask, activation, loss, temperature, argument, form, class: hot, smooth, learningRate }) => {
    const softmax = activation === 'softmax';
    const masked = z.map((value, i) => (softmax && i > 0 && mask?.[i] === true ? -Infinity : value));
    const index = hot % z.length;
    const values = z.map((_, i) => (1 - smooth) * (i === index ? 1 : 0) + smooth / z.length);
    return {
      source: { kind: 'logits', logits: masked },
      target: smooth === 0 ? { kind: 'class', index } : { kind: 'distribution', values },
      activation,
      loss: softmax ? loss : 'mse',
      temperature,
      argument,
      form,
      learningRate,
    };
  });
