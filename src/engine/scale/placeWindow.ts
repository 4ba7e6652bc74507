import type { PlaceRange } from './scaleSoftmax';

/** What is shown of the V × V matrix, in places; real numbers, as one pixel may be a part of a cell or a block of cells. */
export type PlaceWindow = {
  readonly firstRow: number;
  readonly rows: number;
  readonly firstColumn: number;
  readonly columns: number;
};

/** V, the canvas in pixels, and how many cells its shorter side shows at the largest magnification. */
export type WindowLimits = {
  readonly outputs: number;
  readonly width: number;
  readonly height: number;
  readonly fewest: number;
};

/** A cell, or a point within one: row and column in places. */
export type Place = { readonly row: number; readonly column: number };

/** The whole matrix, cells square, in the middle of the canvas. */
export function fitWindow(limits: WindowLimits): PlaceWindow {
  return placed(limits, largestStep(limits), 0, 0);
}

/**
 * The window zoomed by `factor` (2: cells twice as large), the given place kept under its pixel as far as the matrix's edge allows.
 *
 * The place is real: a cell's middle is at + 0.5. Stops at the whole matrix and at `fewest` cells.
 */
export function zoomAround(
  window: PlaceWindow,
  place: Place,
  factor: number,
  limits: WindowLimits,
): PlaceWindow {
  const old = window.columns / limits.width;
  const step = Math.min(largestStep(limits), Math.max(smallestStep(limits), old / factor));
  const firstRow = place.row - ((place.row - window.firstRow) * step) / old;
  const firstColumn = place.column - ((place.column - window.firstColumn) * step) / old;
  return placed(limits, step, firstRow, firstColumn);
}

/** The window moved down by `rows` and right by `columns` places (real, may be negative), not beyond the matrix. */
export function panBy(window: PlaceWindow, rows: number, columns: number, limits: WindowLimits): PlaceWindow {
  return placed(limits, window.columns / limits.width, window.firstRow + rows, window.firstColumn + columns);
}

/** A window with the given cell in its middle and `cells` cells along the shorter side. */
export function windowAround(cell: Place, cells: number, limits: WindowLimits): PlaceWindow {
  const { width, height } = limits;
  const wanted = cells / Math.min(width, height);
  const step = Math.min(largestStep(limits), Math.max(smallestStep(limits), wanted));
  return placed(limits, step, cell.row + 0.5 - (step * height) / 2, cell.column + 0.5 - (step * width) / 2);
}

/** The window moved by the least that shows the whole of the given cell: for a selection that is moved by keys. */
export function revealCell(window: PlaceWindow, cell: Place, limits: WindowLimits): PlaceWindow {
  return panBy(
    window,
    beyond(cell.row, window.firstRow, window.rows),
    beyond(cell.column, window.firstColumn, window.columns),
    limits,
  );
}

/** The block that the pixel under a point of the canvas stands for: just what is painted there. Null beside the matrix. */
export function blockAt(
  window: PlaceWindow,
  limits: WindowLimits,
  x: number,
  y: number,
): { readonly rows: PlaceRange; readonly columns: PlaceRange } | null {
  const { outputs } = limits;
  const rows = placesOfPixel(window.firstRow, window.rows, limits.height, Math.floor(y), outputs);
  const columns = placesOfPixel(window.firstColumn, window.columns, limits.width, Math.floor(x), outputs);
  return rows.from < rows.to && columns.from < columns.to ? { rows, columns } : null;
}

/** The places of one pixel along an axis; empty beside the matrix. Where pixels are smaller than cells: the one cell below its start. */
export function placesOfPixel(
  first: number,
  places: number,
  pixels: number,
  pixel: number,
  outputs: number,
): PlaceRange {
  const from = Math.floor(first + (pixel * places) / pixels);
  const to = Math.max(from + 1, Math.floor(first + ((pixel + 1) * places) / pixels));
  return { from: Math.max(0, from), to: Math.min(outputs, to) };
}

function beyond(place: number, first: number, places: number): number {
  return Math.min(place - first, Math.max(0, place + 1 - first - places));
}

function largestStep({ outputs, width, height }: WindowLimits): number {
  return outputs / Math.min(width, height);
}

function smallestStep({ outputs, width, height, fewest }: WindowLimits): number {
  return Math.min(outputs, fewest) / Math.min(width, height);
}

function placed(
  { outputs, width, height }: WindowLimits,
  step: number,
  firstRow: number,
  firstColumn: number,
): PlaceWindow {
  const rows = step * height;
  const columns = step * width;
  return {
    firstRow: withinMatrix(firstRow, rows, outputs),
    rows,
    firstColumn: withinMatrix(firstColumn, columns, outputs),
    columns,
  };
}

/** A window larger than the matrix stands around its middle; a smaller one stays within. */
function withinMatrix(first: number, places: number, outputs: number): number {
  if (places >= outputs) return (outputs - places) / 2;
  return Math.min(outputs - places, Math.max(0, first));
}
