import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, doublesBetween, softmaxOfShifted } from '../../src/engine/shift';
import { softmax } from '../../src/engine/softmax';
import { runs } from '../properties/runs';

const U = 2 ** -53;

describe('doublesBetween', () => {
  it('counts neighbours, across powers of two and across 0', () => {
    expect(doublesBetween(1, 1)).toBe(0);
    expect(doublesBetween(1, 1 + 2 * U)).toBe(1);
    expect(doublesBetween(1, 1 - U)).toBe(1);
    expect(doublesBetween(0, -0)).toBe(0);
    expect(doublesBetween(Number.MIN_VALUE, -Number.MIN_VALUE)).toBe(2);
    expect(doublesBetween(-1, -1 - 2 * U)).toBe(1);
    expect(doublesBetween(1, 2)).toBe(2 ** 52);
  });
});

describe('apart', () => {
  it('takes the worst entry of each kind, which need not be the same one', () => {
    const one = Float64Array.of(1, 1e-10, 0.5);
    const other = Float64Array.of(1 + 4 * U, 1e-10 * (1 + 40 * U), 0.5);
    const { largest, steps } = apart(one, other);
    expect(largest).toBe(4 * U);
    expect(steps).toBeGreaterThan(2);
  });

  it('is 0 for the same entries, of whatever kind', () => {
    expect(apart(Float64Array.of(0, -0, 1), Float64Array.of(-0, 0, 1))).toEqual({ largest: 0, steps: 0 });
    const masked = Float64Array.of(-Infinity);
    expect(apart(masked, masked)).toEqual({ largest: 0, steps: 0 });
  });
});

const logits = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: 8 });
const shift = fc.double({ min: -10, max: 10, noNaN: true });
const temperature = fc.double({ min: 0.25, max: 8, noNaN: true });

describe('softmax of z + c', () => {
  it('moves z and leaves a and J where they were, but for the rounding of z + c', () => {
    fc.assert(
      fc.property(logits, shift, temperature, (z, c, T) => {
        const before = softmaxOfShifted(Float64Array.from(z), 0, T);
        const after = softmaxOfShifted(Float64Array.from(z), c, T);
        expect(Array.from(after.logits)).toEqual(z.map((value) => value + c));
        // |z + c| ≤ 30: the difference to the largest is off by 2 · 30 u, over T; softmax itself by (N + 2 · 40 / T) u
        const bound = 2 * (60 / T + z.length + 80 / T + 8) * U;
        for (const [i, a] of before.activations.entries()) {
          expect(Math.abs((after.activations[i] ?? NaN) - a)).toBeLessThanOrEqual(bound * a);
        }
        expect(apart(before.jacobian.values, after.jacobian.values).largest).toBeLessThanOrEqual(
          (3 * bound) / T,
        );
      }),
      runs(),
    );
  });

  it('is the very same for c = 0, and exact where z + c is', () => {
    const z = Float64Array.of(2, 1, 0.5);
    const { activations } = softmax(z, 1);
    expect(apart(softmaxOfShifted(z, 0, 1).activations, activations)).toEqual({ largest: 0, steps: 0 });
    expect(apart(softmaxOfShifted(z, 4, 1).activations, activations)).toEqual({ largest: 0, steps: 0 });
  });

  it('keeps a masked class masked, and huge logits finite', () => {
    const masked = softmaxOfShifted(Float64Array.of(1, -Infinity), 3, 1);
    expect(Array.from(masked.activations)).toEqual([1, 0]);
    expect(masked.logits[1]).toBe(-Infinity);
    const huge = softmaxOfShifted(Float64Array.of(1000, 990, 0), 7.3, 1);
    expect(huge.activations.every(Number.isFinite) && huge.jacobian.values.every(Number.isFinite)).toBe(true);
    expect(huge.logActivations[2]).toBeCloseTo(-1000, 3);
  });

  it('is not invariant to a factor: this test would see a softmax that forgets more than a shift', () => {
    const one = softmaxOfShifted(Float64Array.of(2, 1, 0), 0, 1);
    const doubled = softmaxOfShifted(Float64Array.of(4, 2, 0), 0, 1);
    expect(apart(one.activations, doubled.activations).largest).toBeGreaterThan(0.1);
  });
});
