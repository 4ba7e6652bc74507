import { expect, test } from 'vitest';
import { contextsOf, shapeOf } from '../../../src/engine/diagnosis/contexts';
import { diagnose } from '../../../src/engine/diagnosis/diagnose';
import type { Question } from '../../../src/engine/diagnosis/question';
import { QUESTION } from '../problems';
import { givenOf } from './handMade';

const question: Question = { problem: QUESTION, rows: [], current: 0, reduction: 'mean', quantity: 'dE_dz' };
const row = { input: [1, 2], target: QUESTION.target };
const batch: Question = {
  ...question,
  problem: {
    ...QUESTION,
    source: {
      kind: 'layer',
      input: [1, 2],
      weights: [
        [1, 2],
        [3, 4],
      ],
      bias: [0, 1],
    },
  },
  rows: [row, row, row],
};
const scopesOf = (asked: Question) =>
  contextsOf(asked).map(({ scope, setting }) => [scope, setting.rows.length]);

test('numbers are taken for those of the one row, or first for those of the batch and then for those of its current row', () => {
  expect(scopesOf(question)).toEqual([['single', 1]]);
  expect(scopesOf({ ...batch, rows: [row] })).toEqual([['single', 1]]);
  expect(scopesOf(batch)).toEqual([
    ['batch', 3],
    ['row', 1],
  ]);
  expect(scopesOf({ ...batch, quantity: 'da_dz' }).map(([scope]) => scope)).toEqual(['row', 'row']);
  // logits that are edited directly have no other rows
  expect(scopesOf({ ...question, rows: [row, row, row] })).toEqual([['single', 1]]);
});

test('an experiment without a trace has none, and cannot be asked about', () => {
  const refused: Question = { ...question, problem: { ...QUESTION, temperature: NaN } };
  expect(contextsOf(refused)).toEqual([]);
  expect(() => diagnose(refused, givenOf([1, 2, 3]))).toThrow('the experiment has a trace');
});

test('one row of a or of ∂E/∂z is a vector, all else a matrix', () => {
  const [context] = contextsOf(question);
  const shapes = (['a', 'dE_dz', 'da_dz', 'dE_dW'] as const).map((quantity) =>
    [1, 2].map((rows) =>
      shapeOf(
        { rows, columns: 3, values: new Float64Array(3 * rows), scale: 1, reach: 0, classes: 'columns' },
        { ...context!.setting, quantity },
      ),
    ),
  );
  const matrices = [
    [1, 3],
    [2, 3],
  ];
  expect(shapes).toEqual([[[3], [2, 3]], [[3], [2, 3]], matrices, matrices]);
});

test('a naive exponential is a mistake where one row of the batch overflows, over T', () => {
  const has = (name: string, { problem, rows }: Pick<Question, 'problem' | 'rows'>) =>
    contextsOf({ ...question, problem, rows })[0]!.candidates[1].some(({ mistakes }) => mistakes[0] === name);
  const steep = {
    ...QUESTION,
    source: { kind: 'layer' as const, input: [0], weights: [[400, 0, 1]], bias: [0, 0, 0] },
  };
  const rows = [0, 1].map((x) => ({ input: [x], target: QUESTION.target }));
  expect(has('no-shift', { problem: { ...steep, temperature: 0.5 }, rows })).toBe(true);
  expect(has('no-shift', { problem: steep, rows })).toBe(false);
  // the number of a class can stand for y only where every row has a class
  expect(has('target-not-one-hot', { problem: steep, rows })).toBe(true);
  const shares = { kind: 'distribution' as const, values: [0.5, 0.25, 0.25] };
  expect(
    has('target-not-one-hot', { problem: steep, rows: [rows[0]!, { input: [1], target: shares }] }),
  ).toBe(false);
});
