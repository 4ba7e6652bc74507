import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeLogitGradient } from '../../../src/engine/scale/scaleGradient';
import { softmaxJacobianInLogits, vectorMatrixProduct } from '../../../src/engine/softmaxJacobian';
import { logitsOf } from './manyLogits';
import { softmaxOf, zipfLogits } from './softmaxes';
import { runs } from '../../properties/runs';

const cases = fc.record({
  logits: logitsOf(fc.integer({ min: 1, max: 60 })),
  temperature: fc.constantFrom(1, 0.3, 5),
  place: fc.nat(),
});

function gradientOf(logits: Float64Array, temperature: number, loss: 'mse' | 'crossEntropy', target: number) {
  const into = new Float64Array(logits.length);
  const value = writeLogitGradient(softmaxOf(logits, temperature), loss, target, into);
  return { loss: value, gradient: into };
}

describe('∂E/∂z without the matrix', () => {
  it('of squared error is ∂E/∂a times the dense Jacobian', () => {
    fc.assert(
      fc.property(cases, ({ logits, temperature, place }) => {
        const n = logits.length;
        const target = place % n;
        const { activations } = softmaxOf(logits, temperature);
        const residuals = activations.map((a, i) => a - (i === target ? 1 : 0));
        const upstream = residuals.map((r) => (2 / n) * r);
        const want = vectorMatrixProduct(upstream, softmaxJacobianInLogits(logits, temperature));
        const { loss, gradient } = gradientOf(logits, temperature, 'mse', target);
        expect(loss).toBeCloseTo(residuals.reduce((sum, r) => sum + r * r, 0) / n, 13);
        for (const [m, value] of gradient.entries()) expect(value).toBeCloseTo(want[m] ?? NaN, 13);
      }),
      runs(),
    );
  });

  it('of cross-entropy is −1/a_t times the target row of the dense Jacobian', () => {
    fc.assert(
      fc.property(cases, ({ logits, temperature, place }) => {
        const n = logits.length;
        const target = place % n;
        const a = softmaxOf(logits, temperature).activations[target] ?? NaN;
        if (a < 1e-5) return;
        const { values } = softmaxJacobianInLogits(logits, temperature);
        const { loss, gradient } = gradientOf(logits, temperature, 'crossEntropy', target);
        expect(loss).toBeCloseTo(-Math.log(a), 10);
        for (const [m, value] of gradient.entries()) {
          expect(value).toBeCloseTo(0 - (values[target * n + m] ?? NaN) / a, 10);
        }
      }),
      runs(),
    );
  });

  it('keeps a_t − 1, and the loss, where a_t has rounded to 1', () => {
    const logits = Float64Array.of(0, 60, -1);
    const rest = Math.exp(-60) + Math.exp(-61);
    const { loss, gradient } = gradientOf(logits, 1, 'crossEntropy', 1);
    expect(loss / rest).toBeCloseTo(1, 13);
    expect((gradient[1] ?? NaN) / rest).toBeCloseTo(-1, 13);
    expect(
      gradientOf(logits, 1, 'mse', 1).loss / ((rest ** 2 + Math.exp(-120) + Math.exp(-122)) / 3),
    ).toBeCloseTo(1, 13);
  });

  it('keeps the loss where a_t underflows, and says +∞ where the target is masked', () => {
    const logits = Float64Array.of(0, -2000, -Infinity);
    expect(gradientOf(logits, 1, 'crossEntropy', 1)).toEqual({
      loss: 2000,
      gradient: Float64Array.of(1, -1, 0),
    });
    expect(gradientOf(logits, 1, 'crossEntropy', 2)).toEqual({
      loss: Infinity,
      gradient: Float64Array.of(1, 0, -1),
    });
    expect(gradientOf(logits, 1, 'mse', 2).loss).toBeCloseTo(2 / 3, 15);
  });

  it('of one class is 0', () => {
    const none = { loss: 0, gradient: Float64Array.of(0) };
    expect(gradientOf(Float64Array.of(5), 1, 'mse', 0)).toEqual(none);
    expect(gradientOf(Float64Array.of(5), 1, 'crossEntropy', 0)).toEqual(none);
  });

  it('adds up to 0 over 128,256 places, the target ones negative', () => {
    for (const loss of ['mse', 'crossEntropy'] as const) {
      const { gradient } = gradientOf(zipfLogits(), 0.8, loss, 4321);
      const size = gradient.reduce((sum, value) => sum + Math.abs(value), 0);
      expect(Math.abs(gradient.reduce((sum, value) => sum + value, 0))).toBeLessThan(1e-12 * size);
      expect(gradient[4321]).toBeLessThan(0);
    }
  });
});
