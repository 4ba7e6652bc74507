import { describe, expect, it } from 'vitest';
import { centralDifferences, EPSILONS, errorCurves } from '../../../src/engine/checks/gradientCheck';
import {
  bestEpsilon,
  roundingBranch,
  truncationBranch,
  type BestEpsilon,
} from '../../../src/engine/checks/gradientCheckCurve';
import type { Problem } from '../../../src/engine/problem';
import type { Trace } from '../../../src/engine/trace';
import { logits, solved } from '../problems';

const indexOf = (epsilon: number) => EPSILONS.findIndex((one) => Math.abs(one / epsilon - 1) < 1e-9);

function curveOf(trace: Trace): readonly number[] {
  return errorCurves(trace, [trace.used.jacobian])[0] ?? [];
}

function bestOf(curve: readonly number[]): BestEpsilon {
  const best = bestEpsilon(curve);
  if (best === null) throw new Error('no best ε');
  return best;
}

describe('plain central differences', () => {
  it('are what a student writes: (a(z + ε e) − a(z − ε e)) / 2ε', () => {
    const trace = solved();
    const share = (...z: number[]) =>
      Math.exp(z[1] ?? NaN) / z.reduce((sum, value) => sum + Math.exp(value), 0);
    const expected = (share(2, 1, 0.1 + 0.01) - share(2, 1, 0.1 - 0.01)) / 0.02;
    const differences = centralDifferences(trace.problem, trace.logits, 0.01);
    expect(differences.values[1 * 3 + 2]).toBeCloseTo(expected, 13);
  });

  it('are off by ε² a‴ / 6, a quarter for half the ε', () => {
    const trace = solved();
    const error = (epsilon: number) => {
      const { values } = centralDifferences(trace.problem, trace.logits, epsilon);
      return (values[0] ?? NaN) - (trace.right.jacobian.values[0] ?? NaN);
    };
    expect(error(0.01) / error(0.005)).toBeCloseTo(4, 3);
  });

  it('are 0 where ε is lost in z, and finite for huge logits and a masked class', () => {
    const huge = solved(logits(1000, 990, 0));
    expect(Array.from(centralDifferences(huge.problem, huge.logits, 1e-16).values)).toEqual(
      Array.from({ length: 9 }, () => 0),
    );
    const masked = solved(logits(2, -Infinity, 1));
    const { values } = centralDifferences(masked.problem, masked.logits, 1e-5);
    expect(values.every(Number.isFinite)).toBe(true);
    expect([values[1], values[4], values[7]]).toEqual([0, 0, 0]);
  });

  it.each(['tanh', 'sigmoid', 'gelu'] as const)('take %s on the diagonal', (activation) => {
    const trace = solved({ activation, ...logits(2, -1, 0.1) });
    const { values } = centralDifferences(trace.problem, trace.logits, 1e-5);
    values.forEach((value, k) => expect(value).toBeCloseTo(trace.right.jacobian.values[k] ?? NaN, 9));
    expect(values[1]).toBe(0);
  });

  it('divide by T through a(z / T), not by hand', () => {
    const trace = solved({ temperature: 2 });
    const { values } = centralDifferences(trace.problem, trace.logits, 1e-5);
    values.forEach((value, k) => expect(value).toBeCloseTo(trace.right.jacobian.values[k] ?? NaN, 9));
  });
});

describe('the error curve of a right derivative', () => {
  it('is a U: ε² on the right, u / ε on the left, the best ε near the cube root of u', () => {
    const curve = curveOf(solved());
    const best = bestOf(curve);
    expect(best.epsilon).toBeGreaterThan(1e-7);
    expect(best.epsilon).toBeLessThan(1e-4);
    expect(best.error).toBeLessThan(1e-10);
    expect(truncationBranch(curve, best)?.slope).toBeCloseTo(2, 1);
    expect(Math.abs((roundingBranch(curve, best)?.slope ?? NaN) + 1)).toBeLessThan(0.4);
    // the ends of the U: an ε of 1 truncates, an ε of 1e-16 rounds
    expect(curve[indexOf(1)]).toBeGreaterThan(1e-3);
    expect(curve[indexOf(1e-16)]).toBeGreaterThan(1e-2);
  });

  it.each([0.1, 1, 10])('shows both branches at T = %s, the best ε moving along', (temperature) => {
    const curve = curveOf(solved({ temperature }));
    expect(truncationBranch(curve, bestOf(curve))).not.toBeNull();
    expect(roundingBranch(curve, bestOf(curve))).not.toBeNull();
  });

  it.each(['tanh', 'silu', 'softplus'] as const)('shows both branches for %s', (activation) => {
    const curve = curveOf(solved({ activation, argument: 'z', ...logits(2, -1, 0.1) }));
    expect(truncationBranch(curve, bestOf(curve))).not.toBeNull();
    expect(roundingBranch(curve, bestOf(curve))).not.toBeNull();
  });

  it('names no truncation for a straight line, which has none', () => {
    const curve = curveOf(solved({ activation: 'identity', ...logits(2, -1, 0.1) }));
    expect(truncationBranch(curve, bestOf(curve))).toBeNull();
  });

  it('has no best ε where every error is exactly 0: one class', () => {
    const curve = curveOf(solved(logits(2)));
    expect(curve.every((error) => error === 0)).toBe(true);
    expect(bestEpsilon(curve)).toBeNull();
  });
});

describe('a curve', () => {
  // u / ε up to 1e-5, ε² from there on, the same twice at its least
  const curve = Array.from(EPSILONS, (epsilon, k) => (k <= 44 ? 1e-15 / epsilon : epsilon ** 2));
  curve[45] = curve[44] ?? NaN;

  it('has the largest ε of the least error as its best, and the branches beside it', () => {
    const best = bestOf(curve);
    expect(best).toEqual({ index: 45, epsilon: EPSILONS[45], error: curve[44] });
    const [rounding, truncation] = [roundingBranch(curve, best), truncationBranch(curve, best)];
    expect(rounding).toMatchObject({ from: 31, to: 43 });
    expect(rounding?.slope).toBeCloseTo(-1, 12);
    expect(truncation).toMatchObject({ from: 50, to: 54 });
    expect(truncation?.slope).toBeCloseTo(2, 12);
  });

  it('has no branch that would begin or end outside it', () => {
    const at = (index: number) => ({ index, epsilon: NaN, error: NaN });
    expect(roundingBranch(curve, at(14))).not.toBeNull();
    expect(roundingBranch(curve, at(13))).toBeNull();
    expect(truncationBranch(curve, at(55))).not.toBeNull();
    expect(truncationBranch(curve, at(56))).toBeNull();
  });
});

describe('the error curve of a wrong derivative', () => {
  const wrong: Partial<Problem>[] = [
    { argument: 'z', form: 'a' },
    { argument: 'a', form: 'z' },
  ];

  it.each(wrong)('is flat at the formula’s own error, which no ε mends: $form given $argument', (pair) => {
    const trace = solved(pair);
    const curve = curveOf(trace);
    const { maxError } = trace.used.agreement;
    for (let k = indexOf(1e-10); k <= indexOf(1e-3); k++) {
      expect(Math.abs((curve[k] ?? NaN) / maxError - 1)).toBeLessThan(1e-4);
    }
    expect(truncationBranch(curve, bestOf(curve))).toBeNull();
    expect(roundingBranch(curve, bestOf(curve))).toBeNull();
  });

  it('is infinite where an entry is no finite number', () => {
    const trace = solved({ ...logits(2, -Infinity, 1), argument: 'z', form: 'a' });
    expect(curveOf(trace).every((error) => error === Infinity)).toBe(true);
    expect(bestEpsilon(curveOf(trace))).toBeNull();
  });
});
