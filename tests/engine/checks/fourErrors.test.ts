import { describe, expect, it } from 'vitest';
import { softmaxJacobianInActivations } from '../../../src/engine/softmaxJacobian';
import { softmax } from '../../../src/engine/softmax';
import { sumOfEachRow } from '../../../src/engine/checks/sumOfEachRow';
import { at } from '../../../src/engine/tensor';
import type { Trace } from '../../../src/engine/trace';
import { logits, solved } from '../problems';

const errors = (trace: Trace) => trace.choices.map(({ computed }) => computed?.agreement.maxError ?? NaN);
const verdicts = (trace: Trace) => trace.choices.map(({ computed }) => computed?.verdict);

describe("the board's four errors", () => {
  it('are ≤ 1e-9 for the two right squares and > 1e-3 for the two wrong ones on the default experiment', () => {
    const [zGivenZ = NaN, zGivenA = NaN, aGivenZ = NaN, aGivenA = NaN] = errors(solved());
    expect(zGivenZ).toBeLessThanOrEqual(1e-9);
    expect(aGivenA).toBeLessThanOrEqual(1e-9);
    expect(zGivenA).toBeGreaterThan(1e-3);
    expect(aGivenZ).toBeGreaterThan(1e-3);
  });

  it.each([1, 2, 3, 4, 10, 64])(
    'on the fixed point of softmax for N = %d, z = (1/N, …), the mixed pairs agree, and that is called a coincidence',
    (n) => {
      const trace = solved(logits(...Array.from({ length: n }, () => 1 / n)));
      for (const [i, z] of trace.logits.entries()) expect(z).toBeCloseTo(at(trace.activations, i), 15);
      for (const error of errors(trace)) expect(error).toBeLessThanOrEqual(1e-9);
      expect(verdicts(trace)).toEqual(['right', 'coincidence', 'coincidence', 'right']);
    },
  );

  it('have one threshold, which the board says once', () => {
    for (const change of [{}, { temperature: 3 }, logits(30, 0, -30), { activation: 'elu' as const }]) {
      const thresholds = solved(change).choices.map(({ computed }) => computed?.agreement.threshold);
      expect(new Set(thresholds).size).toBe(1);
    }
  });
});

describe('row sums', () => {
  const sumsOf = (trace: Trace, choice: 0 | 1 | 2 | 3) =>
    sumOfEachRow(trace.choices[choice].computed!.jacobian, trace.problem.temperature);
  const allVanish = (trace: Trace, choice: 0 | 1 | 2 | 3) =>
    sumsOf(trace, choice).every(({ vanishes }) => vanishes);

  it('are 0 but for rounding for softmax, right or taken twice, at any size, scale and temperature', () => {
    for (const n of [1, 2, 3, 6, 10, 64]) {
      for (const scale of [1e-3, 1, 30, 700]) {
        for (const temperature of [1e-6, 0.3, 1, 50]) {
          const z = Array.from({ length: n }, (_, k) => scale * Math.sin(1 + 1.7 * k * k));
          const trace = solved({ ...logits(...z), temperature });
          for (const choice of [0, 1, 3] as const) expect(allVanish(trace, choice)).toBe(true);
        }
      }
    }
  });

  it('are z_i (1 − Σ z) for diag(z) − z zᵀ, so that they are 0 where Σ z = 1 although the square is wrong', () => {
    const sums = sumsOf(solved(), 2);
    [2, 1, 0.1].forEach((z, i) => expect(sums[i]?.sum).toBeCloseTo(z * (1 - 3.1), 12));
    expect(sums.some(({ vanishes }) => vanishes)).toBe(false);
    const trace = solved(logits(0.7, 0.2, 0.1));
    expect(allVanish(trace, 2)).toBe(true);
    expect(verdicts(trace)[2]).toBe('wrong');
  });

  it('see an error of a little more than the roundings they allow', () => {
    const row = (last: number) => ({ rows: 1, columns: 2, values: Float64Array.of(1, last) });
    expect(sumOfEachRow(row(-1), 1)).toEqual([{ sum: 0, vanishes: true }]);
    // N = 2 and Σ |J_im| = 2: (2N + 4) u · 2 = 2⁻⁴⁹
    expect(sumOfEachRow(row(-1 + 0.75 * 2 ** -49), 1)[0]?.vanishes).toBe(true);
    expect(sumOfEachRow(row(-1 + 1.25 * 2 ** -49), 1)[0]?.vanishes).toBe(false);
  });

  it('do not vanish where they are not finite', () => {
    for (const z of [NaN, Infinity, -Infinity]) {
      const matrix = { rows: 1, columns: 1, values: Float64Array.of(z) };
      expect(sumOfEachRow(matrix, 1)[0]?.vanishes).toBe(false);
    }
  });
});

describe('diag(z) − z zᵀ as a function of z', () => {
  const z = [2, 1, 0.1];
  const h = 1e-5;

  /** The largest |∂J_im/∂z_k − ∂J_ik/∂z_m|: 0 for whatever is the derivative of anything twice differentiable. */
  function curl(matrixAt: (z: Float64Array) => Float64Array): number {
    const n = z.length;
    const derivative = z.map((_, k) => {
      const [up, down] = [h, -h].map((step) =>
        matrixAt(Float64Array.from(z, (v, j) => (j === k ? v + step : v))),
      );
      return up!.map((value, index) => (value - at(down!, index)) / (2 * h));
    });
    const entry = (i: number, m: number, k: number) => at(derivative[k]!, i * n + m);
    const indices = z.map((_, i) => i);
    return Math.max(
      ...indices.flatMap((i) =>
        indices.flatMap((m) => indices.map((k) => Math.abs(entry(i, m, k) - entry(i, k, m)))),
      ),
    );
  }

  it('is the derivative of nothing, where softmax’s is that of softmax', () => {
    const jacobian = (s: Float64Array) => softmaxJacobianInActivations(s, null, 1).values;
    expect(curl((logitsThere) => jacobian(softmax(logitsThere, 1).activations))).toBeLessThan(1e-8);
    expect(curl(jacobian)).toBeGreaterThan(0.5);
  });
});
