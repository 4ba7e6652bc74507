import { expect, test } from 'vitest';
import { anyOrder } from '../../../src/engine/diagnosis/order';
import { compute } from '../../../src/engine/diagnosis/compute';
import { RIGHT_PROGRAMME, type Programme } from '../../../src/engine/diagnosis/programme';
import { roundToHalf } from '../../../src/engine/diagnosis/precision';
import { settingOf } from '../../../src/engine/diagnosis/setting';
import { QUESTION } from '../problems';
import { candidateOf } from './handMade';

test('in another order each class stands once, so that one cannot stand for two', () => {
  const { computed } = candidateOf([], [1, 2]);
  expect(anyOrder(computed(), (value) => value === 1)).toBeNull();
  expect(anyOrder(computed(), (value, k) => value === 2 - k)).toEqual(Float64Array.of(2, 1));
});

const computedBy = (
  quantity: 'a' | 'da_dz' | 'dE_dz' | 'dE_dW',
  ...changes: readonly Partial<Programme>[]
) => {
  const setting = settingOf({
    problem: { ...QUESTION, loss: 'crossEntropy' },
    rows: [],
    current: 0,
    reduction: 'mean',
    quantity,
  })!;
  return changes.map((change) => compute(setting, { ...RIGHT_PROGRAMME, ...change }));
};

test('classes stand along the columns, in a transposed ∂E/∂W along the rows, and in a matrix of classes along both', () => {
  const classes = [
    ...computedBy('a', {}),
    ...computedBy('dE_dW', {}, { layout: 'row', input: 'one' }, { layout: 'transposed' }),
    ...computedBy('dE_dz', {}, { product: 'alongRows' }),
    ...computedBy('da_dz', {}),
  ].map((one) => one.classes);
  expect(classes).toEqual(['columns', 'columns', 'columns', 'rows', 'columns', 'both', 'both']);
});

test('programs that share an experiment do not share what they have wrong', () => {
  const [right, own, next] = computedBy(
    'a',
    {},
    { backwardActivations: 'inPlace' },
    { backwardActivations: 'inPlace', target: 'next' },
  );
  const minus = (y: readonly number[]) => right!.values.map((a, i) => a - y[i]!);
  expect(own!.values).toEqual(minus([1, 0, 0]));
  expect(next!.values).toEqual(minus([0, 1, 0]));
});

test('∂E/∂a of a logarithm to another base is divided by ln of the base', () => {
  const [natural, base2, base10] = (['natural', 'base2', 'base10'] as const).map(
    (logarithm) => computedBy('dE_dz', { product: 'skipped', logarithm })[0]!.values[0]!,
  );
  expect(base2).toBeCloseTo(natural! / Math.LN2, 14);
  expect(base10).toBeCloseTo(natural! / Math.LN10, 14);
});

test('a sure class keeps its slope in doubles, and in float16 that of the share as it is rounded', () => {
  const slope = (logit: number, change: Partial<Programme>) => {
    const problem = { ...QUESTION, source: { kind: 'logits' as const, logits: [logit, 0, 1] } };
    const setting = settingOf({ problem, rows: [], current: 0, reduction: 'mean', quantity: 'da_dz' })!;
    return compute(setting, { ...RIGHT_PROGRAMME, ...change }).values[0]!;
  };
  expect(slope(40, {}) / (Math.exp(-40) + Math.exp(-39))).toBeCloseTo(1, 12);
  // of 0.99875 the nearest is 1 − 3 · 2⁻¹¹
  const share = 1 - 3 * 2 ** -11;
  expect(slope(8, { precision: 'float16' })).toBe(roundToHalf(share * (1 - share)));
});
