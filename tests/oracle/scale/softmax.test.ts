import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumOfOtherPlaces, sumOfPlaces } from '../../../src/engine/scale/blockSums';
import { addUp, createPyramid, sumOfRange } from '../../../src/engine/scale/pyramid';
import { writeLogitGradient } from '../../../src/engine/scale/scaleGradient';
import {
  createScaleSoftmax,
  logActivationOf,
  updateScaleSoftmax,
  type ScaleSoftmax,
} from '../../../src/engine/scale/scaleSoftmax';
import type { LossName } from '../../../src/engine/problem';
import { runs } from '../../properties/runs';
import { exact, nearest, sum, type Decimal } from '../exact';
import { distance, entry, exactly, sizeOf, UNIT, type Exactly } from './exactScale';
import { anyLogits, anyRange, SPECIAL_LOGITS, type Given, type RangeOf } from './logits';

/** What a share loses where it is too small for a double. */
const LEAST = 2 ** -1073;

function softmaxOf({ logits, temperature }: Given): ScaleSoftmax {
  const softmax = createScaleSoftmax(logits.length);
  updateScaleSoftmax(softmax, logits, temperature);
  return softmax;
}

/** What is off by more than rounding costs, in words. */
function faultsOfShares(given: Given, digits: number): string[] {
  const softmax = softmaxOf(given);
  const { a, relative, shifted } = exactly(given.logits, given.temperature, digits);
  const faults: string[] = [];
  const logSum = nearest(a[softmax.top]!.ln().negated());
  // ln(1 + r) is off by as much of itself as r, each term of which is off by its own roundings
  const others = a.map(sizeOf).with(softmax.top, 0);
  const rest = others.reduce((total, share) => total + share, 0);
  const weighted = others.reduce((total, share, i) => total + share * relative[i]!, 0);
  const relativeOfLog = rest === 0 ? 0 : weighted / rest;
  const logLost = (20 * UNIT + relativeOfLog) * logSum + LEAST;
  if (Math.abs(softmax.logSum - logSum) > logLost) {
    faults.push(`ln Σ is ${softmax.logSum}, not ${logSum}`);
  }
  a.forEach((share, i) => {
    const off = distance(softmax.activations[i]!, share);
    if (off > relative[i]! * sizeOf(share) + LEAST) faults.push(`a_${i} is off by ${off / sizeOf(share)}`);
    // its two terms, and what the sum's logarithm has of each s
    const logarithm = shifted[i]!.minus(exact(logSum));
    const got = logActivationOf(softmax, i);
    const allowed = 4 * sizeOf(shifted[i]!) * UNIT + logLost;
    const isSame = got === nearest(logarithm);
    if (!isSame && !(distance(got, logarithm) <= allowed)) faults.push(`ln a_${i} is ${got}`);
  });
  return faults;
}

describe('the softmax of many logits', () => {
  test('has the shares that e^(z/T) over their sum are, each to the roundings of its own exponent, and their logarithms', () => {
    fc.assert(
      fc.property(anyLogits(fc.constantFrom(1, 2, 3, 7, 20, 65)), (given) => {
        expect(faultsOfShares(given, 100)).toEqual([]);
      }),
      runs<[Given]>(0.02), // an exponential of a hundred digits takes a millisecond
    );
  });

  test.each(Object.entries(SPECIAL_LOGITS))('has them where numbers are special: %s', (_, given) => {
    expect(faultsOfShares(given, 400)).toEqual([]);
  });

  test('has them over 200 and over 5,000 places', () => {
    const next = (i: number) => Math.sin(i * i);
    const wide = Float64Array.from({ length: 200 }, (_, i) => 30 * next(i));
    expect(faultsOfShares({ logits: wide, temperature: 0.7 }, 60)).toEqual([]);
    const long = Float64Array.from({ length: 5000 }, (_, i) => 12 * next(i % 97) - (i % 89 === 5 ? 300 : 0));
    expect(faultsOfShares({ logits: long, temperature: 1.3 }, 60)).toEqual([]);
  });
});

describe('a sum of places', () => {
  /** A level of the pyramid is one rounding, each share has its own error. */
  const roundings = (n: number) => (Math.ceil(Math.log2(n + 1)) + 2) * UNIT;

  function isSumOf(got: number, parts: readonly Decimal[], relative: readonly number[], n: number): boolean {
    const total = sum(parts);
    const ofParts = parts.reduce((all, part, k) => all + sizeOf(part) * (relative[k] ?? 0), 0);
    return distance(got, total) <= ofParts + roundings(n) * sizeOf(total) + n * LEAST;
  }

  test('is the sum of the exact shares, and so is that of all others', () => {
    fc.assert(
      fc.property(anyLogits(fc.constantFrom(1, 2, 3, 7, 20, 65)), anyRange, (given, rangeOf) => {
        const softmax = softmaxOf(given);
        const n = softmax.outputs;
        const { a, relative } = exactly(given.logits, given.temperature, 100);
        const { from, to } = rangeOf(n);
        const inside = <Item>(items: readonly Item[]) => items.slice(from, to);
        const outside = <Item>(items: readonly Item[]) => [...items.slice(0, from), ...items.slice(to)];
        expect(isSumOf(sumOfPlaces(softmax, from, to), inside(a), inside(relative), n)).toBe(true);
        expect(isSumOf(sumOfOtherPlaces(softmax, from, to), outside(a), outside(relative), n)).toBe(true);
        expect(softmax.top).toBe(given.logits.indexOf(Math.max(...given.logits)));
      }),
      runs<[Given, RangeOf]>(0.02), // as above
    );
  });

  test('in a pyramid is the sum of any numbers that are not negative', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e300, noNaN: true }), { maxLength: 200 });
    fc.assert(
      fc.property(values, fc.nat(), fc.nat(), (numbers, one, other) => {
        const n = numbers.length;
        const [from, to] = [one % (n + 1), other % (n + 1)].toSorted((a, b) => a - b) as [number, number];
        const pyramid = createPyramid(n);
        pyramid.values.set(numbers);
        addUp(pyramid);
        const parts = numbers.slice(from, to).map((value) => exact(value));
        expect(isSumOf(sumOfRange(pyramid, from, to), parts, [], n)).toBe(true);
      }),
      runs<[number[], number, number]>(0.05), // sums of 400 digits
    );
  });
});

type Gradient = {
  readonly loss: Decimal;
  readonly gradient: readonly Decimal[];
  readonly scale: readonly number[];
};

/** E and ∂E/∂z_m = Σ_i ∂E/∂a_i J_im entry by entry, with Σ_i of the sizes of the terms. */
function exactGradient(shares: Exactly, loss: LossName, target: number): Gradient {
  const { a, shifted, decimals, temperature } = shares;
  const n = a.length;
  const y = (i: number) => (i === target ? 1 : 0);
  if (loss === 'crossEntropy') {
    // −y / a times a (δ − a) / T: the a cancels, also where it is 0
    const gradient = a.map((one, m) => one.minus(y(m)).div(temperature));
    const total = sum(
      shifted.map((s) => s.exp()),
      decimals,
    );
    const others = sum(
      a.filter((_, i) => i !== target),
      decimals,
    );
    const sizes = a.map((one, m) => sizeOf((m === target ? others : one).div(temperature)));
    return { loss: total.ln().minus(shifted[target]!), gradient, scale: sizes };
  }
  const residuals = a.map((one, i) => one.minus(y(i)));
  const g = residuals.map((r) => r.times(2).div(n));
  const terms = (m: number) => g.map((one, i) => one.times(entry(shares, i, m)));
  return {
    loss: sum(
      residuals.map((r) => r.times(r)),
      decimals,
    ).div(n),
    gradient: a.map((_, m) => sum(terms(m), decimals)),
    scale: a.map((_, m) =>
      sizeOf(
        sum(
          terms(m).map((term) => term.abs()),
          decimals,
        ),
      ),
    ),
  };
}

function faultsOfGradient(given: Given, digits: number): string[] {
  const softmax = softmaxOf(given);
  const shares = exactly(given.logits, given.temperature, digits);
  const worst = Math.max(...shares.relative.map((one, i) => (sizeOf(shares.a[i]!) > 0 ? one : 0)));
  const n = softmax.outputs;
  const faults: string[] = [];
  for (const loss of ['mse', 'crossEntropy'] as const) {
    for (const target of [0, n >> 1, n - 1]) {
      const { loss: E, gradient, scale } = exactGradient(shares, loss, target);
      const into = new Float64Array(n);
      const got = writeLogitGradient(softmax, loss, target, into);
      // a residual has the relative error of a share, and enters twice
      const allowed =
        (3 * worst + 40 * UNIT) * (sizeOf(E) + (loss === 'mse' ? 0 : sizeOf(shares.shifted[target]!)));
      if (got !== nearest(E) && !(distance(got, E) <= allowed + LEAST))
        faults.push(`${loss} of ${target}: E is ${got}`);
      gradient.forEach((want, m) => {
        const off = distance(into[m]!, want);
        const least = (4 * LEAST) / Math.min(1, given.temperature);
        // 2 (64 + 8) u is what is documented; the terms' own error comes with it
        if (!(off <= (4 * worst + 40 * UNIT) * scale[m]! + least)) {
          faults.push(`${loss} of ${target}: ∂E/∂z_${m} is off by ${off / scale[m]!} of its terms`);
        }
      });
    }
  }
  return faults;
}

describe('the gradient of many logits', () => {
  test('is Σ_i ∂E/∂a_i J_im entry by entry, on the scale of its terms', () => {
    fc.assert(
      fc.property(anyLogits(fc.constantFrom(1, 2, 3, 7, 20)), (given) => {
        expect(faultsOfGradient(given, 100)).toEqual([]);
      }),
      runs<[Given]>(0.015), // N² products of a hundred digits, six times
    );
  });

  test.each(Object.entries(SPECIAL_LOGITS))('is so where numbers are special: %s', (_, given) => {
    expect(faultsOfGradient(given, 400)).toEqual([]);
  });
});
