import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../../src/engine/scale/blockSums';
import { createPaintScratch } from '../../../src/engine/scale/paintScratch';
import type { PlaceWindow } from '../../../src/engine/scale/placeWindow';
import { rangeOfWindow } from '../../../src/engine/scale/rangeOfWindow';
import type { ScaleSoftmax } from '../../../src/engine/scale/scaleSoftmax';
import { legendTicks, paletteIndexOf } from '../../../src/engine/scale/signedLogarithm';
import { blocksOfWindow } from '../../../src/engine/scale/windowBlocks';
import { logitsOf } from './manyLogits';
import { exactPixels, hasCancelledPixels, inPlaces, windows } from './painted';
import { softmaxOf } from './softmaxes';
import { runs } from '../../properties/runs';

const wholeOf = (outputs: number) => ({ firstRow: 0, rows: outputs, firstColumn: 0, columns: outputs });
const rangeOn = (
  softmax: ScaleSoftmax,
  window: PlaceWindow,
  width: number,
  height: number,
  scratch = createPaintScratch(width, height),
) => rangeOfWindow(blocksOfWindow(softmax, window, width, height, scratch));
const rangeOf = (logits: readonly number[], temperature = 1) =>
  rangeOn(softmaxOf(logits, temperature), wholeOf(logits.length), 30, 30);

describe('the range of a view', () => {
  it('goes from the 1st to the 99.9th percentile of the pixels that are not 0, counted one by one', () => {
    const used = createPaintScratch(40, 40);
    fc.assert(
      fc.property(
        logitsOf(fc.constantFrom(2, 3, 10, 37, 60)),
        fc.constantFrom(1, 0.2, 40),
        windows,
        (logits, temperature, { width, height, ...share }) => {
          const window = inPlaces(share, logits.length);
          const softmax = softmaxOf(logits, temperature);
          fc.pre(!hasCancelledPixels(softmax, window, width, height));
          const logs = exactPixels(softmax, window, width, height)
            .flatMap((value) => (value === null || value === 0 ? [] : [Math.log10(Math.abs(value))]))
            .toSorted((one, other) => one - other);
          const range = rangeOn(softmax, window, width, height, used);
          // below that the exact pixels are 0
          if (range.lowest < -270) return;
          const percentile = (part: number) => logs[Math.ceil(part * logs.length) - 1] ?? NaN;
          if (logs.length === 0) {
            expect(range).toEqual({ lowest: -1, highest: 0 });
            return;
          }
          const [lowest, highest] = [percentile(0.01), percentile(0.999)];
          const missing = Math.max(0, 1 - (highest - lowest)) / 2;
          expect(Math.abs(range.lowest - lowest + missing)).toBeLessThan(0.0011);
          expect(Math.abs(range.highest - highest - missing)).toBeLessThan(0.0011);
        },
      ),
      runs(),
    );
  });

  it('of equal entries is the decade around them', () => {
    const beside = { firstRow: 0, rows: 2, firstColumn: 2, columns: 2 };
    const range = rangeOn(softmaxOf([1, 1, 1, 1]), beside, 8, 8);
    expect(range.lowest).toBeCloseTo(Math.log10(1 / 16) - 0.5, 10);
    expect(range.highest).toBeCloseTo(Math.log10(1 / 16) + 0.5, 10);
  });

  it('begins with the smallest of a hundred pixels, not with the next', () => {
    // beside the diagonal, e^{z_i + z_m} all different: each pixel is one hundredth
    const logits = Float64Array.from({ length: 20 }, (_, i) => (i < 10 ? -i : -10 * i));
    const softmax = softmaxOf(logits);
    const window = { firstRow: 0, rows: 10, firstColumn: 10, columns: 10 };
    const smallest = -entryOf(softmax, 9, 19);
    expect(Math.abs(rangeOn(softmax, window, 10, 10).lowest - Math.log10(smallest))).toBeLessThan(0.0006);
  });

  it('moves with 1/T, as the entries do', () => {
    const [cold, hot] = [rangeOf([1, 1, 1]), rangeOf([1, 1, 1], 1000)];
    expect(hot.highest - cold.highest).toBeCloseTo(-3, 10);
  });

  it('of nothing but zeros is −1 … 0', () => {
    expect(rangeOf([7])).toEqual({ lowest: -1, highest: 0 });
    expect(rangeOf([7, -Infinity])).toEqual({ lowest: -1, highest: 0 });
  });

  it('stays finite where entries are hardly doubles any more', () => {
    const { lowest, highest } = rangeOf([0, -700, -740]);
    expect(lowest).toBeLessThan(-300);
    expect(lowest).toBeGreaterThan(-700);
    expect(highest).toBeGreaterThan(-310);
  });
});

describe('the legend', () => {
  it('marks whole decades, not more than asked for', () => {
    expect(legendTicks({ lowest: -4.2, highest: -1 }, 100, 1, 8).decades).toEqual([-4, -3, -2, -1]);
    expect(legendTicks({ lowest: -13.2, highest: 0.3 }, 100, 1, 6).decades).toEqual([-12, -9, -6, -3, 0]);
  });

  it('marks 1/(V² T), the off-diagonal of a uniform softmax, where that is in the range', () => {
    expect(legendTicks({ lowest: -6, highest: -1 }, 100, 1, 8).uniform).toBeCloseTo(-4, 12);
    expect(legendTicks({ lowest: -6, highest: -1 }, 100, 10, 8).uniform).toBeCloseTo(-5, 12);
    expect(legendTicks({ lowest: -3, highest: -1 }, 100, 1, 8).uniform).toBeNull();
    expect(legendTicks({ lowest: -6, highest: -5 }, 100, 1, 8).uniform).toBeNull();
  });

  it('marks it at either end of the range too', () => {
    expect(legendTicks({ lowest: -4, highest: -1 }, 100, 1, 8).uniform).toBe(-4);
    expect(legendTicks({ lowest: -6, highest: -4 }, 100, 1, 8).uniform).toBe(-4);
  });

  it('has a palette of equal steps either side of 0, the last ones for what is beyond', () => {
    const range = { lowest: -4, highest: 0 };
    expect([0, 1e-5, -1e-5, NaN].map((v) => paletteIndexOf(v, range, 9))).toEqual([4, 4, 4, 4]);
    expect([1e-4, -1e-4].map((v) => paletteIndexOf(v, range, 9))).toEqual([5, 3]);
    expect([2e-4, 2e-3, 2e-2, 0.2, 20].map((v) => paletteIndexOf(v, range, 9))).toEqual([5, 6, 7, 8, 8]);
    expect([-2e-4, -2e-3, -2e-2, -0.2, -20].map((v) => paletteIndexOf(v, range, 9))).toEqual([3, 2, 1, 0, 0]);
  });
});
