import { describe, expect, it } from 'vitest';
import { invariants } from '../../../src/engine/checks/invariants';
import { logitGradientSum } from '../../../src/engine/checks/invariantsOfGradient';
import { columnSums, rowSums, symmetry } from '../../../src/engine/checks/invariantsOfMatrix';
import { shiftConstant, shiftInvariance } from '../../../src/engine/checks/invariantsOfShift';
import { sumOfEachRow } from '../../../src/engine/checks/sumOfEachRow';
import type { Matrix } from '../../../src/engine/tensor';
import { logits, solved, sum } from '../problems';

const u = 2 ** -53;
const matrix = (rows: number, ...values: readonly number[]): Matrix => ({
  rows,
  columns: rows,
  values: Float64Array.from(values),
});
/** diag(z) − z zᵀ over T, row by row. */
const mistaken = (z: readonly number[], temperature: number) =>
  z.flatMap((zi, i) => z.map((zm, m) => (zi * ((i === m ? 1 : 0) - zm)) / temperature));
const total = (values: readonly number[]) => sum(values.map(Math.abs));
const largest = (values: readonly number[]) => Math.max(...values.map(Math.abs));

describe('what the lamps measure', () => {
  // z − z zᵀ at T = ½, of which every check but the first sees something
  const trace = solved({ ...logits(0.1, 2, 1), temperature: 0.5, target: { kind: 'class', index: 2 } });
  const z = [0.1, 2, 1];
  const J = mistaken(z, 0.5);
  const lamps = invariants(trace, trace.choices[2]) ?? [];
  const lamp = (id: string) => lamps.find((one) => one.id === id)?.measured;

  it('is said in units that go with it, with what rounding may leave', () => {
    const told = lamps.map(({ id, measured }) => [id, measured?.unit, (measured?.threshold ?? NaN) / u]);
    expect(told.slice(0, 6)).toEqual([
      ['activationSum', 'u', 6 / u],
      ['rows', 'relative', 10],
      ['columns', 'relative', 10],
      ['symmetry', 'relative', 4],
      ['logitGradientSum', 'relative', 45],
      // the second largest logit is 1, two units of T behind
      ['shift', 'relative', 12 * 6],
    ]);
    const agreement = trace.choices[2].computed?.agreement;
    expect(lamp('numeric')).toEqual({
      residual: agreement?.maxError,
      unit: 'derivative',
      threshold: agreement?.threshold,
      holds: false,
    });
  });

  it('of ∂E/∂z is its sum against Σ |g_i J_im|', () => {
    const g = trace.right.activations;
    const slopes = J.map((value, k) => (g[Math.floor(k / 3)] ?? NaN) * value);
    expect(lamp('logitGradientSum')?.residual).toBeCloseTo(Math.abs(sum(slopes)) / total(slopes), 13);
  });

  it('of the shift is how far J moved against both of them', () => {
    // the largest, 2, goes to −T/3
    const after = mistaken(
      z.map((one) => one - 2 - 1 / 6),
      0.5,
    );
    const moved = largest(J.map((value, k) => value - (after[k] ?? NaN)));
    expect(lamp('shift')?.residual).toBeCloseTo(moved / (largest(J) + largest(after)), 13);
  });

  it('of Σa is in units in the last place of 1', () => {
    const off = solved(logits(0.2, 0.7, 0.7, 0.9));
    const [first] = invariants(off, off.choices[0]) ?? [];
    expect(sum(off.activations)).toBe(1 - u);
    expect(first?.measured).toEqual({ residual: 1, unit: 'u', threshold: 8, holds: true });
  });

  it('of cross-entropy’s short form is against 2/T Σ y_i (1 − a_i)', () => {
    const values = [0.5, 0.2, 0.3];
    const short = solved({
      ...logits(0.3, 0.1, 0.7),
      temperature: 3,
      loss: 'crossEntropy',
      target: { kind: 'distribution', values },
    });
    const left = Math.abs(sum(short.right.logits));
    expect(left).toBeGreaterThan(0);
    const scale = (2 / 3) * sum(values.map((y, i) => y * (short.complements?.[i] ?? NaN)));
    const measured = logitGradientSum(short, short.choices[0], short.right.jacobian);
    expect(measured.residual / (left / scale)).toBeCloseTo(1, 12);
  });

  it('of a ∂E/∂z that is 0 in every term is nothing', () => {
    const still = solved({ ...logits(0, 0), target: { kind: 'distribution', values: [0.5, 0.5] } });
    expect(logitGradientSum(still, still.choices[0], still.right.jacobian).residual).toBe(0);
  });
});

it('what is not finite on the diagonal is not symmetric', () => {
  expect(symmetry(matrix(1, Infinity), 1).residual).toBeNaN();
});

describe('the constant of the shift', () => {
  it('takes the largest logit to T/3 beyond 0', () => {
    expect(shiftConstant(solved({ ...logits(5, 1), temperature: 6 }))).toBe(-7);
    expect(shiftConstant(solved({ ...logits(-5, -6), temperature: 6 }))).toBe(7);
  });

  it('leaves as much as the second largest logit is behind, wherever it stands', () => {
    const allowed = (...z: readonly number[]) => {
      const trace = solved(logits(...z));
      const { threshold } = shiftInvariance(trace, trace.choices[0], trace.right.jacobian);
      return threshold / u / 12 - z.length - 1;
    };
    for (const z of [
      [2, 1, 0],
      [2, 0, 1],
      [1, 2, 0],
      [1, 0, 2],
      [0, 2, 1],
      [0, 1, 2],
    ]) {
      expect(allowed(...z)).toBe(1);
    }
    expect(allowed(1, 1, 0)).toBe(0);
    expect(allowed(2)).toBe(746);
    expect(allowed(1000, -Infinity, 0)).toBe(746);
  });
});

describe('what is lost below 1e-300 / T', () => {
  // at T = 1e6 that is 1e-306
  const tiny = matrix(2, 1e-306, 2e-306, 3e-306, 0);

  it('is measured against that much more', () => {
    expect(rowSums(tiny, 1e6).residual).toBeCloseTo(3 / 4, 12);
    expect(columnSums(tiny, 1e6).residual).toBeCloseTo(4 / 5, 12);
    expect(symmetry(tiny, 1e6).residual).toBeCloseTo(1 / 6, 12);
  });

  it('in ∂E/∂z for each g_i, and in the shift once', () => {
    const trace = solved({ ...logits(0, -1e9), temperature: 1e6, target: { kind: 'class', index: 1 } });
    // g = (1, −1), and z + c has no slope left
    expect([...trace.right.activations]).toEqual([1, -1]);
    const wrong = trace.choices[1];
    // and 2⁻¹⁰²¹ once, below which products lose digits
    const expected = 3e-306 / (5e-306 + 2 ** -1021);
    const { residual } = logitGradientSum(trace, wrong, matrix(2, 1e-306, 2e-306, 0, 0));
    expect(residual).toBeCloseTo(expected, 12);
    expect(shiftInvariance(trace, trace.choices[0], tiny).residual).toBeCloseTo(3 / 4, 12);
  });

  it('is no row that adds up to 0, unless it is smaller than that by its last places', () => {
    const vanish = (value: number) => sumOfEachRow(matrix(1, value), 1e6)[0]?.vanishes;
    expect(vanish(1e-315)).toBe(false);
    expect(vanish(1e-322)).toBe(true);
  });
});
