import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestEntries } from '../../../src/engine/scale/largestEntries';
import { keepTopK, keepTopP, writeMaskedLogits } from '../../../src/engine/scale/masks';
import { sortedPlaces } from '../../../src/engine/scale/sortedPlaces';
import { logitsOf } from './manyLogits';
import { softmaxOf, zipfLogits } from './softmaxes';
import { runs } from '../../properties/runs';

const anyDouble = fc.oneof(
  fc.double({ noNaN: true }),
  fc.constantFrom(0, -0, 1, -1, -Infinity, Infinity, Number.MIN_VALUE, -Number.MIN_VALUE),
  fc.integer({ min: -3, max: 3 }),
);
const vectors = fc.array(anyDouble, { maxLength: 200 }).map((values) => Float64Array.from(values));
const indexes = (values: Float64Array) => Array.from(values, (_, i) => i);
/** The stable sort of the language. */
const byValue = (values: Float64Array) =>
  indexes(values).toSorted((one, other) => {
    const [a = NaN, b = NaN] = [values[one], values[other]];
    return a === b ? 0 : b - a;
  });

describe('places by logit', () => {
  it('are those of a stable sort, largest first', () => {
    fc.assert(
      fc.property(vectors, (values) => {
        expect(Array.from(sortedPlaces(values))).toEqual(byValue(values));
      }),
      runs(),
    );
  });

  it('have the masked ones last, in index order', () => {
    expect(Array.from(sortedPlaces(Float64Array.of(-Infinity, -1e308, -Infinity, 3)))).toEqual([3, 1, 0, 2]);
  });

  it('are as many as 128,256, shuffled or of float32', () => {
    const zipf = zipfLogits();
    const shuffled = zipf.map((_, i) => zipf[(i * 7919) % zipf.length] ?? NaN);
    for (const values of [shuffled, Float64Array.from(Float32Array.from(shuffled))]) {
      expect(Array.from(sortedPlaces(values))).toEqual(byValue(values));
    }
  });
});

describe('the largest entries', () => {
  it('are the first of a stable sort by absolute value', () => {
    fc.assert(
      fc.property(vectors, fc.integer({ min: 0, max: 30 }), (values, count) => {
        const want = byValue(values.map(Math.abs)).slice(0, count);
        expect(Array.from(largestEntries(values, count))).toEqual(want);
      }),
      runs(),
    );
  });

  it('are found where each that comes is larger than those before, and among many in no order', () => {
    const ascending = Float64Array.from({ length: 100 }, (_, i) => i + 1);
    const shuffled = ascending.map((_, i) => ((i * 37) % 101) - 50);
    for (const values of [ascending, shuffled]) {
      const want = byValue(values.map(Math.abs)).slice(0, 30);
      expect(Array.from(largestEntries(values, 30))).toEqual(want);
    }
  });
});

describe('top-k', () => {
  it('keeps the k largest, of equals the first', () => {
    const logits = Float64Array.of(1, 3, 2, 3, 2);
    expect(Array.from(keepTopK(logits, 1))).toEqual([1]);
    expect(Array.from(keepTopK(logits, 3))).toEqual([1, 3, 2]);
    expect(Array.from(keepTopK(logits, 99))).toEqual([1, 3, 2, 4, 0]);
  });

  it('keeps no masked one, and always one', () => {
    const logits = Float64Array.of(-Infinity, 3, -Infinity, 1);
    expect(Array.from(keepTopK(logits, 3))).toEqual([1, 3]);
    expect(Array.from(keepTopK(logits, 0))).toEqual([1]);
  });

  it('keeps one even where all are masked', () => {
    expect(Array.from(keepTopK(Float64Array.of(-Infinity, -Infinity), 2))).toEqual([0]);
  });

  it('takes an order that is there already', () => {
    expect(Array.from(keepTopK(Float64Array.of(5, 7), 1, Uint32Array.of(1, 0)))).toEqual([1]);
  });
});

describe('top-p', () => {
  it('keeps the fewest whose probabilities reach p', () => {
    const activations = Float64Array.of(0.125, 0.5, 0.25, 0.125);
    const kept = (p: number) => Array.from(keepTopP(activations, p));
    expect([kept(0), kept(0.5)]).toEqual([[1], [1]]);
    expect([kept(0.500001), kept(0.75)]).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect([kept(0.8), kept(0.9), kept(1)]).toEqual([
      [1, 2, 0],
      [1, 2, 0, 3],
      [1, 2, 0, 3],
    ]);
  });

  it('keeps none that is masked, and with p = 1 all others', () => {
    const { activations } = softmaxOf([0, -Infinity, -30, 5]);
    expect(Array.from(keepTopP(activations, 1))).toEqual([3, 0, 2]);
  });

  it('reaches p with what it keeps, and not without the last', () => {
    const probability = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(logitsOf(fc.integer({ min: 1, max: 300 })), probability, (logits, p) => {
        const { activations } = softmaxOf(logits);
        const kept = Array.from(keepTopP(activations, p), (i) => activations[i] ?? NaN);
        const sum = kept.reduce((some, a) => some + a, 0);
        expect(sum).toBeGreaterThanOrEqual(p - 1e-13);
        expect(kept.length).toBeGreaterThan(0);
        if (kept.length > 1) expect(sum - (kept.at(-1) ?? 0)).toBeLessThan(p + 1e-13);
        expect(kept).toEqual(kept.toSorted((one, other) => other - one));
      }),
      runs(),
    );
  });
});

describe('masked logits', () => {
  it('are the kept ones, and −∞ elsewhere; their softmax is that of the kept alone', () => {
    const logits = Float64Array.of(1, 3, 2, 0);
    const into = new Float64Array(4).fill(7);
    writeMaskedLogits(logits, keepTopK(logits, 2), into);
    expect(Array.from(into)).toEqual([-Infinity, 3, 2, -Infinity]);
    const alone = softmaxOf([3, 2]).activations;
    expect(Array.from(softmaxOf(into).activations)).toEqual([0, alone[0], alone[1], 0]);
  });
});

describe('top-p of probabilities that a plain sum would lose', () => {
  it('counts what rounding took from the sum', () => {
    // ½ + 2⁻⁵⁴ is ½ in doubles; two of them reach ½ + 2⁻⁵³
    const activations = Float64Array.of(0.5, ...Array.from({ length: 8 }, () => 2 ** -54));
    expect(keepTopP(activations, 0.5 + 2 ** -53)).toHaveLength(3);
  });

  it('with p = 1 keeps also what no longer changes the sum', () => {
    expect(Array.from(keepTopP(Float64Array.of(0.5, 0.5, 1e-20, 0), 1))).toEqual([0, 1, 2]);
  });
});
