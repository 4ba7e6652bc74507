import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  elementwiseProductCosts,
  productMultiplications,
  softmaxProductCosts,
} from '../../src/engine/productCosts';
import { softmax } from '../../src/engine/softmax';
import { softmaxVectorJacobianProduct } from '../../src/engine/softmaxJacobian';
import { runs } from '../properties/runs';

const SIZES = [1, 2, 3, 6, 10, 64];
const vectorOf = (n: number, seed: number) =>
  Float64Array.from({ length: n }, (_, i) => Math.sin(seed + 2.3 * i));

describe('the multiplications of g J', () => {
  it('are N² to build and N² to multiply, and 2N by the short form, as counted', () => {
    for (const n of SIZES) {
      const { matrix, short } = softmaxProductCosts(
        vectorOf(n, 1),
        softmax(vectorOf(n, 2), 1).activations,
        1,
      );
      expect([matrix.build, matrix.product, short.build, short.product]).toEqual([n * n, n * n, 0, 2 * n]);
      const formula = productMultiplications(n, true);
      expect([formula.build, formula.matrix, formula.short]).toEqual([
        matrix.build,
        matrix.product,
        short.product,
      ]);
    }
  });

  it('are N² and N where the Jacobian is diagonal, as counted, with the very same result', () => {
    for (const n of SIZES) {
      const { matrix, short, largestDifference } = elementwiseProductCosts(vectorOf(n, 1), vectorOf(n, 2));
      expect([matrix.build, matrix.product, short.product]).toEqual([0, n * n, n]);
      expect(productMultiplications(n, false)).toEqual({ build: 0, matrix: n * n, short: n });
      expect(largestDifference).toBe(0);
    }
  });

  it('say the numbers of a vocabulary exactly', () => {
    expect(productMultiplications(128_256, true)).toEqual({
      build: 16_449_601_536,
      matrix: 16_449_601_536,
      short: 256_512,
    });
    expect(16_449_601_536).toBe(128_256 ** 2);
  });

  it('lead to the same vector both ways within the rounding bound, whatever v is, and for v = a to ∂E/∂z', () => {
    const entries = (n: number) =>
      fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: n, maxLength: n });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }).chain((n) => fc.tuple(entries(n), entries(n))),
        fc.constantFrom(0.5, 1, 2),
        (pair, temperature) => {
          const [g, z] = [Float64Array.from(pair[0]), Float64Array.from(pair[1])];
          const a = softmax(z, temperature).activations;
          const wrong = softmaxProductCosts(g, z, temperature);
          expect(wrong.largestDifference).toBeLessThanOrEqual(wrong.roundingBound);
          const right = softmaxProductCosts(g, a, temperature);
          expect(right.largestDifference).toBeLessThanOrEqual(right.roundingBound);
          const engine = softmaxVectorJacobianProduct(g, a, temperature);
          right.short.values.forEach((value, m) => {
            expect(Math.abs(value - engine[m]!)).toBeLessThanOrEqual(right.roundingBound);
          });
        },
      ),
      {
        ...runs(),
        // products that underflow on one way and not on the other
        examples: [
          [
            [
              [0, -6e-323, 0],
              [0, 0.35667494393873267, 0],
            ],
            1,
          ],
        ],
      },
    );
  });

  it('leave to rounding what their errors add up to, and to underflow some of the least doubles', () => {
    const bound = (g: readonly number[], v: readonly number[]) =>
      softmaxProductCosts(Float64Array.from(g), Float64Array.from(v), 2).roundingBound;
    // 2 (2 + 6) u · max |v_m| (|g_m| + Σ |g_i v_i|) / T = 2⁻⁴⁹ · 1 / 2
    expect(bound([1, -2], [0.5, 0.25])).toBe(2 ** -50);
    // (Σ |g_i| + 2 max |v_i| + 4 + 2) / 2 + 1, once with g = 0 and once with v = 0
    expect(bound([0, 0], [1, -2]) / Number.MIN_VALUE).toBe(6);
    expect(bound([3, -1], [0, 0]) / Number.MIN_VALUE).toBe(6);
  });

  it('differ by the largest difference of an entry', () => {
    const [g, v] = [vectorOf(6, 1), softmax(vectorOf(6, 2), 1).activations];
    const { matrix, short, largestDifference } = softmaxProductCosts(g, v, 1);
    const differences = matrix.values.map((value, m) => Math.abs(value - short.values[m]!));
    expect(largestDifference).toBe(Math.max(...differences));
    expect(largestDifference).toBeGreaterThan(0);
  });

  it('have no value either way where ∂E/∂a is −∞, and do not hide it', () => {
    const costs = softmaxProductCosts(Float64Array.of(0, -Infinity), Float64Array.of(1, 0), 1);
    expect(costs.largestDifference).toBeNaN();
    expect(costs.short.values[0]).toBeNaN();
  });
});
