import { describe, expect, it } from 'vitest';
import { sampleCurve } from '../../src/engine/activationCurve';
import { ELEMENTWISE_ACTIVATIONS } from '../../src/engine/elementwiseActivations';

const gaps = (points: ReturnType<typeof sampleCurve>) => points.filter(([, value]) => Number.isNaN(value));

describe('a sampled curve', () => {
  it('runs from end to end in ascending z, through 0', () => {
    const points = sampleCurve(Math.tanh, [-3, 2], 7);
    const zs = points.map(([z]) => z);
    expect([zs[0], zs.at(-1)]).toEqual([-3, 2]);
    expect(zs).toContain(0);
    expect(zs).toEqual(zs.toSorted((one, other) => one - other));
    for (const [z, value] of points) expect(value).toBe(Math.tanh(z));
  });

  it('has a gap exactly where a derivative jumps', () => {
    const jumping = Object.entries(ELEMENTWISE_ACTIVATIONS)
      .filter(([, { derivativeInLogit }]) => gaps(sampleCurve(derivativeInLogit, [-5, 5], 160)).length > 0)
      .map(([name]) => name);
    expect(jumping).toEqual(['relu', 'leakyRelu']);
    for (const { f } of Object.values(ELEMENTWISE_ACTIVATIONS)) {
      expect(gaps(sampleCurve(f, [-5, 5], 160))).toEqual([]);
    }
  });

  it('has 0 once, with the next double behind it, and not where the domain begins or ends there', () => {
    const places = (from: number, to: number) => sampleCurve((z) => z, [from, to], 2).map(([z]) => z);
    expect(places(-1, 1)).toEqual([-1, 0, Number.MIN_VALUE, 1]);
    expect(places(0, 1)).toEqual([0, 0.5, 1]);
    expect(places(-1, 0)).toEqual([-1, -0.5, 0]);
    expect(places(-2, -1)).toEqual([-2, -1.5, -1]);
  });

  it('needs no 0 in its domain', () => {
    expect(sampleCurve((z) => z, [2, 4], 2)).toEqual([
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
  });
});
