import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { softmax } from '../../../src/engine/softmax';
import { softmaxJacobianInLogits } from '../../../src/engine/softmaxJacobian';
import { gap, changed, U } from '../near';
import { runs } from '../runs';
import { counts, tame, valuesOf, withMasks } from '../specials';

const logits = counts.chain((count) => withMasks(valuesOf(count, tame)));
const activationsAt = (z: readonly number[], T: number): Float64Array =>
  softmax(Float64Array.from(z), T).activations;

describe('the temperature', () => {
  it('moves a as −J z / T says: ∂a_i/∂T = −Σ_m J_im z_m / T, against central differences', () => {
    const moderate = counts.chain((count) => valuesOf(count, fc.double({ min: -6, max: 6, noNaN: true })));
    const temperature = fc.double({ min: 0.3, max: 20, noNaN: true });
    fc.assert(
      fc.property(moderate, temperature, (z, T) => {
        const J = softmaxJacobianInLogits(Float64Array.from(z), T);
        const h = T / 1024;
        const [far, near, ahead, farAhead] = [-2, -1, 1, 2].map((k) => activationsAt(z, T + k * h));
        // five points: the error is of h⁴
        const measured = z.map(
          (_, i) =>
            ((far?.[i] ?? NaN) - 8 * (near?.[i] ?? NaN) + 8 * (ahead?.[i] ?? NaN) - (farAhead?.[i] ?? NaN)) /
            (12 * h),
        );
        const said = z.map(
          (_, i) => -z.reduce((sum, zm, m) => sum + (J.values[i * z.length + m] ?? NaN) * zm, 0) / T,
        );
        // |z/T| ≤ 40 here: h⁴ times the fifth derivative in T stays below this, and so does rounding over h
        expect(gap('∂a/∂T', said, measured, 1e-5 / T)).toBe('');
      }),
      runs(),
    );
  });

  it('divides J: at T it is 1/T of the J at 1 of z/T, to the last bit where T is a power of two', () => {
    const powers = fc.integer({ min: -20, max: 20 }).map((k) => 2 ** k);
    fc.assert(
      fc.property(logits, powers, (z, T) => {
        // a subnormal z over T is another one, and may then be another's equal
        fc.pre(z.every((value) => Object.is((value / T) * T, value)));
        const at = softmaxJacobianInLogits(Float64Array.from(z), T).values;
        const one = softmaxJacobianInLogits(
          Float64Array.from(z, (value) => value / T),
          1,
        ).values;
        expect(
          gap(
            'T J',
            at.map((value) => value * T),
            one,
            1e-322 * Math.max(1, T),
          ),
        ).toBe('');
      }),
      runs(),
    );
  });

  it('grown without bound makes all that is not masked equally likely', () => {
    fc.assert(
      fc.property(logits, fc.constantFrom(1e18, 1e100, 1e300), (z, T) => {
        const kept = z.filter((value) => value !== -Infinity).length;
        expect(
          gap(
            'a',
            activationsAt(z, T),
            z.map((value) => (value === -Infinity ? 0 : 1 / kept)),
            U,
          ),
        ).toBe('');
      }),
      runs(),
    );
  });

  it('shrunk to nothing leaves the largest alone, and shares 1 equally among equals', () => {
    fc.assert(
      fc.property(logits, fc.constantFrom(1e-6, 1e-30, 1e-300), (z, T) => {
        const top = Math.max(...z);
        const winners = z.filter((value) => value === top).length;
        // e^−746 is 0: whatever is closer to the largest than 746 T still has a share
        fc.pre(z.every((value) => value === top || (top - value) / T > 746));
        expect(
          changed(
            'a',
            activationsAt(z, T),
            z.map((value) => (value === top ? 1 / winners : 0)),
          ),
        ).toBe('');
      }),
      runs(),
    );
  });
});
