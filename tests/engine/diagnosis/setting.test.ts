import { expect, test } from 'vitest';
import type { Question } from '../../../src/engine/diagnosis/question';
import { settingOf } from '../../../src/engine/diagnosis/setting';
import type { Problem } from '../../../src/engine/problem';
import { QUESTION, solved } from '../problems';

const LAYER = {
  kind: 'layer' as const,
  input: [1, 2],
  weights: [
    [1, 0.5, -1],
    [0.25, -0.5, 1],
  ],
  bias: [0.5, 0, 0],
};
const first = { kind: 'class' as const, index: 0 };
const asked = (change: Partial<Problem> = {}, rows: Question['rows'] = [], current = 0): Question => ({
  problem: { ...QUESTION, source: LAYER, ...change },
  rows,
  current,
  reduction: 'sum',
  quantity: 'dE_dW',
});
const logits = (...values: readonly number[]): Partial<Problem> => ({
  source: { kind: 'logits', logits: values },
});

test('an experiment is read once: x, z, y and the class of each row, and z a step of descent later', () => {
  const shares = { kind: 'distribution' as const, values: [0.5, 0.25, 0.25] };
  const setting = settingOf(
    asked(
      {},
      [
        { input: [2, -4], target: { kind: 'class', index: 2 } },
        { input: [1, 2], target: shares },
      ],
      1,
    ),
  );
  expect(setting).toMatchObject({
    quantity: 'dE_dW',
    reduction: 'sum',
    direct: false,
    outputs: 3,
    depth: 2,
    current: 1,
  });
  expect(
    setting!.rows.map(({ input, logits: z, target, classIndex }) => ({
      input,
      logits: z,
      target,
      classIndex,
    })),
  ).toEqual([
    {
      input: Float64Array.of(2, -4),
      logits: Float64Array.of(1.5, 3, -6),
      target: Float64Array.of(0, 0, 1),
      classIndex: 2,
    },
    {
      input: Float64Array.of(1, 2),
      logits: Float64Array.of(2, -0.5, 1),
      target: Float64Array.of(0.5, 0.25, 0.25),
      classIndex: null,
    },
  ]);
});

test('z a step later is that of the page after a step with the right gradient: of W and b, or of z edited directly', () => {
  for (const change of [{ source: LAYER }, logits(2, 1, 0.1)]) {
    const { update } = solved(change);
    const [row] = settingOf(asked(change))!.rows;
    update.right.logits.forEach((z, m) => expect(row!.laterLogits[m]).toBeCloseTo(z, 14));
  }
});

test('one row of a batch is no batch: the numbers of the problem count', () => {
  const setting = settingOf(asked({}, [{ input: [9, 9], target: first }], 3));
  expect(setting!.rows.map(({ input }) => [...input])).toEqual([[1, 2]]);
  expect(setting!.current).toBe(0);
  // nor have logits that are edited directly other rows
  const rows = [1, 2, 3].map((x) => ({ input: [x], target: first }));
  expect(settingOf(asked(logits(1, 2, 3), rows, 2))).toMatchObject({
    direct: true,
    current: 0,
    rows: { length: 1 },
  });
});

test('what has no trace is not read: of the problem, or of one of its rows', () => {
  const row = { input: [1, 2], target: first };
  const of = (...others: readonly Question['rows'][number][]) => settingOf(asked({}, [row, ...others]));
  expect(of(row)).not.toBeNull();
  expect(settingOf(asked({ temperature: 0 }))).toBeNull();
  expect(settingOf(asked(logits()))).toBeNull();
  expect(settingOf(asked(logits(-Infinity, -Infinity, -Infinity)))).toBeNull();
  expect(settingOf(asked({ ...logits(1, -Infinity, 2), activation: 'tanh' }))).toBeNull();
  expect(settingOf(asked(logits(1, -Infinity, 2)))).not.toBeNull();
  expect(of({ input: [1, 2, 3], target: first })).toBeNull();
  expect(of({ input: [1, 2], target: { kind: 'class', index: 3 } })).toBeNull();
  expect(of({ input: [1.7e308, 1.7e308], target: first })).toBeNull();
  expect(of({ input: [NaN, 2], target: first })).toBeNull();
});
