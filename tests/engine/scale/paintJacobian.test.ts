import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createPaintScratch } from '../../../src/engine/scale/paintScratch';
import { paintJacobian } from '../../../src/engine/scale/paintJacobian';
import type { PlaceWindow } from '../../../src/engine/scale/placeWindow';
import type { ScaleSoftmax } from '../../../src/engine/scale/scaleSoftmax';
import type { DecadeRange } from '../../../src/engine/scale/signedLogarithm';
import { blocksOfWindow } from '../../../src/engine/scale/windowBlocks';
import { logitsOf } from './manyLogits';
import { exactPixels, inPlaces, windows } from './painted';
import { softmaxOf, zipfLogits } from './softmaxes';
import { runs } from '../../properties/runs';

const STEPS = 50;
/** Each colour tells its index; none is transparent. */
const palette = Uint32Array.from({ length: 2 * STEPS + 1 }, (_, i) => 0xff000000 + i);
const indexOf = (colour: number) => colour - 0xff000000;

function painted(
  softmax: ScaleSoftmax,
  window: PlaceWindow,
  [width, height]: readonly [number, number],
  range: DecadeRange,
  scratch = createPaintScratch(width, height),
): number[] {
  const pixels = new Uint32Array(width * height).fill(0x12345678);
  const blocks = blocksOfWindow(softmax, window, width, height, scratch);
  paintJacobian({ blocks, range, palette, pixels });
  return Array.from(pixels);
}

/** Where a value stands in the palette, as a real number: whole steps are the limits between colours. */
function realIndex(value: number, { lowest, highest }: DecadeRange): number {
  const decades = Math.log10(Math.abs(value)) - lowest;
  return (decades / (highest - lowest)) * STEPS;
}

function isColourOf(colour: number, value: number | null, range: DecadeRange): boolean {
  if (value === null || value === 0) return colour === (value === null ? 0 : palette[STEPS]);
  const real = realIndex(value, range);
  // what rounding to the table's steps may move across a limit
  const margin = STEPS / 1000;
  const step = (from: number) => (from < 0 ? 0 : 1 + Math.min(STEPS - 1, Math.floor(from)));
  return [real - margin, real + margin].some(
    (from) => indexOf(colour) === STEPS + Math.sign(value) * step(from),
  );
}

const wrongOf = (pixels: readonly number[], values: readonly (number | null)[], range: DecadeRange) =>
  pixels.filter((colour, k) => !isColourOf(colour, values[k] ?? null, range));

describe('the painted Jacobian', () => {
  it('has for each pixel the colour of the mean over its block, summed up exactly, whatever was painted before', () => {
    const used = createPaintScratch(40, 40);
    const range = fc.constantFrom(
      { lowest: -6, highest: -1 },
      { lowest: -3, highest: -2.5 },
      { lowest: -200, highest: -150 },
      { lowest: 1, highest: 2 },
    );
    fc.assert(
      fc.property(
        logitsOf(fc.constantFrom(1, 2, 3, 10, 37, 60)),
        fc.constantFrom(1, 0.2, 40),
        windows,
        range,
        (logits, temperature, { width, height, ...share }, decades) => {
          const window = inPlaces(share, logits.length);
          const softmax = softmaxOf(logits, temperature);
          const pixels = painted(softmax, window, [width, height], decades, used);
          expect(wrongOf(pixels, exactPixels(softmax, window, width, height), decades)).toEqual([]);
        },
      ),
      runs(),
    );
  });

  it('tells colours apart in a range of a twentieth of a decade, and in one far below all that is large', () => {
    const size = [20, 20] as const;
    const whole = { firstRow: 0, rows: 20, firstColumn: 0, columns: 20 };
    const level = softmaxOf(Array.from({ length: 20 }, (_, i) => i / 400));
    const narrow = { lowest: -2.63, highest: -2.58 };
    expect(wrongOf(painted(level, whole, size, narrow), exactPixels(level, whole, ...size), narrow)).toEqual(
      [],
    );

    const small = { firstRow: 0, rows: 20, firstColumn: 20, columns: 20 };
    const steep = softmaxOf(Array.from({ length: 40 }, (_, i) => (i < 20 ? i / 20 : -600 + i / 20)));
    const low = { lowest: -263, highest: -262 };
    expect(wrongOf(painted(steep, small, size, low), exactPixels(steep, small, ...size), low)).toEqual([]);
  });

  it('gives all of a view far below the range the colour of 0', () => {
    const view = { firstRow: 1, rows: 3, firstColumn: 1, columns: 3 };
    const pixels = painted(softmaxOf([0, -100, -100, -100]), view, [3, 3], { lowest: -5, highest: 0 });
    expect(pixels.map(indexOf)).toEqual(Array.from({ length: 9 }, () => STEPS));
  });

  it('looks at those blocks apart that the diagonal touches, and clears nothing that it paints over', () => {
    const whole = { firstRow: 0, rows: 4, firstColumn: 0, columns: 4 };
    const blocks = blocksOfWindow(softmaxOf([1, 2, 3, 4]), whole, 4, 4, createPaintScratch(4, 4));
    const { count, rows, columns } = blocks.scratch.diagonal;
    expect([count, [...rows.subarray(0, 4)], [...columns.subarray(0, 4)]]).toEqual([
      4,
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ]);
    const pixels = new Uint32Array(16);
    const clear = vi.spyOn(pixels, 'fill');
    paintJacobian({ blocks, range: { lowest: -5, highest: 0 }, palette, pixels });
    expect(clear).not.toHaveBeenCalled();
  });

  it('shows a cell below many pixels, its diagonal with the other sign', () => {
    const range = { lowest: -2, highest: 0 };
    const pixels = painted(
      softmaxOf([1, 1]),
      { firstRow: 0, rows: 2, firstColumn: 0, columns: 2 },
      [4, 4],
      range,
    );
    // log₁₀ ¼ is 70 % of the way from −2 to 0
    const [plus, minus] = [STEPS + 35, STEPS - 35];
    const upper = [plus, plus, minus, minus];
    const lower = [minus, minus, plus, plus];
    expect(pixels.map(indexOf)).toEqual([upper, upper, lower, lower].flat());
  });

  it('gives what is masked the colour of 0, and what is below the range too', () => {
    const whole = { firstRow: 0, rows: 3, firstColumn: 0, columns: 3 };
    const pixels = painted(softmaxOf([0, -Infinity, -20]), whole, [3, 3], { lowest: -5, highest: 0 });
    expect(pixels.map(indexOf)).toEqual(Array.from({ length: 9 }, () => STEPS));
  });

  it('is transparent beside the matrix, and everywhere if it shows nothing of it', () => {
    const range = { lowest: -2, highest: 0 };
    const shifted = { firstRow: -1, rows: 4, firstColumn: 1, columns: 4 };
    const seen = painted(softmaxOf([1, 1]), shifted, [4, 4], range).map((colour) => colour !== 0);
    expect(seen.flatMap((is, k) => (is ? [k] : []))).toEqual([4, 8]);
    const beside = { firstRow: 5, rows: 4, firstColumn: 5, columns: 4 };
    expect(painted(softmaxOf([1, 1]), beside, [4, 4], range)).toEqual(Array.from({ length: 16 }, () => 0));
  });

  it('of one class is 0', () => {
    const one = { firstRow: 0, rows: 1, firstColumn: 0, columns: 1 };
    expect(painted(softmaxOf([7]), one, [2, 2], { lowest: -9, highest: 0 }).map(indexOf)).toEqual([
      STEPS,
      STEPS,
      STEPS,
      STEPS,
    ]);
  });

  it('of a whole vocabulary is positive on its diagonal only', () => {
    const whole = { firstRow: 0, rows: 128_256, firstColumn: 0, columns: 128_256 };
    const pixels = painted(softmaxOf(zipfLogits()), whole, [100, 100], { lowest: -14, highest: -4 });
    pixels.map(indexOf).forEach((index, k) => {
      const onDiagonal = k % 100 === Math.floor(k / 100);
      expect(index > STEPS).toBe(onDiagonal);
    });
  });

  it('needs a range of no width to be no special case', () => {
    const whole = { firstRow: 0, rows: 2, firstColumn: 0, columns: 2 };
    const flat = { lowest: -1, highest: -1 };
    expect(painted(softmaxOf([1, 1]), whole, [2, 2], flat).map(indexOf)).toEqual([
      2 * STEPS,
      0,
      0,
      2 * STEPS,
    ]);
  });
});
