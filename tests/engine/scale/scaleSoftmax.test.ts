import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOfOtherPlaces, sumOfPlaces } from '../../../src/engine/scale/blockSums';
import { createPyramid, sumOfRange } from '../../../src/engine/scale/pyramid';
import {
  createScaleSoftmax,
  logActivationOf,
  updateScaleSoftmax,
} from '../../../src/engine/scale/scaleSoftmax';
import { softmax as stagedSoftmax } from '../../../src/engine/softmax';
import { exactly, exactSum, relativeError } from './exact';
import { logitsOf, temperatures } from './manyLogits';
import { softmaxOf, zipfLogits } from './softmaxes';
import { runs } from '../../properties/runs';

const sizes = fc.constantFrom(1, 2, 3, 5, 31, 64, 65, 300, 1025);

describe('the softmax of a vocabulary', () => {
  it('is the softmax of the rest of the page, and so are its logarithms', () => {
    fc.assert(
      fc.property(logitsOf(sizes), temperatures, (logits, temperature) => {
        const softmax = softmaxOf(logits, temperature);
        const { activations, stages } = stagedSoftmax(logits, temperature);
        for (const [i, a] of activations.entries()) {
          expect(Math.abs((softmax.activations[i] ?? NaN) - a)).toBeLessThanOrEqual(a * 1e-13);
          const log = stages.logActivations[i] ?? NaN;
          const own = logActivationOf(softmax, i);
          if (log === -Infinity) expect(own).toBe(-Infinity);
          else expect(Math.abs(own - log)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(log)));
        }
      }),
      runs(),
    );
  });

  it('adds up to 1 over 128,256 places', () => {
    expect(sumOfPlaces(softmaxOf(zipfLogits()), 0, 128_256)).toBeCloseTo(1, 14);
  });

  it('is written anew by each update, sums and all', () => {
    const softmax = createScaleSoftmax(3);
    updateScaleSoftmax(softmax, Float64Array.of(5, 0, 0), 1);
    updateScaleSoftmax(softmax, Float64Array.of(0, 0, -Infinity), 2);
    expect(Array.from(softmax.activations)).toEqual([0.5, 0.5, 0]);
    expect(sumOfPlaces(softmax, 1, 3)).toBe(0.5);
    expect([softmax.temperature, softmax.top, softmax.logSum]).toEqual([2, 0, Math.LN2]);
  });

  it('knows the logarithm of what is too small for a double', () => {
    const softmax = softmaxOf([0, -2000, -Infinity]);
    expect([0, 1, 2].map((place) => logActivationOf(softmax, place))).toEqual([0, -2000, -Infinity]);
    expect(logActivationOf(softmaxOf([0, -50]), 0)).toBeCloseTo(-Math.exp(-50), 30);
  });

  it('takes no logits of another number', () => {
    expect(() => updateScaleSoftmax(createScaleSoftmax(3), Float64Array.of(1, 2), 1)).toThrow(
      '2 logits for a softmax of 3 places',
    );
  });
});

describe('a sum of places', () => {
  it('is the exact sum to 2e-15 of itself, and so is the sum of all others', () => {
    fc.assert(
      fc.property(logitsOf(sizes), temperatures, fc.nat(), fc.nat(), (logits, temperature, one, other) => {
        const n = logits.length;
        const [from = 0, to = 0] = [one % (n + 1), other % (n + 1)].toSorted((a, b) => a - b);
        const softmax = softmaxOf(logits, temperature);
        const { activations } = softmax;
        const inside = exactSum(activations, from, to);
        expect(relativeError(exactly(sumOfPlaces(softmax, from, to)), inside)).toBeLessThan(2e-15);
        expect(
          relativeError(exactly(sumOfOtherPlaces(softmax, from, to)), exactSum(activations) - inside),
        ).toBeLessThan(2e-15);
      }),
      runs(),
    );
  });

  it('keeps every digit behind a peak, where a difference of prefix sums has none', () => {
    const softmax = softmaxOf(Float64Array.from({ length: 1000 }, (_, i) => (i === 10 ? 60 : Math.sin(i))));
    const tail = softmax.activations.reduce((sum, a, i) => (i < 500 ? sum : sum + a), 0);
    const got = sumOfPlaces(softmax, 500, 1000);
    expect(tail).toBeGreaterThan(0);
    expect(Math.abs(got / tail - 1)).toBeLessThan(1e-13);
    expect(relativeError(exactly(got), exactSum(softmax.activations, 500, 1000))).toBeLessThan(1e-15);
  });

  it('over no place, and of a softmax over none, is 0', () => {
    expect(sumOfPlaces(softmaxOf([1, 2]), 1, 1)).toBe(0);
    expect(sumOfRange(createPyramid(0), 0, 0)).toBe(0);
  });
});
