import { expect, test } from 'vitest';
import { candidatesOf } from '../../../src/engine/diagnosis/candidates';
import type { Question } from '../../../src/engine/diagnosis/question';
import { settingOf } from '../../../src/engine/diagnosis/setting';
import { tellingNumbers } from '../../../src/engine/diagnosis/telling';
import { QUESTION } from '../problems';

const LAYER = { kind: 'layer', input: [1], weights: [[1, 2]], bias: [0, 1] } as const;
const SHARES = { kind: 'distribution', values: [0.25, 0.75] } as const;
const direct: Question = {
  problem: { ...QUESTION, source: { kind: 'logits', logits: [1, -0.5] } },
  rows: [],
  current: 0,
  reduction: 'mean',
  quantity: 'dE_dz',
};
const layer: Question = { ...direct, problem: { ...QUESTION, source: LAYER } };

function toldFor(question: Question, ...names: readonly string[]) {
  const setting = settingOf(question)!;
  const candidates = candidatesOf(setting).flat();
  const matches = names.map((name) => {
    const candidate = candidates.find(({ mistakes }) => mistakes.join(' + ') === name)!;
    return { candidate, values: candidate.computed().values };
  });
  return tellingNumbers(question, setting, matches);
}

/** Of the first dozen of numbers, the first already tell these apart: always the same ones. */
const OTHER = {
  kind: 'layer',
  input: [-1, -1.3],
  weights: [
    [1.1, -1.7, 0],
    [-1.6, -1.4, 1.8],
  ],
  bias: [1.2, -0.9, -0.2],
};

test('numbers that tell explanations apart are of the same kind, with three classes and two of x at least', () => {
  expect(toldFor(direct, 'sign', 'permuted')).toEqual({
    problem: {
      ...QUESTION,
      source: { kind: 'logits', logits: [-1, -1.3, 1.1] },
      target: { kind: 'class', index: 0 },
    },
    rows: [],
  });
  expect(toldFor(layer, 'sign', 'permuted')).toEqual({
    problem: { ...QUESTION, source: OTHER, target: { kind: 'class', index: 2 } },
    rows: [],
  });
  expect(toldFor({ ...layer, quantity: 'dE_dW' }, 'sign', 'factor-2', 'transposed')).toMatchObject({
    rows: [],
  });
});

test('of a batch they have as many rows, and shares that add up to 1 where there were shares', () => {
  const target = (...parts: readonly number[]) => ({
    kind: 'distribution',
    values: parts.map((part) => part / parts.reduce((sum, one) => sum + one)),
  });
  const problem = { ...layer.problem, target: SHARES };
  const rows = [1, 2, 3].map((x) => ({ input: [x], target: SHARES }));
  const own = target(29, 30, 16);
  const others = [
    { input: [-1, -1.3], target: own },
    { input: [-1.6, 1.2], target: target(31, 36, 19) },
    { input: [1.7, -1.7], target: target(35, 35, 25) },
  ];
  const wanted = { problem: { ...QUESTION, source: OTHER, target: own } };
  expect(toldFor({ ...layer, problem, rows, current: 1, quantity: 'dE_dW' }, 'sign', 'transposed')).toEqual({
    ...wanted,
    rows: others,
  });
  expect(toldFor({ ...layer, problem, rows: rows.slice(1) }, 'sum-for-mean', 'factor-2')).toEqual({
    ...wanted,
    rows: others.slice(0, 2),
  });
});

test('none tell what is the same in every experiment, though a third differs from both', () => {
  expect(toldFor(direct, '', 'permuted')).toBe('never');
  expect(toldFor(direct, '', 'permuted', 'sign')).toBe('never');
});
