import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVATION_NAMES, type Problem } from '../../src/engine/problem';
import { solve } from '../../src/engine/solve';
import { logits, refused, solved } from './problems';
import { runs } from '../properties/runs';

const values = (...y: readonly number[]) => ({ kind: 'distribution', values: y }) as const;

const kinds = (change: Partial<Problem>, quantity: string) =>
  solved(change)
    .events.filter((event) => event.quantity === quantity)
    .map((event) => [event.index, event.kind]);

describe('a problem without a trace says why', () => {
  it.each([
    ['all classes masked', logits(-Infinity, -Infinity), { kind: 'allMasked' }],
    ['an infinite logit', logits(1, Infinity), { kind: 'logitNotFinite', index: 1, value: Infinity }],
    ['a logit that is no number', logits(NaN), { kind: 'logitNotFinite', index: 0, value: NaN }],
    [
      'a layer that overflows',
      { source: { kind: 'layer', input: [1e200], weights: [[1, 1e200]], bias: [0, 0] } },
      { kind: 'logitNotFinite', index: 1, value: Infinity },
    ],
    [
      'a layer that overflows downwards: no mask',
      { source: { kind: 'layer', input: [-1e200], weights: [[1, 1e200]], bias: [0, 0] } },
      { kind: 'logitNotFinite', index: 1, value: -Infinity },
    ],
    [
      'a mask under an elementwise activation',
      { ...logits(1, -Infinity), activation: 'tanh' },
      { kind: 'maskedElementwise', index: 1 },
    ],
    [
      'a row of W too many',
      { source: { kind: 'layer', input: [1], weights: [[1], [2]], bias: [0] } },
      { kind: 'shape', field: 'weights', expected: 1, actual: 2 },
    ],
    [
      'a ragged W',
      { source: { kind: 'layer', input: [1, 1], weights: [[1, 2], [2]], bias: [0, 0] } },
      { kind: 'shape', field: 'weights', expected: 2, actual: 1 },
    ],
    [
      'another length of b',
      { source: { kind: 'layer', input: [1], weights: [[1, 2]], bias: [0] } },
      { kind: 'shape', field: 'bias', expected: 2, actual: 1 },
    ],
    [
      'another length of y',
      { target: { kind: 'distribution', values: [1, 0] } },
      { kind: 'shape', field: 'target', expected: 3, actual: 2 },
    ],
    [
      'a class that is not there',
      { target: { kind: 'class', index: 3 } },
      { kind: 'shape', field: 'target', expected: 3, actual: 4 },
    ],
    [
      'a class between two',
      { target: { kind: 'class', index: 0.5 } },
      { kind: 'shape', field: 'target', expected: 3, actual: 1.5 },
    ],
    [
      'a class before the first',
      { target: { kind: 'class', index: -1 } },
      { kind: 'shape', field: 'target', expected: 3, actual: 0 },
    ],
    [
      'a layer without outputs',
      { source: { kind: 'layer', input: [1], weights: [[]], bias: [] } },
      { kind: 'shape', field: 'weights', expected: 1, actual: 0 },
    ],
    ['no classes', logits(), { kind: 'shape', field: 'weights', expected: 1, actual: 0 }],
    [
      'activations of an elementwise layer',
      { source: { kind: 'activations', activations: [0.5, 0.5] }, activation: 'tanh' },
      { kind: 'activationsNeedSoftmax' },
    ],
    [
      'activations that are all 0',
      { source: { kind: 'activations', activations: [0, 0] } },
      { kind: 'allMasked' },
    ],
    [
      'a negative activation',
      { source: { kind: 'activations', activations: [1, -1] } },
      { kind: 'logitNotFinite', index: 1, value: NaN },
    ],
    [
      'a negative activation beside 0',
      { source: { kind: 'activations', activations: [0, -1] } },
      { kind: 'logitNotFinite', index: 1, value: NaN },
    ],
    [
      'an E of ∞ − ∞',
      { ...logits(0, -Infinity, -Infinity), loss: 'crossEntropy', target: values(0, 1, -1) },
      { kind: 'outOfRange', quantity: 'E' },
    ],
    [
      'a ∂E/∂z of ∞ times the slope 0',
      { ...logits(-5), activation: 'relu', target: values(1e308) },
      { kind: 'outOfRange', quantity: 'dE_dz' },
    ],
    [
      'a ∂E/∂W of an x of 0 times ∞',
      {
        source: { kind: 'layer', input: [1, 0], weights: [[0], [1]], bias: [0] },
        activation: 'identity',
        target: values(1e308),
      },
      { kind: 'outOfRange', quantity: 'dE_dW' },
    ],
    [
      'a ∂E/∂x of a W of 0 times ∞',
      {
        source: { kind: 'layer', input: [1], weights: [[0]], bias: [0] },
        activation: 'identity',
        target: values(1e308),
      },
      { kind: 'outOfRange', quantity: 'dE_dx' },
    ],
    [
      'cross-entropy without softmax',
      { loss: 'crossEntropy', activation: 'sigmoid' },
      { kind: 'crossEntropyNeedsSoftmax' },
    ],
    ['no temperature', { temperature: 0 }, { kind: 'outOfRange', quantity: 'T' }],
    [
      'no target',
      { target: { kind: 'distribution', values: [NaN, 0, 0] } },
      { kind: 'outOfRange', quantity: 'y' },
    ],
  ] as const)('%s', (_, change, failure) => {
    expect(refused(change as Partial<Problem>)).toEqual(failure);
  });
});

describe('what leaves the doubles is listed', () => {
  it('a logit so low that its activation underflows, and all that hangs on it', () => {
    const low = logits(0, -800);
    expect(kinds(low, 'exponentials')).toEqual([[1, 'underflow']]);
    expect(kinds(low, 'a')).toEqual([[1, 'underflow']]);
    expect(kinds(low, 'da_dz').map(([k]) => k)).toEqual([0, 1, 2, 3]);
    expect(kinds(low, 'dE_dz')).toEqual([
      [0, 'underflow'],
      [1, 'underflow'],
    ]);
    expect(kinds(low, 'E')).toEqual([[null, 'underflow']]);
  });

  it('but not the exact zeros of a masked class, of one class, or of ReLU', () => {
    expect(solved(logits(2, 1, -Infinity)).events).toEqual([]);
    expect(solved(logits(2)).events).toEqual([]);
    expect(solved({ activation: 'relu', ...logits(-5, 1, 2) }).events).toEqual([]);
    expect(solved().events).toEqual([]);
  });

  it('∂E/∂a of cross-entropy where a_t underflows, with E and ∂E/∂z still finite', () => {
    const change: Partial<Problem> = {
      ...logits(0, -800),
      loss: 'crossEntropy',
      target: { kind: 'class', index: 1 },
    };
    const trace = solved(change);
    expect(trace.loss).toBe(800);
    expect(Array.from(trace.right.logits)).toEqual([1, -1]);
    expect(trace.right.activations[1]).toBe(-Infinity);
    expect(kinds(change, 'dE_da')).toEqual([[1, 'overflow']]);
    expect(kinds(change, 'used.dE_da')).toEqual([[1, 'overflow']]);
  });

  it('0 · ∞ on the wrong way, as undefined and not as a silent NaN', () => {
    const change: Partial<Problem> = {
      ...logits(0, -800, 0),
      loss: 'crossEntropy',
      target: { kind: 'class', index: 1 },
      argument: 'z',
      form: 'a',
    };
    const trace = solved(change);
    expect(trace.used.verdict).toBe('wrong');
    expect(trace.used.logits[0]).toBeNaN();
    expect(kinds(change, 'used.dE_dz')).toEqual([
      [0, 'undefined'],
      [1, 'overflow'],
      [2, 'undefined'],
    ]);
    expect(kinds(change, 'update.used.E').length).toBe(1);
    expect(trace.right.logits.every(Number.isFinite)).toBe(true);
  });

  it('the form in a given a masked logit', () => {
    const change: Partial<Problem> = { ...logits(1, -Infinity), argument: 'z', form: 'a' };
    expect(kinds(change, 'used.da_dz')).toEqual([
      [1, 'overflow'],
      [2, 'overflow'],
      [3, 'overflow'],
    ]);
    expect(solved(change).used.agreement).toMatchObject({ maxError: Infinity, agrees: false });
  });

  it('E = ∞ for a masked target', () => {
    const change: Partial<Problem> = {
      ...logits(1, -Infinity),
      loss: 'crossEntropy',
      target: { kind: 'class', index: 1 },
    };
    expect(kinds(change, 'E')).toEqual([[null, 'overflow']]);
  });
});

const wild = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 1, 5e-324, 1e308, -1e308, 1.7976931348623157e308, NaN, Infinity, -Infinity),
);
const wildArray = fc.array(wild, { maxLength: 5 });
const wildProblem: fc.Arbitrary<Problem> = fc.record({
  source: fc.oneof(
    fc.record({ kind: fc.constant('logits' as const), logits: wildArray }),
    fc.record({ kind: fc.constant('activations' as const), activations: wildArray }),
    fc.record({
      kind: fc.constant('layer' as const),
      input: wildArray,
      weights: fc.array(wildArray, { maxLength: 3 }),
      bias: wildArray,
    }),
    fc
      .record({ input: fc.tuple(wild, wild), row: fc.tuple(wild, wild), bias: fc.tuple(wild, wild) })
      .map(({ input, row, bias }) => ({ kind: 'layer' as const, input, weights: [row, row], bias })),
  ),
  target: fc.oneof(
    fc.record({
      kind: fc.constant('class' as const),
      index: fc.oneof(fc.integer({ min: -1, max: 5 }), wild),
    }),
    fc.record({ kind: fc.constant('distribution' as const), values: wildArray }),
    fc.constant({ kind: 'class' as const, index: 0 }),
  ),
  activation: fc.constantFrom(...ACTIVATION_NAMES),
  loss: fc.constantFrom('mse' as const, 'crossEntropy' as const),
  temperature: fc.oneof(wild, fc.constantFrom(1, 1e-6, 1e6)),
  argument: fc.constantFrom('z' as const, 'a' as const),
  form: fc.constantFrom('auto' as const, 'z' as const, 'a' as const),
  learningRate: fc.oneof(wild, fc.constant(0.5)),
});

describe('any problem at all', () => {
  it('never throws, and has a failure rather than a NaN in anything right', () => {
    fc.assert(
      fc.property(wildProblem, (problem) => {
        const outcome = solve(problem);
        if (!outcome.ok) return;
        const { right, loss, numericJacobian, activations } = outcome.value;
        const all = [loss, ...activations, ...(right.input ?? []), ...numericJacobian.values].concat(
          ...[right.activations, right.jacobian.values, right.logits, right.weights.values].map((v) => [
            ...v,
          ]),
        );
        expect(all.some(Number.isNaN)).toBe(false);
      }),
      runs(),
    );
  });
});
