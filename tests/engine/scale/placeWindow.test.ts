import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockAt,
  fitWindow,
  panBy,
  revealCell,
  windowAround,
  zoomAround,
  type Place,
  type PlaceWindow,
  type WindowLimits,
} from '../../../src/engine/scale/placeWindow';
import { runs } from '../../properties/runs';

const limitsOf = fc.record({
  outputs: fc.constantFrom(1, 2, 7, 8, 300, 128_256, 262_144),
  width: fc.integer({ min: 1, max: 1600 }),
  height: fc.integer({ min: 1, max: 1600 }),
  fewest: fc.constantFrom(1, 8, 10),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** A window that is reached by moving about: around any place, at any magnification. */
const views = fc.record({ limits: limitsOf, row: share, column: share, cells: share }).map((any) => {
  const { limits } = any;
  const at = { row: any.row * limits.outputs, column: any.column * limits.outputs };
  return { limits, at, window: windowAround(at, 1 + any.cells ** 4 * limits.outputs, limits) };
});

function isInside(window: PlaceWindow, { outputs, width, height, fewest }: WindowLimits): boolean {
  const within = (first: number, places: number) =>
    places >= outputs
      ? Math.abs(first + (places - outputs) / 2) <= 1e-9 * places
      : first >= -1e-9 && first + places <= outputs + 1e-9 * outputs;
  const shorter = Math.min(window.rows, window.columns);
  return (
    within(window.firstRow, window.rows) &&
    within(window.firstColumn, window.columns) &&
    Math.abs((window.rows * width) / (window.columns * height) - 1) < 1e-9 &&
    shorter <= outputs * (1 + 1e-9) &&
    shorter >= Math.min(outputs, fewest) * (1 - 1e-9)
  );
}

describe('a window on the matrix', () => {
  it('shows all of it at first, cells square, in the middle of the canvas', () => {
    expect(fitWindow({ outputs: 100, width: 50, height: 50, fewest: 8 })).toEqual({
      firstRow: 0,
      rows: 100,
      firstColumn: 0,
      columns: 100,
    });
    expect(fitWindow({ outputs: 100, width: 200, height: 50, fewest: 8 })).toEqual({
      firstRow: 0,
      rows: 100,
      firstColumn: -150,
      columns: 400,
    });
  });

  it('stays within the matrix and its magnifications, its cells square, however it is moved', () => {
    const by = fc.double({ min: -3e5, max: 3e5, noNaN: true });
    const factors = fc.constantFrom(0.01, 0.5, 0.9, 1.1, 2, 1000);
    fc.assert(
      fc.property(views, by, by, factors, ({ limits, at, window }, rows, columns, factor) => {
        expect([
          isInside(window, limits),
          isInside(panBy(window, rows, columns, limits), limits),
          isInside(zoomAround(window, at, factor, limits), limits),
          isInside(revealCell(window, { row: Math.floor(at.row), column: 0 }, limits), limits),
        ]).toEqual([true, true, true, true]);
      }),
      runs(),
    );
  });

  it('zooms around a place: what is under the pointer stays there, away from the edge', () => {
    const limits = { outputs: 1000, width: 100, height: 100, fewest: 8 };
    const window = { firstRow: 400, rows: 200, firstColumn: 500, columns: 200 };
    expect(zoomAround(window, { row: 450, column: 600 }, 2, limits)).toEqual({
      firstRow: 425,
      rows: 100,
      firstColumn: 550,
      columns: 100,
    });
    expect(zoomAround(window, { row: 450, column: 600 }, 0.5, limits)).toEqual({
      firstRow: 350,
      rows: 400,
      firstColumn: 400,
      columns: 400,
    });
  });

  it('stops at the edge', () => {
    const limits = { outputs: 1000, width: 100, height: 100, fewest: 8 };
    const window = { firstRow: 400, rows: 200, firstColumn: 500, columns: 200 };
    expect(panBy(window, -500, 1000, limits)).toMatchObject({ firstRow: 0, firstColumn: 800 });
  });

  it('moves no further than a cell needs to be seen', () => {
    const limits = { outputs: 1000, width: 100, height: 100, fewest: 8 };
    const window = { firstRow: 400, rows: 10, firstColumn: 500, columns: 10 };
    expect(revealCell(window, { row: 405, column: 509 }, limits)).toEqual(window);
    expect(revealCell(window, { row: 399, column: 510 }, limits)).toMatchObject({
      firstRow: 399,
      firstColumn: 501,
    });
  });
});

/** The cell under a point of the canvas (pixels, real), or null beside the matrix. */
function cellAt(window: PlaceWindow, limits: WindowLimits, x: number, y: number): Place | null {
  const row = Math.floor(window.firstRow + (y * window.rows) / limits.height);
  const column = Math.floor(window.firstColumn + (x * window.columns) / limits.width);
  const inside = Math.min(row, column) >= 0 && Math.max(row, column) < limits.outputs;
  return inside ? { row, column } : null;
}

describe('what is under a point', () => {
  it('is one cell where it has several pixels, or nothing beside the matrix', () => {
    const limits = { outputs: 10, width: 100, height: 100, fewest: 8 };
    const window = { firstRow: 0, rows: 10, firstColumn: -5, columns: 20 };
    expect(blockAt(window, limits, 30, 99.9)).toEqual({
      rows: { from: 9, to: 10 },
      columns: { from: 1, to: 2 },
    });
    expect(blockAt(window, limits, 20, 50)).toBeNull();
    expect(blockAt(window, limits, 50, 100)).toBeNull();
  });

  it('is a block that holds the cell; blocks follow each other without gap or overlap where they hold several', () => {
    fc.assert(
      fc.property(views, share, share, ({ limits, window }, across, down) => {
        const x = Math.min(limits.width - 1, Math.floor(across * limits.width));
        const y = Math.min(limits.height - 1, Math.floor(down * limits.height));
        const cell = cellAt(window, limits, x, y);
        const block = blockAt(window, limits, x, y);
        if (cell === null) return;
        expect(block?.rows.from).toBe(cell.row);
        expect(block?.columns.from).toBe(cell.column);
        const next = x + 1 < limits.width ? blockAt(window, limits, x + 1, y) : null;
        if (window.columns >= limits.width && next) expect(next.columns.from).toBe(block?.columns.to);
      }),
      runs(),
    );
  });
});

describe('a window around a cell', () => {
  const limits = { outputs: 1000, width: 200, height: 100, fewest: 8 };

  it('has its middle in the middle, and as many cells along the shorter side as wanted', () => {
    expect(windowAround({ row: 500, column: 300 }, 20, limits)).toEqual({
      firstRow: 490.5,
      rows: 20,
      firstColumn: 280.5,
      columns: 40,
    });
  });

  it('shows the fewest cells that may be shown where fewer are wanted, and the whole matrix where more', () => {
    expect(windowAround({ row: 500, column: 300 }, 2, limits)).toMatchObject({ rows: 8, columns: 16 });
    expect(windowAround({ row: 500, column: 300 }, 5000, limits)).toEqual(fitWindow(limits));
  });
});

describe('what is under a point at the edge of the matrix', () => {
  const limits = { outputs: 10, width: 100, height: 100, fewest: 8 };
  const shifted = { firstRow: -1, rows: 12, firstColumn: -1, columns: 12 };
  const pixelOf = (place: number) => ((place + 1.5) * 100) / 12;

  it('is its first cell, and its last', () => {
    for (const place of [0, 9]) {
      const [x, y] = [pixelOf(place), pixelOf(place)];
      expect(cellAt(shifted, limits, x, y)).toEqual({ row: place, column: place });
      expect(blockAt(shifted, limits, x, y)).toEqual({
        rows: { from: place, to: place + 1 },
        columns: { from: place, to: place + 1 },
      });
    }
  });

  it('is nothing one cell further, whichever side', () => {
    for (const [column, row] of [
      [-1, 5],
      [10, 5],
      [5, -1],
      [5, 10],
    ] as const) {
      expect(cellAt(shifted, limits, pixelOf(column), pixelOf(row))).toBeNull();
      expect(blockAt(shifted, limits, pixelOf(column), pixelOf(row))).toBeNull();
    }
  });
});
