import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEVEL, widened } from '../../../src/engine/diagnosis/level';
import {
  rounded,
  ROUNDING,
  roundToHalf,
  spacingOfHalf,
  spacingOfSingle,
  UNIT,
} from '../../../src/engine/diagnosis/precision';
import { runs } from '../../properties/runs';
import { exact } from '../exact';
import { FORMATS, roundedTo, spacingAround } from './roundedTo';

/** The double of these 16 bits of IEEE 754 binary16. */
function halfOf(bits: number): number {
  const [sign, exponent, fraction] = [bits >> 15, (bits >> 10) & 31, bits & 1023];
  const size = exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25);
  return sign === 1 ? -size : size;
}

/** The finite halves that are not negative, ascending. */
const HALVES = Array.from({ length: 31 << 10 }, (_, bits) => halfOf(bits));

/** The doubles next to a positive one. */
const below = (x: number) => x - x * 2 ** -53;
const above = (x: number) => x + x * 2 ** -52;

/** Where the formats' numbers lie, and everywhere else too. */
const doubles = fc.oneof(
  fc.double({ noNaN: true }),
  fc.double({ min: -1e5, max: 1e5, noNaN: true }),
  fc.double({ min: -1e-7, max: 1e-7, noNaN: true }),
  fc.double({ min: -1e-44, max: 1e-44, noNaN: true }),
  fc.constantFrom(
    0,
    -0,
    5e-324,
    2 ** -25,
    2 ** -150,
    65504,
    65519,
    65520,
    65521,
    3.4028235677973366e38,
    1e308,
  ),
  // halfway between two of a format
  fc
    .tuple(fc.nat(2 ** 12), fc.integer({ min: -27, max: 6 }))
    .map(([whole, exponent]) => whole * 2 ** exponent),
  fc
    .tuple(fc.nat(2 ** 25), fc.integer({ min: -152, max: 104 }))
    .map(([whole, exponent]) => whole * 2 ** exponent),
);

describe('a number in fewer bits', () => {
  test('is the nearest of them, halves to even, ∞ beyond the largest', () => {
    fc.assert(
      fc.property(doubles, (x) => {
        expect(ROUNDING.float64(x)).toBe(x);
        expect(ROUNDING.float16(x)).toBe(roundedTo(exact(x), FORMATS.float16));
        expect(roundToHalf(x)).toBe(ROUNDING.float16(x));
        expect(ROUNDING.float32(x)).toBe(roundedTo(exact(x), FORMATS.float32));
      }),
      runs<[number]>(0.5), // some hundred digits to be divided
    );
  });

  test('is one of the 31,744 halves itself, and between two of them the nearer, of both the even one', () => {
    const wrong = HALVES.filter((half, k) => {
      const next = HALVES[k + 1] ?? 65536;
      const last = next === 65536 ? Infinity : next;
      const middle = (half + next) / 2;
      const even = k % 2 === 0 ? half : last;
      return (
        roundToHalf(half) !== half ||
        roundToHalf(-half) !== -half ||
        roundToHalf(middle) !== even ||
        roundToHalf(below(middle)) !== half ||
        roundToHalf(above(middle)) !== last ||
        roundToHalf(-above(middle)) !== -last
      );
    });
    expect(wrong).toEqual([]);
  });

  test('stays what is not finite, and of a vector each is rounded', () => {
    for (const special of [NaN, Infinity, -Infinity]) {
      for (const round of Object.values(ROUNDING)) expect(round(special)).toBe(special);
    }
    const values = Float64Array.of(1 / 3, -1e-9, NaN, 7e4);
    expect(rounded(values, 'float64')).toBe(values);
    for (const precision of ['float16', 'float32'] as const) {
      const want = Array.from(values, (x) => roundedTo(exact(x), FORMATS[precision]));
      expect(Array.from(rounded(values, precision))).toEqual(want);
    }
  });

  test('has a neighbour at the distance that is said', () => {
    fc.assert(
      fc.property(
        doubles.filter((x) => x !== 0 && Number.isFinite(x)),
        (x) => {
          expect(spacingOfHalf(x)).toBe(spacingAround(exact(x), FORMATS.float16).toNumber());
          expect(spacingOfSingle(x)).toBe(spacingAround(exact(x), FORMATS.float32).toNumber());
        },
      ),
      runs<[number]>(0.25), // as above
    );
  });

  test('is off by half that distance at the most: as much of 1, and of the smallest', () => {
    for (const precision of ['float16', 'float32'] as const) {
      const format = FORMATS[precision];
      expect(UNIT[precision]).toBe(spacingAround(exact(1), format).toNumber() / 2);
      expect(LEVEL[precision]).toEqual({
        unit: UNIT[precision],
        least: spacingAround(exact(5e-324), format).toNumber() / 2,
      });
      expect(widened(LEVEL[precision], 8)).toEqual({
        unit: 8 * UNIT[precision],
        least: 8 * LEVEL[precision].least,
      });
    }
    expect(LEVEL.float64).toEqual({ unit: Number.EPSILON / 2, least: 0 });
  });
});
