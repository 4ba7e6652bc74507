import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { softmax } from '../../src/engine/softmax';
import { softmaxAlongLogit } from '../../src/engine/softmaxAlongLogit';
import { softmaxJacobianInLogits } from '../../src/engine/softmaxJacobian';
import { runs } from '../properties/runs';

const logits = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: 8 });
const temperature = fc.double({ min: 0.25, max: 8, noNaN: true });
const probe = fc.double({ min: -30, max: 30, noNaN: true });

describe('softmax along one logit', () => {
  it('is softmax and its Jacobian with that logit replaced', () => {
    fc.assert(
      fc.property(logits, fc.nat(), temperature, probe, (z, some, T, value) => {
        const m = some % z.length;
        const replaced = Float64Array.from(z).with(m, value);
        const along = softmaxAlongLogit(Float64Array.from(z), m, T);
        const a = softmax(replaced, T).activations[m] ?? NaN;
        const slope = softmaxJacobianInLogits(replaced, T).values[m * z.length + m] ?? NaN;
        // |d| ≤ 53 / 0.25: a few hundred u
        expect(Math.abs(along.activation(value) - a)).toBeLessThanOrEqual(1e-12 * a);
        expect(Math.abs(along.slope(value) - slope)).toBeLessThanOrEqual(1e-12 * slope);
      }),
      runs(),
    );
  });

  it('comes to one half at its centre, where the slope is 1 / (4 T)', () => {
    const along = softmaxAlongLogit(Float64Array.of(2, 1, 0.1), 0, 2);
    expect(along.activation(along.centre)).toBe(0.5);
    expect(along.slope(along.centre)).toBe(0.125);
  });

  it('is 1, with slope 0, where no other class shares', () => {
    for (const alone of [Float64Array.of(2), Float64Array.of(2, -Infinity)]) {
      const along = softmaxAlongLogit(alone, 0, 1);
      expect([along.centre, along.activation(-3), along.slope(-3)]).toEqual([-Infinity, 1, 0]);
    }
  });

  it('stays in the doubles beside huge logits', () => {
    const along = softmaxAlongLogit(Float64Array.of(0, 1000, 990), 0, 1);
    expect(along.centre).toBeCloseTo(1000, 3);
    expect(along.activation(1000)).toBeCloseTo(0.5, 3);
    expect(along.activation(0)).toBe(0);
  });
});
