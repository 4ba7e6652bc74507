import { at, type Vector } from '../tensor';
import type { PlaceWindow } from './placeWindow';
import { sumOfRange } from './pyramid';
import type { ScaleSoftmax } from './scaleSoftmax';

/**
 * One side of the canvas, cut into blocks: block k is the pixels begins[k] ≤ p < begins[k + 1], which all show the places
 * from[k] ≤ i < to[k]. Zoomed out a block is one pixel; zoomed in, the pixels of one cell. Pixels beside the matrix have none.
 */
export type BlockAxis = {
  count: number;
  /** count + 1 of them */
  readonly begins: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** log₁₀ of the mean of a over the places; −∞ where that is 0 */
  readonly logMeans: Vector;
};

/** Memory for the two axes of a canvas of up to width × height pixels. */
export type BlockGrid = { readonly rows: BlockAxis; readonly columns: BlockAxis };

/** A grid without blocks, with memory for a canvas of up to width × height pixels. */
export function createBlockGrid(width: number, height: number): BlockGrid {
  return { rows: createAxis(height), columns: createAxis(width) };
}

function createAxis(pixels: number): BlockAxis {
  return {
    count: 0,
    begins: new Int32Array(pixels + 1),
    from: new Int32Array(pixels),
    to: new Int32Array(pixels),
    logMeans: new Float64Array(pixels),
  };
}

/** Entry `index`, which every caller's loop bounds keep inside. */
export function wholeAt(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}

/** Fills both axes for a window on a canvas of width × height pixels. O((width + height) log V); allocates nothing. */
export function writeBlockGrid(
  softmax: ScaleSoftmax,
  window: PlaceWindow,
  width: number,
  height: number,
  grid: BlockGrid,
): void {
  writeAxis(softmax, window.firstRow, window.rows, height, grid.rows);
  writeAxis(softmax, window.firstColumn, window.columns, width, grid.columns);
}

/** The pixels' places are those of placesOfPixel (placeWindow.ts), here in a loop that carries each pixel's end to the next. */
function writeAxis(
  softmax: ScaleSoftmax,
  first: number,
  places: number,
  pixels: number,
  axis: BlockAxis,
): void {
  axis.count = 0;
  let next = Math.floor(first);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const begin = next;
    next = Math.floor(first + ((pixel + 1) * places) / pixels);
    const from = Math.max(0, begin);
    const to = Math.min(softmax.outputs, Math.max(begin + 1, next));
    if (from < to) addPixel(softmax, axis, pixel, from, to);
  }
}

function addPixel(softmax: ScaleSoftmax, axis: BlockAxis, pixel: number, from: number, to: number): void {
  // pixels of one cell have its end in common, others none
  if (wholeAt(axis.to, axis.count - 1) !== to) {
    const k = axis.count++;
    axis.begins[k] = pixel;
    axis.from[k] = from;
    axis.to[k] = to;
    // apart: a mean may underflow where its sum does not
    axis.logMeans[k] = Math.log10(sumOfRange(softmax.pyramid, from, to)) - Math.log10(to - from);
  }
  axis.begins[axis.count] = pixel + 1;
}

/** How many pixels along its axis block k has. */
export function pixelsOf({ begins }: BlockAxis, k: number): number {
  return wholeAt(begins, k + 1) - wholeAt(begins, k);
}

/** The largest of log₁₀ mean; −∞ for an axis without blocks. */
export function largestLogMean({ count, logMeans }: BlockAxis): number {
  let largest = -Infinity;
  for (let k = 0; k < count; k++) largest = Math.max(largest, at(logMeans, k));
  return largest;
}
