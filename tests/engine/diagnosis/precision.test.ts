import { describe, expect, test } from 'vitest';
import { roundToHalf, spacingOfHalf, spacingOfSingle } from '../../../src/engine/diagnosis/precision';

describe('float16', () => {
  // from IEEE 754 binary16: 10 bits of fraction, exponents −14 … 15, subnormals down to 2⁻²⁴
  test.each([
    [0, 0],
    [1, 1],
    [0.1, 0.0999755859375],
    [1 / 3, 0.333251953125],
    [-0.1, -0.0999755859375],
    [2049, 2048], // a half: to even
    [2051, 2052],
    [65504, 65504],
    [65519.99, 65504],
    [65520, Infinity],
    [-1e6, -Infinity],
    [2 ** -24, 2 ** -24],
    [2 ** -25, 0], // a half: to even
    [1.5 * 2 ** -24, 2 * 2 ** -24],
    [6.1e-5, 6.097555160522461e-5],
    [Math.PI, 3.140625],
  ])('%s is %s', (value, half) => {
    expect(roundToHalf(value)).toBe(half);
  });

  test('what is not finite stays so', () => {
    expect(roundToHalf(NaN)).toBeNaN();
    expect(roundToHalf(-Infinity)).toBe(-Infinity);
    expect(roundToHalf(-0)).toBe(-0);
  });

  test('a number and the next one are a spacing apart', () => {
    for (const value of [1, 1.9, 2, 0.1, 1000, 3e-5, 65000]) {
      const half = roundToHalf(value);
      const spacing = spacingOfHalf(half);
      expect(roundToHalf(half + spacing)).toBe(half + spacing);
      expect([half, half + spacing]).toContain(roundToHalf(half + 0.4 * spacing));
    }
  });
});

test('float32 numbers are a spacing apart, next to powers of two too', () => {
  for (const value of [1, 0.1, 2 ** 20, 2 ** -20 + 2 ** -43, 3e38, 1e-40].map(Math.fround)) {
    const spacing = spacingOfSingle(value);
    expect(Math.fround(value + spacing)).toBe(value + spacing);
    expect(Math.fround(value + 0.49 * spacing)).toBe(value);
  }
});
