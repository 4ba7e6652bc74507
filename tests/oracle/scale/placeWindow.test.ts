import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockAt,
  fitWindow,
  panBy,
  placesOfPixel,
  revealCell,
  windowAround,
  zoomAround,
  type Place,
  type PlaceWindow,
  type WindowLimits,
} from '../../../src/engine/scale/placeWindow';
import { runs } from '../../properties/runs';
import { decimalsOf, exact as exactOf, type Decimal } from '../exact';

/** Places are doubles of a moderate size: eighty digits hold their sums and products whole. */
const Eighty = decimalsOf(80);
const exact = (x: number): Decimal => exactOf(x, Eighty);

/** Places are good to so much of the whole matrix: windows are sums and quotients of a few numbers of its size. */
const NEAR = 1e-13;

const anyLimits: fc.Arbitrary<WindowLimits> = fc.record({
  outputs: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(1000, 128_256, 262_144)),
  width: fc.integer({ min: 1, max: 1000 }),
  height: fc.integer({ min: 1, max: 1000 }),
  fewest: fc.constantFrom(1, 4, 8, 16),
});
const anyShare = fc.double({ min: -0.2, max: 1.2, noNaN: true });

/** A window as exact numbers. */
type ExactWindow = { readonly [Key in keyof PlaceWindow]: Decimal };

const least = (one: Decimal, other: Decimal) => (one.lt(other) ? one : other);
const most = (one: Decimal, other: Decimal) => (one.gt(other) ? one : other);

/** Places a pixel, from 1 pixel = the whole matrix over the shorter side down to the fewest cells over it. */
function allowedStep(wanted: Decimal, { outputs, width, height, fewest }: WindowLimits): Decimal {
  const side = Math.min(width, height);
  const smallest = exact(Math.min(outputs, fewest)).div(side);
  return least(exact(outputs).div(side), most(smallest, wanted));
}

/** Within the matrix, or around its middle where it is larger. */
function allowedFirst(first: Decimal, places: Decimal, outputs: number): Decimal {
  if (places.gte(outputs)) return exact(outputs).minus(places).div(2);
  return least(exact(outputs).minus(places), most(exact(0), first));
}

function windowOf(step: Decimal, firstRow: Decimal, firstColumn: Decimal, limits: WindowLimits): ExactWindow {
  const [rows, columns] = [step.times(limits.height), step.times(limits.width)];
  return {
    firstRow: allowedFirst(firstRow, rows, limits.outputs),
    rows,
    firstColumn: allowedFirst(firstColumn, columns, limits.outputs),
    columns,
  };
}

/** How far a window is from the exact one, in parts of the whole matrix on the canvas. */
function farthest(got: PlaceWindow, want: ExactWindow, { outputs, width, height }: WindowLimits): number {
  const scale = outputs * (Math.max(width, height) / Math.min(width, height));
  const offs = (['firstRow', 'rows', 'firstColumn', 'columns'] as const).map((key) =>
    exact(got[key]).minus(want[key]).abs().toNumber(),
  );
  return Math.max(...offs) / scale;
}

/** A window somewhere, as a reader comes to one: zoomed in around a place. */
const someWindow = (limits: WindowLimits, [row, column, factor]: readonly [number, number, number]) =>
  zoomAround(
    fitWindow(limits),
    { row: row * limits.outputs, column: column * limits.outputs },
    factor,
    limits,
  );
const anyView = fc.tuple(anyShare, anyShare, fc.constantFrom(0.3, 1, 1.7, 10, 1000, 1e6));

describe('a window of the matrix', () => {
  test('that shows all has the matrix on the shorter side of the canvas, in the middle of the other', () => {
    fc.assert(
      fc.property(anyLimits, (limits) => {
        const step = exact(limits.outputs).div(Math.min(limits.width, limits.height));
        expect(
          farthest(fitWindow(limits), windowOf(step, exact(0), exact(0), limits), limits),
        ).toBeLessThanOrEqual(NEAR);
      }),
      runs<[WindowLimits]>(0.25), // quotients of eighty digits, as in all that follow
    );
  });

  test('zoomed keeps the place under its pixel as far as the edge allows', () => {
    fc.assert(
      fc.property(
        anyLimits,
        anyView,
        anyShare,
        anyShare,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (limits, view, rowShare, columnShare, factor) => {
          const window = someWindow(limits, view);
          const place: Place = { row: rowShare * limits.outputs, column: columnShare * limits.outputs };
          const old = exact(window.columns).div(limits.width);
          const step = allowedStep(old.div(exact(factor)), limits);
          // what is as far from the edge in pixels as before: (place − first) / step
          const first = (at: number, from: number) =>
            exact(at).minus(exact(at).minus(exact(from)).times(step).div(old));
          const want = windowOf(
            step,
            first(place.row, window.firstRow),
            first(place.column, window.firstColumn),
            limits,
          );
          expect(farthest(zoomAround(window, place, factor, limits), want, limits)).toBeLessThanOrEqual(NEAR);
        },
      ),
      runs<[WindowLimits, [number, number, number], number, number, number]>(0.25),
    );
  });

  test('moved, put around a cell, or moved to show one, is where that leads, within the matrix', () => {
    fc.assert(
      fc.property(anyLimits, anyView, anyShare, anyShare, (limits, view, rowShare, columnShare) => {
        const { outputs, width, height } = limits;
        const window = someWindow(limits, view);
        const step = exact(window.columns).div(width);
        const [down, right] = [rowShare * outputs, -columnShare * outputs];
        const moved = (rows: Decimal, columns: Decimal) =>
          windowOf(step, exact(window.firstRow).plus(rows), exact(window.firstColumn).plus(columns), limits);
        expect(
          farthest(panBy(window, down, right, limits), moved(exact(down), exact(right)), limits),
        ).toBeLessThanOrEqual(NEAR);

        const cellOf = (share: number) => Math.max(0, Math.min(outputs - 1, Math.floor(share * outputs)));
        const cell: Place = { row: cellOf(rowShare), column: cellOf(columnShare) };
        const missing = (at: number, first: number, places: number): Decimal => {
          const after = exact(at).plus(1).minus(exact(first)).minus(exact(places));
          return exact(at).lt(exact(first)) ? exact(at).minus(exact(first)) : most(exact(0), after);
        };
        const shown = moved(
          missing(cell.row, window.firstRow, window.rows),
          missing(cell.column, window.firstColumn, window.columns),
        );
        expect(farthest(revealCell(window, cell, limits), shown, limits)).toBeLessThanOrEqual(NEAR);

        const cells = 1 + Math.abs(rowShare) * 40;
        const around = allowedStep(exact(cells).div(Math.min(width, height)), limits);
        const first = (at: number, side: number) => exact(at).plus(0.5).minus(around.times(side).div(2));
        const want = windowOf(around, first(cell.row, height), first(cell.column, width), limits);
        expect(farthest(windowAround(cell, cells, limits), want, limits)).toBeLessThanOrEqual(NEAR);
      }),
      runs<[WindowLimits, [number, number, number], number, number]>(0.25),
    );
  });
});

/** ⌊first + pixel · places / pixels⌋, and whether that is so near a whole number that rounding may make it the one below or above. */
function edge(first: number, places: number, pixels: number, pixel: number) {
  const real = exact(first).plus(exact(places).times(pixel).div(pixels));
  // each operation loses half a unit of what it is made of
  const rounding = 4 * 2 ** -53 * (Math.abs(first) + Math.abs(places));
  const isVague = real
    .minus(real.round())
    .abs()
    .lt(1e-9 + rounding);
  return { whole: real.floor().toNumber(), isVague };
}

test('the places of a pixel are those from its edge to the next one, and of a small pixel the one that it lies in', () => {
  fc.assert(
    fc.property(
      anyLimits,
      anyView,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (limits, view, x, y) => {
        const window = someWindow(limits, view);
        const { outputs, width, height } = limits;
        const exactPlaces = (first: number, places: number, pixels: number, pixel: number) => {
          const [begin, end] = [edge(first, places, pixels, pixel), edge(first, places, pixels, pixel + 1)];
          fc.pre(!begin.isVague && !end.isVague);
          const to = Math.max(begin.whole + 1, end.whole);
          return { from: Math.max(0, begin.whole), to: Math.min(outputs, to) };
        };
        const row = Math.min(height - 1, Math.floor(y * height));
        const column = Math.min(width - 1, Math.floor(x * width));
        const rows = exactPlaces(window.firstRow, window.rows, height, row);
        const columns = exactPlaces(window.firstColumn, window.columns, width, column);
        expect(placesOfPixel(window.firstRow, window.rows, height, row, outputs)).toEqual(rows);
        expect(placesOfPixel(window.firstColumn, window.columns, width, column, outputs)).toEqual(columns);
        const isInside = rows.from < rows.to && columns.from < columns.to;
        expect(blockAt(window, limits, column + 0.5, row + 0.5)).toEqual(isInside ? { rows, columns } : null);
      },
    ),
    runs<[WindowLimits, [number, number, number], number, number]>(0.25),
  );
});
