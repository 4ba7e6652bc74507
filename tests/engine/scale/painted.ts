import fc from 'fast-check';
import { placesOfPixel, type PlaceWindow } from '../../../src/engine/scale/placeWindow';
import type { ScaleSoftmax } from '../../../src/engine/scale/scaleSoftmax';
import { asNumber, exactBlocks } from './exact';

/** Canvases and windows of every kind: whole, within a cell, across the edge, beside the matrix; rows and columns by themselves. */
export const windows = fc.record({
  width: fc.integer({ min: 1, max: 40 }),
  height: fc.integer({ min: 1, max: 40 }),
  firstRow: fc.double({ min: -0.4, max: 1.1, noNaN: true }),
  firstColumn: fc.double({ min: -0.4, max: 1.1, noNaN: true }),
  rows: fc.constantFrom(0.03, 0.2, 0.5, 1, 1.3),
  columns: fc.constantFrom(0.03, 0.2, 0.5, 1, 1.3),
});

/** The window in places of a matrix of `outputs`, from one in shares of it. */
export const inPlaces = (share: PlaceWindow, outputs: number): PlaceWindow => ({
  firstRow: share.firstRow * outputs,
  rows: share.rows * outputs,
  firstColumn: share.firstColumn * outputs,
  columns: share.columns * outputs,
});

/** What each pixel stands for, from the exact sum over its block: the mean, or null beside the matrix. */
export function exactPixels(
  softmax: ScaleSoftmax,
  window: PlaceWindow,
  width: number,
  height: number,
): (number | null)[] {
  const exactBlock = exactBlocks(softmax);
  return Array.from({ length: width * height }, (_, pixel) => {
    const y = Math.floor(pixel / width);
    const rows = placesOfPixel(window.firstRow, window.rows, height, y, softmax.outputs);
    const columns = placesOfPixel(window.firstColumn, window.columns, width, pixel % width, softmax.outputs);
    if (rows.from >= rows.to || columns.from >= columns.to) return null;
    const count = (rows.to - rows.from) * (columns.to - columns.from);
    return asNumber(exactBlock(rows, columns)) / count / softmax.temperature;
  });
}

/**
 * Whether a pixel is the difference of two terms that are equal but for what painting does not tell from 0 (blockSums.ts), such as
 * of equal logits: its place among the percentiles is a rounding error's.
 */
export function hasCancelledPixels(
  softmax: ScaleSoftmax,
  window: PlaceWindow,
  width: number,
  height: number,
): boolean {
  const exactBlock = exactBlocks(softmax);
  const sum = (from: number, to: number) =>
    softmax.activations.subarray(Math.max(0, from), Math.max(0, from, to)).reduce((all, a) => all + a, 0);
  return Array.from({ length: width * height }, (_, pixel) => {
    const y = Math.floor(pixel / width);
    const rows = placesOfPixel(window.firstRow, window.rows, height, y, softmax.outputs);
    const columns = placesOfPixel(window.firstColumn, window.columns, width, pixel % width, softmax.outputs);
    if (rows.from >= rows.to || columns.from >= columns.to) return false;
    const both = sum(Math.max(rows.from, columns.from), Math.min(rows.to, columns.to));
    const others =
      sum(0, Math.min(rows.from, columns.from)) + sum(Math.max(rows.to, columns.to), softmax.outputs);
    return Math.abs(asNumber(exactBlock(rows, columns))) < 1e-12 * both * others;
  }).includes(true);
}
