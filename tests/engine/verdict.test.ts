import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/engine/problem';
import type { Trace } from '../../src/engine/trace';
import { compare, verdict } from '../../src/engine/verdict';
import { logits, solved } from './problems';

const verdicts = (trace: Trace) => trace.choices.map((choice) => choice.computed?.verdict ?? null);
const jacobianOf = (trace: Trace, choice: 0 | 1 | 2 | 3) =>
  Array.from(trace.choices[choice].computed?.jacobian.values ?? []);

describe('the default experiment', () => {
  it('finds z given z right, z given a wrong, a given z wrong, a given a right', () => {
    const trace = solved();
    expect(trace.choices.map((c) => `${c.form} given ${c.argument}`)).toEqual([
      'z given z',
      'z given a',
      'a given z',
      'a given a',
    ]);
    expect(verdicts(trace)).toEqual(['right', 'wrong', 'wrong', 'right']);
  });

  it('computes diag(z) − z zᵀ from the form in a given z', () => {
    const [z0, z1, z2] = [2, 1, 0.1];
    const expected = [
      z0 - z0 * z0,
      -z0 * z1,
      -z0 * z2,
      -z1 * z0,
      0,
      -z1 * z2,
      -z2 * z0,
      -z2 * z1,
      z2 - z2 * z2,
    ];
    jacobianOf(solved(), 2).forEach((v, k) => expect(v).toBeCloseTo(expected[k] ?? NaN, 15));
  });

  it('computes the Jacobian at softmax(a) from the form in z given a', () => {
    const trace = solved();
    const twice = solved(logits(...trace.activations));
    expect(jacobianOf(trace, 1)).toEqual(Array.from(twice.right.jacobian.values));
  });

  it('sees the wrong pair by an error near 2.2 at cell (1, 1), far above its threshold', () => {
    const agreement = solved().choices[2].computed?.agreement;
    expect(agreement).toMatchObject({ agrees: false, row: 0, column: 0 });
    expect(agreement?.maxError).toBeCloseTo(2.2248, 3);
    expect(agreement?.threshold).toBeLessThan(1e-9);
  });

  it('sees the right pairs to twelve digits', () => {
    expect(solved().choices[0].computed?.agreement.maxError).toBeLessThan(1e-13);
    expect(solved().choices[3].computed?.agreement.maxError).toBeLessThan(1e-13);
  });
});

describe('the chosen pair', () => {
  it.each([
    ['z', 'auto', 'z', 'right'],
    ['a', 'auto', 'a', 'right'],
    ['z', 'a', 'a', 'wrong'],
    ['a', 'z', 'z', 'wrong'],
  ] as const)('argument %s, form %s: written in %s, %s', (argument, form, written, expected) => {
    expect(solved({ argument, form }).used).toMatchObject({
      argument,
      form: written,
      verdict: expected,
      standsIn: false,
    });
  });

  it('runs its numbers through ∂E/∂z, ∂E/∂W and the update, the right ones beside them', () => {
    const wrong = solved({ argument: 'z', form: 'a' });
    const right = solved();
    expect(wrong.right).toEqual(right.right);
    expect(wrong.update.right).toEqual(right.update.right);
    const g = wrong.right.activations;
    const columnSum = [2 - 4, -2, -0.2].map((j, i) => j * (g[i] ?? NaN)).reduce((s, v) => s + v, 0);
    expect(wrong.used.logits[0]).toBeCloseTo(columnSum, 15);
    expect(wrong.used.weights.values).toEqual(wrong.used.logits);
    expect(wrong.update.used.logits[0]).toBeCloseTo(2 - 0.5 * columnSum, 15);
    expect(wrong.update.used.loss).not.toBe(wrong.update.right.loss);
  });
});

describe('agreement by chance', () => {
  it('is called so where all logits are equal and softmax(a) is uniform again', () => {
    expect(verdicts(solved(logits(1, 1, 1, 1)))).toEqual(['right', 'coincidence', 'wrong', 'right']);
  });

  it('is called so where z happens to be a', () => {
    const z = Array.from({ length: 3 }, () => 1 / 3);
    expect(verdicts(solved(logits(...z)))).toEqual(['right', 'coincidence', 'coincidence', 'right']);
  });

  it('is called so for one class, where every softmax is flat', () => {
    expect(verdicts(solved(logits(2)))).toEqual(['right', 'coincidence', 'wrong', 'right']);
  });
});

describe('the elementwise activations', () => {
  const of = (activation: Problem['activation']) => verdicts(solved({ activation, ...logits(2, -1, 0.1) }));

  it.each(['sigmoid', 'tanh', 'elu', 'softplus'] as const)('%s makes the same choice as softmax', (name) => {
    expect(of(name)).toEqual(['right', 'wrong', 'wrong', 'right']);
  });

  it.each(['identity', 'relu', 'leakyRelu'] as const)('%s does not care what it is given', (name) => {
    expect(of(name)).toEqual(['right', 'equivalent', 'equivalent', 'right']);
  });

  it.each(['silu', 'gelu'] as const)('%s has no form in a, so the form in z given z stands in', (name) => {
    expect(of(name)).toEqual(['right', 'wrong', null, null]);
    const { used, right } = solved({ activation: name, argument: 'a', form: 'auto' });
    expect(used).toMatchObject({ standsIn: true, form: 'z', argument: 'z', verdict: 'right' });
    expect(used.logits).toBe(right.logits);
    expect(solved({ activation: name, argument: 'a', form: 'z' }).used).toMatchObject({
      standsIn: false,
      verdict: 'wrong',
    });
  });
});

it('SiLU’s two arguments agree by chance where both are 0, not always', () => {
  expect(verdicts(solved({ ...logits(0), activation: 'silu' }))[1]).toBe('coincidence');
});

describe('a saturated softmax', () => {
  it('is judged on its own scale: a derivative of 1e-13 is no excuse', () => {
    const trace = solved(logits(30, 0, -30));
    expect(verdicts(trace)).toEqual(['right', 'wrong', 'wrong', 'right']);
    const agreement = trace.choices[3].computed?.agreement;
    expect(agreement?.threshold).toBeLessThan(1e-21);
    expect(agreement?.maxError).toBeLessThan(1e-26);
  });

  it('still has a right gradient where ∂E/∂a ∘ … by subtraction has lost every digit', () => {
    const { right } = solved({ ...logits(40, 0), target: { kind: 'class', index: 0 } });
    const tiny = Math.exp(-40);
    expect((right.logits[0] ?? 0) / (-2 * tiny * tiny)).toBeCloseTo(1, 12);
    expect(right.logits[1]).toBe(-(right.logits[0] ?? NaN));
  });
});

describe('the comparison', () => {
  const matrix = (...values: readonly number[]) => ({
    rows: 2,
    columns: 2,
    values: Float64Array.from(values),
  });

  it('takes 1e-9 of the largest entry, and says where the error is largest', () => {
    const numeric = matrix(2, 0, 0, -1);
    const close = compare(matrix(2, 0, 1.9e-9, -1), numeric, 0);
    expect(close).toMatchObject({ agrees: true, row: 1, column: 0, threshold: 2e-9 });
    expect(compare(matrix(2, 0, 2.1e-9, -1), numeric, 0).agrees).toBe(false);
    expect(compare(matrix(2, 0, 2.1e-9, -1), numeric, 1e-9).agrees).toBe(true);
  });

  it('agrees where the error is just what is tolerated, and takes the first of equal errors', () => {
    const zeros = matrix(0, 0, 0, 0);
    const even = compare(matrix(0, 1e-9, -1e-9, 0), zeros, 1e-9);
    expect(even).toEqual({ maxError: 1e-9, threshold: 1e-9, agrees: true, row: 0, column: 1 });
  });

  it('tolerates of softmax’s derivative, in units of 1/T, 1e-300', () => {
    const flat = solved({ ...logits(0, -1e9), temperature: 1e6 });
    expect(flat.choices[0].computed?.agreement.threshold).toBe(1e-300 / 1e6);
  });

  it.each([NaN, Infinity, -Infinity])('counts an entry of %d as an error of ∞', (entry) => {
    const agreement = compare(matrix(1, entry, 0, 1), matrix(1, 0, 0, 1), 0);
    expect(agreement).toMatchObject({ agrees: false, maxError: Infinity, row: 0, column: 1 });
  });

  it('has no digits to compare beyond the doubles: what is as far beyond agrees, and nothing else', () => {
    const beyond = matrix(Infinity, -Infinity, -Infinity, Infinity);
    const threshold = 1e-9 * Number.MAX_VALUE;
    expect(compare(beyond, beyond, 1)).toMatchObject({ agrees: true, maxError: 0, threshold });
    for (const other of [0, -Infinity, NaN, Number.MAX_VALUE])
      expect(compare(matrix(Infinity, -Infinity, -Infinity, other), beyond, 1)).toMatchObject({
        agrees: false,
        maxError: Infinity,
        row: 1,
        column: 1,
      });
  });

  it('would call a right pair wrong if its numbers were', () => {
    expect(verdict(false, 'a', 'a', true)).toBe('wrong');
  });
});
