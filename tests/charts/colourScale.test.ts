import { lab } from 'd3-color';
import { describe, expect, it } from 'vitest';
import {
  type Theme,
  colourAt,
  contrast,
  inkOn,
  niceLimit,
  rampEntry,
  rampOf,
} from '../../src/charts/colourScale';

const themes: readonly Theme[] = ['light', 'dark'];
const shares = Array.from({ length: 127 }, (_, index) => (index + 1) / 127);

describe.each(themes)('the signed ramp, %s', (theme) => {
  const ramp = rampOf(theme);
  const lightness = (share: number) => lab(colourAt(ramp, share, 1)).l;

  it('has 256 entries and a text colour for each', () => {
    expect(ramp.colours).toHaveLength(256);
    expect(ramp.inks).toHaveLength(256);
  });

  it('is symmetric: +t and −t are equally light', () => {
    for (const share of shares) expect(Math.abs(lightness(share) - lightness(-share))).toBeLessThan(1.5);
  });

  it('is monotone: a larger magnitude never looks like a smaller one', () => {
    const outward = lightness(1) > lightness(0) ? 1 : -1;
    for (const sign of [1, -1]) {
      for (const share of shares) {
        const step = lightness(sign * share) - lightness(sign * (share - 1 / 127));
        expect(step * outward).toBeGreaterThan(-0.25);
      }
      expect(Math.abs(lightness(sign) - lightness(0))).toBeGreaterThan(30);
    }
  });

  it('tells the signs apart by hue: negative is red, positive is blue', () => {
    for (const share of [0.1, 0.5, 1]) {
      expect(lab(colourAt(ramp, -share, 1)).a).toBeGreaterThan(lab(colourAt(ramp, share, 1)).a + 3);
      expect(lab(colourAt(ramp, share, 1)).b).toBeLessThan(lab(colourAt(ramp, -share, 1)).b - 3);
    }
  });

  it.each([false, true])('carries text of contrast 4.5 on every entry (stepped back: %s)', (faded) => {
    for (const colour of rampOf(theme, faded).colours) {
      expect(contrast(inkOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('moves towards 0 when it steps back, and keeps the sign', () => {
    const faded = rampOf(theme, true);
    for (const share of [-1, -0.5, 0.5, 1]) {
      const chroma = (colour: string) => Math.hypot(lab(colour).a, lab(colour).b);
      expect(chroma(colourAt(faded, share, 1))).toBeLessThan(chroma(colourAt(ramp, share, 1)));
    }
    expect(colourAt(faded, -1, 1)).not.toBe(colourAt(faded, 1, 1));
  });
});

describe('an entry of the ramp', () => {
  it('is 128 for 0, 255 for +limit and 1 for −limit', () => {
    expect([0, 0.25, -0.25].map((value) => rampEntry(value, 0.25))).toEqual([128, 255, 1]);
  });

  it('clamps what lies beyond the limit', () => {
    expect(rampEntry(Infinity, 1)).toBe(255);
    expect(rampEntry(-1e300, 1e-300)).toBe(1);
  });

  it('is that of 0 for what is not a number, and for a limit of 0', () => {
    expect(rampEntry(NaN, 1)).toBe(128);
    expect(rampEntry(3, 0)).toBe(128);
  });
});

describe('niceLimit', () => {
  it.each([
    [0.225, 0.25],
    [0.25, 0.25],
    [0.2500001, 0.3],
    [0.85, 1],
    [1.2, 1.5],
    [7, 8],
    [42, 50],
  ])('rounds %d up to %d', (maxAbs, limit) => {
    expect(niceLimit(maxAbs)).toBe(limit);
  });

  it('forgives rounding errors, so that 0.25 computed does not become 0.3', () => {
    expect(niceLimit(0.25 * (1 + 4e-16))).toBe(0.25);
  });

  it('is 1 where there is nothing to scale', () => {
    expect([0, NaN, Infinity, -1].map(niceLimit)).toEqual([1, 1, 1, 1]);
  });

  it('stays finite and at or above its value from the smallest double to the largest', () => {
    for (let exponent = -323; exponent <= 308; exponent++) {
      const value = Number(`1.37e${exponent}`);
      expect(niceLimit(value)).toBeGreaterThanOrEqual(value * (1 - 1e-9));
      expect(niceLimit(value)).toBeLessThan(Infinity);
    }
    expect(niceLimit(Number.MAX_VALUE)).toBe(Number.MAX_VALUE);
  });
});
