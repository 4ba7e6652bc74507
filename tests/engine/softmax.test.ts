import { describe, expect, it } from 'vitest';
import { softmax } from '../../src/engine/softmax';
import { logits, solved, vector } from './problems';

const of = (...z: readonly number[]) => softmax(Float64Array.from(z), 1);

describe('softmax', () => {
  it('of equal logits is uniform', () => {
    expect(Array.from(of(3, 3, 3, 3).activations)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('of one class is 1 whatever the logit', () => {
    expect(Array.from(of(-1234.5).activations)).toEqual([1]);
    expect(Array.from(of(-1234.5).complements)).toEqual([0]);
  });

  it('keeps every stage: shift, exponentials, sum, quotient', () => {
    const { stages, activations } = of(2, 1, 0);
    expect(stages.maximum).toBe(2);
    expect(Array.from(stages.shifted)).toEqual([0, -1, -2]);
    expect(Array.from(stages.exponentials)).toEqual([1, Math.exp(-1), Math.exp(-2)]);
    expect(stages.sum).toBeCloseTo(1 + Math.exp(-1) + Math.exp(-2), 15);
    expect(activations[0]).toBe(1 / stages.sum);
  });

  it('divides the logits by the temperature', () => {
    const hot = softmax(Float64Array.of(2, 1, 0.5), 2);
    expect(hot.activations).toEqual(of(1, 0.5, 0.25).activations);
  });

  it('gives a masked class exactly 0 and the others what they had without it', () => {
    const { activations, stages } = of(2, -Infinity, 1);
    const without = of(2, 1);
    expect(Array.from(activations)).toEqual([without.activations[0], 0, without.activations[1]]);
    expect(stages.logActivations[1]).toBe(-Infinity);
    expect(stages.naive.underflows).toBe(false);
  });

  it('survives logits whose naive exponentials overflow, and says that they would', () => {
    const { activations, stages } = of(1000, 990, 0);
    expect(stages.naive).toMatchObject({ overflows: true, underflows: false });
    expect(stages.naive.exponentials[0]).toBe(Infinity);
    expect(activations[1]).toBeCloseTo(Math.exp(-10) / (1 + Math.exp(-10)), 18);
  });

  it('shifts by the least double too', () => {
    expect([...of(0, -Number.MIN_VALUE).stages.shifted]).toEqual([0, -Number.MIN_VALUE]);
  });

  it('has naive exponentials of z / T', () => {
    const { naive } = softmax(Float64Array.of(2, -4), 2).stages;
    expect([...naive.exponentials]).toEqual([Math.exp(1), Math.exp(-2)]);
  });

  it('knows naive underflow too', () => {
    expect(of(-1000, -1001).stages.naive).toMatchObject({ overflows: false, underflows: true });
  });

  it('keeps ln a where a underflows', () => {
    const { activations, stages } = of(0, -2000);
    expect(activations[1]).toBe(0);
    expect(stages.logActivations[1]).toBe(-2000);
  });

  it('keeps ln a of the sure class, which is 1 to the last place', () => {
    expect(of(0, -50).stages.logActivations[0]).toBeCloseTo(-Math.exp(-50), 30);
  });

  it('knows 1 − a to the last place where a has rounded to 1', () => {
    const { activations, complements } = of(0, -50);
    expect(activations[0]).toBe(1);
    expect((complements[0] ?? 0) / Math.exp(-50)).toBeCloseTo(1, 14);
  });
});

describe('activations edited directly', () => {
  const from = (...activations: readonly number[]) =>
    solved({ source: { kind: 'activations', activations } });

  it('give logits with max 0 and the same activations back', () => {
    const trace = from(0.7, 0.2, 0.1);
    expect(Math.max(...trace.logits)).toBe(0);
    expect(trace.logits[1]).toBeCloseTo(Math.log(0.2 / 0.7), 15);
    [0.7, 0.2, 0.1].forEach((a, i) => expect(trace.activations[i]).toBeCloseTo(a, 15));
  });

  it('are divided by their sum, however large', () => {
    const shares = Array.from(from(1e308, 1e308, 0).activations);
    expect(shares).toEqual([0.5, 0.5, 0]);
  });

  it('keep their digits next to the largest, and where their ratio has none', () => {
    const recovered = (...activations: readonly number[]) =>
      solved({ source: { kind: 'activations', activations } }).logits;
    const near = 0.3 + 2 ** -54;
    expect((recovered(near, 0.3)[1] ?? NaN) / (-(2 ** -54) / 0.3)).toBeCloseTo(1, 14);
    expect(recovered(1e-200, 4e-201)[1]).toBeCloseTo(Math.log(0.4), 15);
    expect(recovered(1e308, 1e-10)[1]).toBeCloseTo(-318 * Math.LN10, 10);
  });

  it('make a masked class of a 0', () => {
    expect(from(1, 0).logits[1]).toBe(-Infinity);
    expect(from(1, 0).right.logits[1]).toBe(0);
  });

  it('take the temperature into the logits', () => {
    const trace = solved({ source: { kind: 'activations', activations: [0.7, 0.2, 0.1] }, temperature: 5 });
    expect(trace.logits[1]).toBeCloseTo(5 * Math.log(0.2 / 0.7), 14);
    expect(trace.activations[2]).toBeCloseTo(0.1, 15);
  });

  it('reach down to the least double', () => {
    const trace = from(5e-324, 1e300);
    expect(trace.logits[0]).toBeCloseTo(Math.log(5e-324) - Math.log(1e300), 10);
  });
});

describe('the layer of a logit edited directly', () => {
  it('is x = (1), W = z, b = 0, and its bias stays where it is', () => {
    const trace = solved(logits(2, 1, 0.1));
    expect(Array.from(trace.layer.input)).toEqual([1]);
    expect(Array.from(trace.layer.weights.values)).toEqual([2, 1, 0.1]);
    expect(trace.right.input).toBeNull();
    expect(trace.right.bias).toEqual(trace.right.logits);
    expect(Array.from(trace.update.used.biasStep)).toEqual([0, 0, 0]);
    trace.update.used.logits.forEach((z, m) => {
      expect(z).toBe((trace.logits[m] ?? NaN) - 0.5 * (trace.right.logits[m] ?? NaN));
    });
  });

  it('moves W and b of a real layer', () => {
    const source = {
      kind: 'layer',
      input: [1, 2],
      weights: [
        [1, 0],
        [0, 1],
      ],
      bias: [0.5, 0],
    } as const;
    const { update, right, layer } = solved({ source });
    expect(update.right.bias[0]).toBe(0.5 - 0.5 * (right.bias[0] ?? NaN));
    expect(update.right.weights.values[2]).toBe(
      (layer.weights.values[2] ?? NaN) - 0.5 * (right.weights.values[2] ?? NaN),
    );
    expect(update.right.loss).toBeLessThan(solved({ source }).loss);
    expect(vector(right.input)).toHaveLength(2);
  });
});
