import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestLogMean, pixelsOf, wholeAt, type BlockAxis } from '../../../src/engine/scale/blockGrid';
import { paintJacobian } from '../../../src/engine/scale/paintJacobian';
import { createPaintScratch } from '../../../src/engine/scale/paintScratch';
import type { PlaceWindow } from '../../../src/engine/scale/placeWindow';
import { rangeOfWindow } from '../../../src/engine/scale/rangeOfWindow';
import {
  createScaleSoftmax,
  updateScaleSoftmax,
  type PlaceRange,
} from '../../../src/engine/scale/scaleSoftmax';
import {
  legendTicks,
  paletteIndexOf,
  widthOf,
  type DecadeRange,
} from '../../../src/engine/scale/signedLogarithm';
import { blocksOfWindow } from '../../../src/engine/scale/windowBlocks';
import { runs } from '../../properties/runs';
import { decimalsOf, exact, type Decimal } from '../exact';
import { blockSum, sharesOf, type Shares } from './exactScale';
import { anyLogits, type Given } from './logits';

const DIGITS = 400;
const Few = decimalsOf(40);
/** Forty digits are enough of a logarithm; zeros have none. */
const log10 = (d: Decimal): number => new Few(d.abs().toSD(40)).log(10).toNumber();

/** A canvas, and the window on it in shares of the matrix: whole, within a cell, across the edge, beside the matrix. */
type View = PlaceWindow & { readonly width: number; readonly height: number };
/** Edges that are no whole numbers but for rounding: those of placeWindow.test.ts may be. */
const share = fc.oneof(
  fc.integer({ min: -400, max: 1100 }).map((thousandths) => (thousandths + 0.1234567) / 1000),
  fc.constant(0),
);
const extent = fc.constantFrom(0.0317, 0.2113, 0.5171, 1, 1.3371);
const anyView: fc.Arbitrary<View> = fc.record({
  width: fc.integer({ min: 1, max: 12 }),
  height: fc.integer({ min: 1, max: 12 }),
  firstRow: share,
  firstColumn: share,
  rows: extent,
  columns: extent,
});
const someLogits = anyLogits(fc.constantFrom(1, 2, 3, 7, 16));

const Eighty = decimalsOf(80);

/** The places of each pixel along an axis, from exact edges; null where rounding might decide about one. */
function placesOf(
  first: number,
  places: number,
  pixels: number,
  outputs: number,
): readonly PlaceRange[] | null {
  const edges = Array.from({ length: pixels + 1 }, (_, at) =>
    exact(first, Eighty).plus(exact(places, Eighty).times(at).div(pixels)),
  );
  if (edges.some((real) => !real.isInteger() && real.minus(real.round()).abs().lt(1e-9))) return null;
  const wholes = edges.map((real) => real.floor().toNumber());
  return wholes.slice(0, -1).map((from, pixel) => {
    const to = Math.max(from + 1, wholes[pixel + 1]!);
    return { from: Math.max(0, from), to: Math.min(outputs, to) };
  });
}

type Pixel = { readonly rows: PlaceRange; readonly columns: PlaceRange; readonly mean: Decimal | null };

/** For each pixel, row by row, the mean of its block, entry by entry; null beside the matrix. Null in all where an edge is vague. */
function exactPixels(shares: Shares, window: PlaceWindow, { width, height }: View): readonly Pixel[] | null {
  const n = shares.a.length;
  const known = new Map<string, Decimal>();
  const pixels: Pixel[] = [];
  const allRows = placesOf(window.firstRow, window.rows, height, n);
  const allColumns = placesOf(window.firstColumn, window.columns, width, n);
  if (allRows === null || allColumns === null) return null;
  for (let k = 0; k < width * height; k++) {
    const rows = allRows[Math.floor(k / width)]!;
    const columns = allColumns[k % width]!;
    const count = Math.max(0, rows.to - rows.from) * Math.max(0, columns.to - columns.from);
    const key = [rows.from, rows.to, columns.from, columns.to].join(' ');
    const mean = count === 0 ? null : (known.get(key) ?? blockSum(shares, rows, columns).div(count));
    if (mean !== null) known.set(key, mean);
    pixels.push({ rows, columns, mean });
  }
  return pixels;
}

/** Whether a block is the difference of two terms that are equal but for a rounding: what is painted of it is a rounding error. */
function isCancelled({ a }: Shares, { rows, columns, mean }: Pixel): boolean {
  if (mean === null) return false;
  const part = (from: number, to: number) =>
    a.slice(Math.max(0, from), Math.max(0, from, to)).reduce((all, one) => all.plus(one), exact(0));
  const both = part(Math.max(rows.from, columns.from), Math.min(rows.to, columns.to));
  const others = part(0, Math.min(rows.from, columns.from)).plus(
    part(Math.max(rows.to, columns.to), a.length),
  );
  return both.times(others).times(1e-12).gt(mean.abs());
}

const STEPS = 50;
/** Each colour tells its index; none is transparent. */
const palette = Uint32Array.from({ length: 2 * STEPS + 1 }, (_, i) => 0xff000000 + i);

/** The index of the colour of a value, moved by a part of a step. */
function indexOf(value: Decimal, range: DecadeRange, moved: number): number {
  if (value.isZero()) return STEPS;
  const width = Math.max(0.01, range.highest - range.lowest);
  const real = ((log10(value) - range.lowest) / width) * STEPS + moved;
  if (real < 0) return STEPS;
  const step = 1 + Math.min(STEPS - 1, Math.floor(real));
  return value.isNegative() ? STEPS - step : STEPS + step;
}

const ranges = fc.constantFrom<DecadeRange>(
  { lowest: -6, highest: -1 },
  { lowest: -3, highest: -2.5 },
  { lowest: -200, highest: -150 },
  { lowest: 1, highest: 6 },
  { lowest: -2, highest: -2 },
);

function blocksOf(given: Given, view: View) {
  const n = given.logits.length;
  const softmax = createScaleSoftmax(n);
  updateScaleSoftmax(softmax, given.logits, given.temperature);
  const window: PlaceWindow = {
    firstRow: view.firstRow * n,
    rows: view.rows * n,
    firstColumn: view.firstColumn * n,
    columns: view.columns * n,
  };
  const scratch = createPaintScratch(view.width, view.height);
  const blocks = blocksOfWindow(softmax, window, view.width, view.height, scratch);
  const shares = sharesOf(softmax.activations, given.temperature, DIGITS);
  const pixels = exactPixels(shares, window, view);
  return { softmax, window, blocks, scratch, shares, pixels };
}

describe('a painted pixel', () => {
  test('has the colour of the exact mean over its block', () => {
    fc.assert(
      fc.property(someLogits, anyView, ranges, (given, view, range) => {
        const { blocks, shares, pixels } = blocksOf(given, view);
        fc.pre(pixels !== null);
        const painted = new Uint32Array(view.width * view.height).fill(0x12345678);
        paintJacobian({ blocks, range, palette, pixels: painted });
        pixels!.forEach((pixel, k) => {
          if (pixel.mean === null) expect(painted[k]).toBe(0);
          else if (!isCancelled(shares, pixel)) {
            // 1/2048 of the range is documented: what rounding to the colour table's steps may move
            const margin = (STEPS / 2048) * 1.01;
            const fitting = [-margin, margin].map((moved) => indexOf(pixel.mean!, range, moved));
            expect(fitting).toContain(painted[k]! - 0xff000000);
          }
        });
      }),
      runs<[Given, View, DecadeRange]>(0.05), // up to 144 blocks, added up entry by entry
    );
  });
});

describe('the range of a view', () => {
  test('goes from the 1st to the 99.9th percentile of the exact means, zeros left out', () => {
    fc.assert(
      fc.property(someLogits, anyView, (given, view) => {
        const { blocks, shares, pixels } = blocksOf(given, view);
        fc.pre(pixels !== null && !pixels.some((pixel) => isCancelled(shares, pixel)));
        const logs = pixels!
          .flatMap(({ mean }) => (mean === null || mean.isZero() ? [] : [log10(mean)]))
          .toSorted((one, other) => one - other);
        const { lowest, highest } = rangeOfWindow(blocks);
        if (logs.length === 0) {
          expect({ lowest, highest }).toEqual({ lowest: -1, highest: 0 });
          return;
        }
        // below that a product of two doubles is no number of full length, or 0
        fc.pre(logs[0]! > -280);
        const at = (part: number) => logs[Math.max(0, Math.ceil(part * logs.length - 1e-9) - 1)]!;
        const missing = Math.max(0, 1 - (highest - lowest), 1 - (at(0.999) - at(0.01))) / 2;
        // each percentile to 0.0005 decades, and half of both in what is missing
        expect(Math.abs(lowest - (at(0.01) - missing))).toBeLessThan(0.00101);
        expect(Math.abs(highest - (at(0.999) + missing))).toBeLessThan(0.00101);
      }),
      runs<[Given, View]>(0.04), // as above
    );
  });
});

describe('the blocks of a window', () => {
  const placesOfBlocks = (axis: BlockAxis) =>
    Array.from({ length: axis.count }, (_, k) =>
      Array.from({ length: pixelsOf(axis, k) }, () => ({
        from: wholeAt(axis.from, k),
        to: wholeAt(axis.to, k),
      })),
    ).flat();

  test('are the places of its pixels, with the logarithm of the exact mean share', () => {
    fc.assert(
      fc.property(someLogits, anyView, (given, view) => {
        const { scratch, window, shares } = blocksOf(given, view);
        const { rows, columns } = scratch.grid;
        for (const [axis, first, places, count] of [
          [rows, window.firstRow, window.rows, view.height],
          [columns, window.firstColumn, window.columns, view.width],
        ] as const) {
          const want = placesOf(first, places, count, shares.a.length);
          fc.pre(want !== null);
          const inside = want!.filter((range) => range.from < range.to);
          expect(placesOfBlocks(axis)).toEqual(inside);
          const logs: number[] = [];
          for (let k = 0; k < axis.count; k++) {
            const [from, to] = [wholeAt(axis.from, k), wholeAt(axis.to, k)];
            const mean = shares.a
              .slice(from, to)
              .reduce((all, one) => all.plus(one))
              .div(to - from);
            const log = mean.isZero() ? -Infinity : log10(mean);
            const got = axis.logMeans[k]!;
            if (log === -Infinity) expect(got).toBe(log);
            // two logarithms of their own size, one of them of a sum of subnormals at the least
            else expect(Math.abs(got - log)).toBeLessThanOrEqual(1e-14 * (1 + Math.abs(log)));
            logs.push(got);
          }
          expect(largestLogMean(axis)).toBe(Math.max(-Infinity, ...logs));
        }
      }),
      runs<[Given, View]>(0.04), // logarithms of forty digits
    );
  });

  test('that touch the diagonal are all that do, with their exact means and their pixels', () => {
    fc.assert(
      fc.property(someLogits, anyView, (given, view) => {
        const { scratch, pixels, shares } = blocksOf(given, view);
        fc.pre(pixels !== null);
        const { grid, diagonal } = scratch;
        const touching = new Map<string, Pixel & { count: number }>();
        for (const pixel of pixels!) {
          const { rows, columns, mean } = pixel;
          if (mean === null || Math.max(rows.from, columns.from) >= Math.min(rows.to, columns.to)) continue;
          const key = [rows.from, rows.to, columns.from, columns.to].join(' ');
          touching.set(key, { ...pixel, count: (touching.get(key)?.count ?? 0) + 1 });
        }
        expect(diagonal.count).toBe(touching.size);
        for (let k = 0; k < diagonal.count; k++) {
          const [row, column] = [wholeAt(diagonal.rows, k), wholeAt(diagonal.columns, k)];
          const key = [
            wholeAt(grid.rows.from, row),
            wholeAt(grid.rows.to, row),
            wholeAt(grid.columns.from, column),
            wholeAt(grid.columns.to, column),
          ].join(' ');
          const block = touching.get(key);
          expect(block, key).toBeDefined();
          expect(wholeAt(diagonal.pixels, k)).toBe(block!.count);
          if (isCancelled(shares, block!)) continue;
          const off = exact(diagonal.means[k]!).minus(block!.mean!).abs().toNumber();
          // up to 12 bits of two terms cancel where the block is not cancelled altogether
          expect(off).toBeLessThanOrEqual(
            1e-3 * block!.mean!.abs().toNumber() + 1e-280 / Math.min(1, given.temperature),
          );
        }
      }),
      runs<[Given, View]>(0.04), // blocks added up entry by entry
    );
  });
});

describe('the scale of signed logarithms', () => {
  const anyRange = fc
    .tuple(
      fc.integer({ min: -300_000, max: 5000 }).map((thousandths) => thousandths / 1000),
      fc.constantFrom(0, 1e-3, 1, 7.5, 200),
    )
    .map(([lowest, width]) => ({ lowest, highest: lowest + width }));
  const anyValue = fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, -0, 5e-324, 1e-5, -1e308, 1));

  test('has the colour of its exact decade, to the rounding of one logarithm', () => {
    fc.assert(
      fc.property(anyValue, anyRange, fc.constantFrom(1, 3, 50, 128), (value, range, steps) => {
        const got = paletteIndexOf(value, range, 2 * steps + 1);
        const width = exact(range.highest).minus(exact(range.lowest)).toNumber();
        expect(widthOf(range)).toBe(Math.max(0.01, width));
        const near = [-1e-9, 1e-9].map((moved) => {
          if (value === 0) return steps;
          const log = Number.isFinite(value) ? log10(exact(value)) : Infinity;
          const real = ((log - range.lowest) / widthOf(range)) * steps + moved * steps;
          if (real < 0) return steps;
          const step = 1 + Math.min(steps - 1, Math.floor(real));
          return value < 0 ? steps - step : steps + step;
        });
        expect(near).toContain(got);
      }),
      runs<[number, DecadeRange, number]>(0.1), // a logarithm of forty digits
    );
  });

  test('has at most so many ticks, whole decades in equal steps through 0, and that of 1/(V² T) where it is in the range', () => {
    fc.assert(
      fc.property(
        anyRange,
        fc.integer({ min: 1, max: 262_144 }),
        fc.constantFrom(1, 1e-6, 0.7, 1e6),
        fc.integer({ min: 1, max: 12 }),
        (range, outputs, temperature, count) => {
          const { decades, uniform } = legendTicks(range, outputs, temperature, count);
          const width = range.highest - range.lowest;
          const step = Math.max(1, Math.ceil(width / count));
          const want: number[] = [];
          for (let k = Math.floor(range.lowest) - step; k <= range.highest; k++) {
            if (k >= range.lowest && k % step === 0) want.push(k === 0 ? 0 : k);
          }
          expect(decades).toEqual(want);
          expect(decades.length).toBeLessThanOrEqual(count + 1);
          const log = log10(exact(outputs).pow(2).times(exact(temperature)).pow(-1));
          const isInside = log >= range.lowest && log <= range.highest;
          const isAtEnd = Math.min(Math.abs(log - range.lowest), Math.abs(log - range.highest)) < 1e-12;
          if (!isAtEnd) expect(uniform === null).toBe(!isInside);
          if (uniform !== null)
            expect(Math.abs(uniform - log)).toBeLessThan(1e-14 * (1 + Math.abs(log)) + 1e-14);
        },
      ),
      runs<[DecadeRange, number, number, number]>(0.1), // as above
    );
  });
});
