import { describe, expect, it } from 'vitest';
import { numericSoftmaxJacobian } from '../../src/engine/numericDerivative';
import { extrapolate } from '../../src/engine/richardson';
import { softmax } from '../../src/engine/softmax';
import { softmaxColumnDifferences } from '../../src/engine/softmaxDifferences';
import { sumsOfOthers } from '../../src/engine/sumsOfOthers';
import { logits, solved } from './problems';

function worst(trace: ReturnType<typeof solved>): number {
  const { numericJacobian, right } = trace;
  return Math.max(...right.jacobian.values.map((v, k) => Math.abs(v - (numericJacobian.values[k] ?? NaN))));
}

describe('the numerical derivative of softmax', () => {
  it.each([1, 2, 3, 10, 64])('is within 1e-13 of the formula at N = %d, |z| ≤ 10', (n) => {
    const z = Array.from({ length: n }, (_, i) => 10 * Math.sin(i * i + 0.3));
    expect(worst(solved(logits(...z)))).toBeLessThan(1e-13);
  });

  it.each([1e-6, 0.1, 1e6])('is within 1e-13 / T at T = %d', (temperature) => {
    expect(worst(solved({ ...logits(2, 1, 0.1), temperature })) * temperature).toBeLessThan(1e-13);
  });

  it('keeps its digits on the scale of a saturated Jacobian', () => {
    const trace = solved(logits(300, 0, 10));
    expect(worst(trace) / (trace.right.jacobian.values[0] ?? NaN)).toBeLessThan(1e-12);
  });

  it('gives a masked class a column and a row of zeros', () => {
    const { values } = numericSoftmaxJacobian(Float64Array.of(0, -Infinity, -1), 1);
    expect([values[1], values[3], values[4], values[5], values[7]]).toEqual([0, 0, 0, 0, 0]);
  });

  it('is no formula: it sees a wrong Jacobian for what it is', () => {
    expect(solved().choices[1].computed?.agreement.maxError).toBeGreaterThan(0.01);
  });
});

describe('the differences of softmax', () => {
  it.each([
    ['one share above ½', [0, -2, -1]],
    ['none', [0, -0.1, 0]],
  ])('are those of every share at every step: %s', (_, shifted) => {
    const u = Float64Array.from(shifted);
    const shareAt = (m: number, h: number) =>
      softmax(
        u.map((one, j) => (j === m ? one + h : one)),
        1,
      ).activations;
    for (const m of [0, 1, 2]) {
      const into = new Float64Array(9);
      softmaxColumnDifferences(u, u.map(Math.exp), m, 3, into);
      [1, 0.5, 0.25].forEach((h, level) => {
        const [up, down] = [shareAt(m, h), shareAt(m, -h)];
        const expected = up.map((a, i) => (a - (down[i] ?? NaN)) / (2 * h));
        expected.forEach((slope, i) => expect(into[3 * i + level]).toBeCloseTo(slope, 14));
      });
    }
  });
});

describe('Richardson extrapolation', () => {
  const differences = (f: (h: number) => number) => Float64Array.from({ length: 6 }, (_, k) => f(2 ** -k));

  it('recovers a derivative from differences with even powers of h', () => {
    const { derivative, distance } = extrapolate(differences((h) => 3 + 5 * h ** 2 - 7 * h ** 4 + h ** 6));
    expect(derivative).toBeCloseTo(3, 14);
    expect(distance).toBeLessThan(1e-13);
  });

  it('is judged by the farther of its two parents', () => {
    // 1 + h² at h = 1 and ½: the estimate is 1, the parents 2 and 1¼
    expect(extrapolate(Float64Array.of(2, 1.25))).toEqual({ derivative: 1, distance: 1 });
  });

  it('never chooses an entry that is not finite', () => {
    expect(extrapolate(Float64Array.of(NaN, Infinity, 2, 2, 2, 2)).derivative).toBe(2);
  });
});

describe('sums of others', () => {
  it('leave out one each, and keep what a subtraction would lose', () => {
    expect(Array.from(sumsOfOthers(Float64Array.of(1, 2 ** -99, 2 ** -98)))).toEqual([3 * 2 ** -99, 1, 1]);
    expect(Array.from(sumsOfOthers(Float64Array.of(7)))).toEqual([0]);
  });
});
