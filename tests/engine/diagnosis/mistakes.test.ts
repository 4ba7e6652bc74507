import { describe, expect, test } from 'vitest';
import { candidatesOf } from '../../../src/engine/diagnosis/candidates';
import { diagnose } from '../../../src/engine/diagnosis/diagnose';
import { MISTAKE_NAMES, type MistakeName } from '../../../src/engine/diagnosis/mistakeNames';
import type { GivenArray, Quantity, Question } from '../../../src/engine/diagnosis/question';
import { settingOf } from '../../../src/engine/diagnosis/setting';
import type { Problem } from '../../../src/engine/problem';
import * as naive from './naivePrograms';

const NETWORK: naive.Network = {
  x: [0.5, -1.2],
  W: [
    [0.7, -0.4, 1.1],
    [0.3, 0.9, -0.6],
  ],
  b: [0.1, -0.2, 0.3],
  t: 1,
  T: 1.6,
};
/** Four rows: with two or three, their mean could be taken for a missing 2 or 1/N. */
const ROWS: readonly naive.Network[] = [
  NETWORK,
  { ...NETWORK, x: [1.5, 0.4], t: 2 },
  { ...NETWORK, x: [-0.3, 0.8], t: 0 },
  { ...NETWORK, x: [0.9, 1.1], t: 1 },
];
const ETA = 0.5;

function question(quantity: Quantity, loss: Problem['loss'], isBatch = false): Question {
  const { x, W, b, t, T } = NETWORK;
  const target = (index: number) => ({ kind: 'class', index }) as const;
  return {
    quantity,
    problem: {
      source: { kind: 'layer', input: x, weights: W, bias: b },
      target: target(t),
      activation: 'softmax',
      loss,
      temperature: T,
      argument: 'a',
      form: 'auto',
      learningRate: ETA,
    },
    rows: isBatch ? ROWS.map((row) => ({ input: row.x, target: target(row.t) })) : [],
    current: 0,
    reduction: 'mean',
  };
}

const given = (values: readonly number[] | readonly (readonly number[])[]): GivenArray => {
  const flat = values.flat();
  const isMatrix = Array.isArray(values[0]);
  const columns = isMatrix ? (values[0] as readonly number[]).length : flat.length;
  return {
    shape: isMatrix ? [values.length, columns] : [columns],
    values: Float64Array.from(flat),
    resolution: new Float64Array(flat.length),
    precision: null,
  };
};

const { x, T, t } = NETWORK;
const z = naive.logits(NETWORK);
const a = naive.softmax(z, T);
const y = naive.oneHot(3, t);
const g = naive.upstream(a, y);
const J = naive.prime(a, T);
const delta = naive.product(g, J);
const crossUpstream = y.map((value, i) => -value / a[i]!);
const twice = naive.softmax(a);
const later = naive.softmax(
  z.map((value, m) => value - ETA * (x[0]! ** 2 + x[1]! ** 2 + 1) * delta[m]!),
  T,
);
const sigmas = z.map((value) => naive.sigma(value / T));

/** What a program with one mistake prints: quantity, loss, and the numbers by plain loops. */
const PROGRAMS: readonly (readonly [
  MistakeName,
  Quantity,
  Problem['loss'],
  readonly number[] | readonly (readonly number[])[],
])[] = [
  ['argument-z', 'da_dz', 'mse', naive.prime(z, T)],
  ['argument-z', 'dE_dz', 'crossEntropy', naive.product(crossUpstream, naive.prime(z, T))],
  ['argument-a', 'da_dz', 'mse', naive.prime(naive.softmax(a, T), T)],
  ['diagonal-only', 'dE_dz', 'mse', g.map((value, i) => value * J[i]![i]!)],
  ['diagonal-only', 'dE_dz', 'crossEntropy', naive.product(crossUpstream, naive.diagonal(J))],
  ['elementwise-product', 'dE_dz', 'mse', J.map((row) => row.map((value, m) => g[m]! * value))],
  ['elementwise-product', 'dE_dz', 'mse', J.map((row, i) => row.map((value) => g[i]! * value))],
  ['jacobian-skipped', 'dE_dz', 'crossEntropy', crossUpstream],
  ['jacobian-twice', 'dE_dz', 'crossEntropy', naive.product(naive.product(crossUpstream, J), J)],
  ['jacobian-twice', 'da_dz', 'mse', naive.multiply(J, J)],
  ['a-minus-y', 'dE_dz', 'mse', a.map((value, i) => value - y[i]!)],
  ['softmax-twice', 'a', 'mse', twice],
  ['softmax-twice', 'da_dz', 'mse', naive.multiply(naive.prime(twice), J)],
  [
    'softmax-twice',
    'dE_dz',
    'crossEntropy',
    naive.product(
      twice.map((value, i) => value - y[i]!),
      J,
    ),
  ],
  ['sigmoid', 'a', 'mse', sigmas],
  [
    'sigmoid',
    'dE_dz',
    'mse',
    naive.upstream(sigmas, y).map((value, i) => (value * sigmas[i]! * (1 - sigmas[i]!)) / T),
  ],
  ['sigmoid', 'dE_dz', 'crossEntropy', sigmas.map((value, i) => (value - y[i]!) / T)],
  ['sign', 'dE_dW', 'mse', naive.outer(x, naive.scaled(delta, -1))],
  ['factor-2', 'dE_dz', 'mse', naive.scaled(delta, 1 / 2)],
  ['factor-1/N', 'dE_dz', 'mse', naive.scaled(delta, 3)],
  ['factor-2/N', 'dE_dz', 'mse', naive.scaled(delta, 3 / 2)],
  ['transposed', 'dE_dW', 'mse', naive.transposed(naive.outer(x, delta))],
  ['input-forgotten', 'dE_dW', 'mse', [delta, delta]],
  ['input-forgotten', 'dE_dW', 'mse', delta],
  ['no-temperature', 'da_dz', 'mse', naive.prime(a)],
  ['no-temperature', 'a', 'mse', naive.softmax(z)],
  ['no-temperature', 'dE_dz', 'crossEntropy', a.map((value, i) => value - y[i]!)],
  ['target-off-by-one', 'dE_dz', 'mse', naive.product(naive.upstream(a, naive.oneHot(3, t + 1)), J)],
  ['target-not-one-hot', 'dE_dz', 'crossEntropy', a.map((value) => (value - t) / T)],
  ['target-not-one-hot', 'dE_dz', 'mse', naive.product(naive.upstream(a, [t + 1, t + 1, t + 1]), J)],
  ['permuted', 'a', 'mse', [a[2]!, a[0]!, a[1]!]],
  ['permuted', 'da_dz', 'mse', [2, 0, 1].map((i) => [2, 0, 1].map((m) => J[i]![m]!))],
  ['log-base-2', 'dE_dz', 'crossEntropy', a.map((value, i) => (value - y[i]!) / T / Math.LN2)],
  [
    'log-base-10',
    'dE_dW',
    'crossEntropy',
    naive.outer(
      x,
      a.map((value, i) => (value - y[i]!) / T / Math.LN10),
    ),
  ],
  [
    'in-place-a',
    'dE_dz',
    'mse',
    naive.product(
      g,
      naive.prime(
        a.map((value, i) => value - y[i]!),
        T,
      ),
    ),
  ],
  ['in-place-a', 'a', 'mse', a.map((value, i) => value - y[i]!)],
  ['stale-a', 'a', 'mse', later],
  ['stale-a', 'dE_dz', 'mse', naive.product(naive.upstream(later, y), naive.prime(later, T))],
];

describe('a program written with plain loops', () => {
  test.each(PROGRAMS)('with %s is recognised by its %s under %s', (name, quantity, loss, numbers) => {
    const diagnosis = diagnose(question(quantity, loss), given(numbers));
    expect(diagnosis).toMatchObject({ verdict: 'mistake', explanations: [{ mistakes: [name] }] });
    expect(diagnosis.digits).toBeGreaterThanOrEqual(14);
  });

  test('that leaves a large T out of large logits is recognised in float32 too: what their rounding costs is not over T', () => {
    const far: naive.Network = { ...NETWORK, b: [2000.1, 1999.8, 2000.3], T: 40 };
    const asked = question('a', 'mse');
    const problem: Problem = {
      ...asked.problem,
      source: { kind: 'layer', input: far.x, weights: far.W, bias: far.b },
      temperature: far.T,
    };
    const single = far.b.map((bias, m) =>
      far.x.reduce((sum, value, d) => Math.fround(sum + value * far.W[d]![m]!), Math.fround(bias)),
    );
    const printed = naive.softmax(single).map(Math.fround);
    expect(diagnose({ ...asked, problem }, given(printed))).toMatchObject({
      verdict: 'mistake',
      explanations: [{ mistakes: ['no-temperature'], precision: 'float32' }],
    });
  });

  test('is written here for every mistake but those of batches and of overflow', () => {
    const elsewhere = ['wrong-axis', 'sum-for-mean', 'mean-for-sum', 'no-shift'];
    const here = new Set<string>(PROGRAMS.map(([name]) => name));
    expect(MISTAKE_NAMES.filter((name) => !here.has(name))).toEqual(elsewhere);
  });
});

describe('a batch', () => {
  const shares = ROWS.map((row) => naive.softmax(naive.logits(row), T));
  const deltas = ROWS.map((row, b) =>
    naive.product(naive.upstream(shares[b]!, naive.oneHot(3, row.t)), naive.prime(shares[b]!, T)),
  );
  const weights = ROWS.map((row, b) => naive.outer(row.x, deltas[b]!));
  const total = weights[0]!.map((row, d) =>
    row.map((_, m) => weights.reduce((sum, each) => sum + each[d]![m]!, 0)),
  );
  const mean = total.map((row) => naive.scaled(row, 1 / 4));
  const acrossRows = ROWS.map((_, b) =>
    [0, 1, 2].map(
      (i) =>
        naive.softmax(
          ROWS.map((row) => naive.logits(row)[i]!),
          T,
        )[b]!,
    ),
  );

  test('its mean is right, its sum a sum for the mean, and the reverse', () => {
    const asked = question('dE_dW', 'mse', true);
    expect(diagnose(asked, given(mean))).toMatchObject({ verdict: 'right', scope: 'batch' });
    expect(diagnose(asked, given(total)).explanations[0]?.mistakes).toEqual(['sum-for-mean']);
    const summed: Question = { ...asked, reduction: 'sum' };
    expect(diagnose(summed, given(total))).toMatchObject({ verdict: 'right', scope: 'batch' });
    expect(diagnose(summed, given(mean)).explanations[0]?.mistakes).toEqual(['mean-for-sum']);
  });

  test('∂E/∂z of all rows has a 1/B where E is the mean', () => {
    const asked = question('dE_dz', 'mse', true);
    expect(diagnose(asked, given(deltas.map((row) => naive.scaled(row, 1 / 4)))).verdict).toBe('right');
    expect(diagnose(asked, given(deltas)).explanations[0]?.mistakes).toEqual(['sum-for-mean']);
  });

  test('softmax over the rows is recognised', () => {
    expect(diagnose(question('a', 'mse', true), given(acrossRows)).explanations[0]?.mistakes).toEqual([
      'wrong-axis',
    ]);
  });

  test('the a of the row before is stale', () => {
    expect(
      diagnose(question('a', 'mse', true), given([shares[3]!, shares[0]!, shares[1]!, shares[2]!]))
        .explanations[0]?.mistakes,
    ).toEqual(['stale-a']);
  });

  test('the numbers of its current row alone are recognised as such', () => {
    expect(diagnose(question('dE_dz', 'mse', true), given(deltas[0]!))).toMatchObject({
      verdict: 'right',
      scope: 'row',
    });
    expect(diagnose(question('dE_dW', 'mse', true), given(weights[0]!))).toMatchObject({
      verdict: 'right',
      scope: 'row',
    });
    expect(diagnose(question('da_dz', 'mse', true), given(J))).toMatchObject({
      verdict: 'right',
      scope: 'row',
    });
  });
});

test('two mistakes are made together only where they do not change the same thing', () => {
  const setting = settingOf(question('dE_dW', 'mse'));
  if (setting === null) throw new Error('there is a setting');
  const [, , two] = candidatesOf(setting);
  const names = two.map(({ mistakes }) => mistakes.join(' + '));
  expect(names).toContain('diagonal-only + transposed');
  expect(names).not.toContain('argument-z + argument-a');
  expect(names).not.toContain('jacobian-skipped + jacobian-twice');
  expect(names).not.toContain('factor-2 + factor-1/N');
});
