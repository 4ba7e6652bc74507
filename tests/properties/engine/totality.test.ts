import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVATION_NAMES, type Problem } from '../../../src/engine/problem';
import { failureOf, solve } from '../../../src/engine/solve';
import type { Trace } from '../../../src/engine/trace';
import { QUESTION } from '../../engine/problems';
import { runs } from '../runs';
import { anyDouble, counts, finite, tame, values, valuesOf } from '../specials';

const settings = {
  activation: fc.oneof(fc.constant('softmax' as const), fc.constantFrom(...ACTIVATION_NAMES)),
  loss: fc.constantFrom('mse' as const, 'crossEntropy' as const),
  argument: fc.constantFrom('z' as const, 'a' as const),
  form: fc.constantFrom('auto' as const, 'z' as const, 'a' as const),
};

const layerOf = (entry: fc.Arbitrary<number>, inputs: number, outputs: number) =>
  fc.record({
    kind: fc.constant('layer' as const),
    input: valuesOf(inputs, entry),
    weights: fc.array(valuesOf(outputs, entry), { minLength: inputs, maxLength: inputs }),
    bias: valuesOf(outputs, entry),
  });

const sourceOf = (entry: fc.Arbitrary<number>, outputs: number) =>
  fc.oneof(
    fc.record({ kind: fc.constant('logits' as const), logits: valuesOf(outputs, entry) }),
    fc.record({
      kind: fc.constant('activations' as const),
      activations: valuesOf(outputs, fc.oneof(entry, entry.map(Math.abs))),
    }),
    fc.constantFrom(1, 2, 5).chain((inputs) => layerOf(entry, inputs, outputs)),
  );

/** Of the right shape, and any doubles at all in it. */
const anything: fc.Arbitrary<Problem> = counts.chain((outputs) =>
  fc.record({
    ...settings,
    source: sourceOf(
      fc.oneof({ weight: 20, arbitrary: finite }, { weight: 1, arbitrary: anyDouble }),
      outputs,
    ),
    target: fc.oneof(
      fc.record({ kind: fc.constant('class' as const), index: fc.nat(outputs - 1) }),
      fc.record({ kind: fc.constant('distribution' as const), values: valuesOf(outputs, finite) }),
    ),
    temperature: fc.oneof(fc.constant(1), finite, fc.constantFrom(1e-6, 1e6)),
    learningRate: fc.oneof(fc.constant(0.5), finite),
  }),
);

/** Of any shape. */
const misshapen: fc.Arbitrary<Problem> = fc.record({
  ...settings,
  source: fc.oneof(
    fc.record({ kind: fc.constant('logits' as const), logits: fc.oneof(fc.constant([]), values(finite)) }),
    fc.record({
      kind: fc.constant('layer' as const),
      input: fc.array(finite, { maxLength: 3 }),
      weights: fc.array(fc.array(finite, { maxLength: 3 }), { maxLength: 3 }),
      bias: fc.array(finite, { maxLength: 3 }),
    }),
  ),
  target: fc.oneof(
    fc.record({
      kind: fc.constant('class' as const),
      index: fc.oneof(fc.integer({ min: -2, max: 66 }), anyDouble),
    }),
    fc.record({ kind: fc.constant('distribution' as const), values: fc.array(anyDouble, { maxLength: 4 }) }),
  ),
  temperature: anyDouble,
  learningRate: anyDouble,
});

/** The names of the right quantities with a NaN in them. */
function undefinedIn({
  logits,
  softmax,
  activations,
  complements,
  target,
  residuals,
  lossTerms,
  loss,
  right,
  numericJacobian,
}: Trace) {
  const quantities: Record<string, ArrayLike<number>> = {
    z: logits,
    a: activations,
    '1 − a': complements ?? [],
    exponentials: softmax?.exponentials ?? [],
    'ln a': softmax?.logActivations ?? [],
    y: target,
    'a − y': residuals,
    terms: lossTerms,
    E: [loss],
    dE_da: right.activations,
    da_dz: right.jacobian.values,
    dE_dz: right.logits,
    dE_dW: right.weights.values,
    dE_db: right.bias,
    dE_dx: right.input ?? [],
    numerical: numericJacobian.values,
  };
  return Object.keys(quantities).filter((name) => Array.from(quantities[name] ?? []).some(Number.isNaN));
}

const KINDS = [
  'allMasked',
  'logitNotFinite',
  'maskedElementwise',
  'shape',
  'outOfRange',
  'activationsNeedSoftmax',
  'crossEntropyNeedsSoftmax',
];

describe.each([
  ['any doubles in a problem of the right shape', anything],
  ['any shape', misshapen],
])('%s', (_, problems) => {
  it('is refused for a reason that is known, or solved without a NaN in anything right', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const outcome = solve(problem);
        if (outcome.ok) expect(undefinedIn(outcome.value)).toStrictEqual([]);
        else expect(KINDS).toContain(outcome.failure.kind);
        expect(failureOf(problem)).toStrictEqual(outcome.ok ? null : outcome.failure);
      }),
      runs(),
    );
  });
});

/** What makes a good problem a bad one, with the failure that has to be told. */
type Spoilt = readonly [(problem: Problem, at: number) => Problem, (at: number) => object];
const bad = [NaN, Infinity, -Infinity];
const replaced = (list: readonly number[], at: number, value: number): number[] =>
  list.map((old, i) => (i === at ? value : old));
const SPOILT: readonly (readonly [string, Spoilt])[] = [
  ...bad.flatMap((value): readonly (readonly [string, Spoilt])[] => [
    [
      `T = ${value}`,
      [(problem) => ({ ...problem, temperature: value }), () => ({ kind: 'outOfRange', quantity: 'T' })],
    ],
    [
      `η = ${value}`,
      [(problem) => ({ ...problem, learningRate: value }), () => ({ kind: 'outOfRange', quantity: 'eta' })],
    ],
    [
      `a y of ${value}`,
      [
        (problem, at) => {
          const count = problem.source.kind === 'logits' ? problem.source.logits.length : 0;
          const target = { kind: 'distribution', values: replaced(Array(count).fill(0), at, value) } as const;
          return { ...problem, target };
        },
        () => ({ kind: 'outOfRange', quantity: 'y' }),
      ],
    ],
  ]),
  ...[NaN, Infinity].map((value): readonly [string, Spoilt] => [
    `a z of ${value}`,
    [
      (problem, at) => ({
        ...problem,
        source: {
          kind: 'logits',
          logits: problem.source.kind === 'logits' ? replaced(problem.source.logits, at, value) : [],
        },
      }),
      (index) => ({ kind: 'logitNotFinite', index, value }),
    ],
  ]),
];

const good = counts.chain((count) =>
  fc.tuple(
    valuesOf(count, tame).map((logits): Problem => ({ ...QUESTION, source: { kind: 'logits', logits } })),
    fc.nat(count - 1),
  ),
);

describe.each(SPOILT)('%s', (_, [spoil, failure]) => {
  it('is named, with its place, in a problem that is otherwise good', () => {
    fc.assert(
      fc.property(good, ([problem, at]) => {
        expect(failureOf(problem)).toBeNull();
        expect(failureOf(spoil(problem, at))).toStrictEqual(failure(at));
      }),
      runs(),
    );
  });
});
