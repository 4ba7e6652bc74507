import { at } from '../tensor';
import { wholeAt } from './blockGrid';
import { writeColourTable } from './colourTable';
import type { PaintScratch } from './paintScratch';
import { paletteIndexOf, type DecadeRange } from './signedLogarithm';
import type { WindowBlocks } from './windowBlocks';

export type Painting = {
  readonly blocks: WindowBlocks;
  readonly range: DecadeRange;
  /** 2n + 1 colours, laid out as paletteIndexOf says */
  readonly palette: Uint32Array;
  /** width × height, row by row: a view of ImageData's buffer */
  readonly pixels: Uint32Array;
};

/**
 * Paints the mean of the Jacobian over the block that each pixel stands for; where a pixel is smaller than a cell, that cell.
 *
 * Beside the diagonal the mean is −(mean_R a)(mean_C a)/T, whose logarithm is a sum of one number a row and one a column: one addition
 * and one look-up a pixel. Only the pixels that touch the diagonal have a mean each. 0 and |J| below the range get the
 * palette's middle, pixels beside the matrix 0 (transparent). Errors: a colour may be its neighbour where |J| lies within 1/2048 of
 * the range from the limit between the two. Allocates nothing.
 */
export function paintJacobian(painting: Painting): void {
  const { blocks, range, palette, pixels } = painting;
  const { softmax, scratch } = blocks;
  const { diagonal } = scratch;
  writeColourTable(scratch, softmax.temperature, range, palette);
  paintRows(blocks, pixels);
  for (let k = 0; k < diagonal.count; k++) {
    const colour = palette[paletteIndexOf(at(diagonal.means, k), range, palette.length)] ?? 0;
    paintBlock(blocks, pixels, wholeAt(diagonal.rows, k), wholeAt(diagonal.columns, k), colour);
  }
}

/** Paints every block as if nothing were on the diagonal, and clears what is beside the matrix: all of it where there are no blocks. */
function paintRows({ width, height, scratch }: WindowBlocks, pixels: Uint32Array): void {
  const { rows, columns } = scratch.grid;
  const left = wholeAt(columns.begins, 0);
  const right = wholeAt(columns.begins, columns.count);
  const top = wholeAt(rows.begins, 0);
  const bottom = wholeAt(rows.begins, rows.count);
  if (left > 0 || top > 0 || right < width || bottom < height) pixels.fill(0, 0, width * height);
  const firstLine = (k: number) => wholeAt(rows.begins, Math.min(k, rows.count - 1));
  for (let k = 0; k < rows.count; k += 2) {
    paintLines(pixels, width, left, right, firstLine(k), firstLine(k + 1), scratch);
  }
  for (let k = 0; k < rows.count; k++) {
    const begin = wholeAt(rows.begins, k) * width;
    const end = wholeAt(rows.begins, k + 1) * width;
    for (let line = begin + width; line < end; line += width) {
      pixels.copyWithin(line, begin, begin + width);
    }
  }
}

/** Two lines of the canvas: together they take less than one alone, half of whose time is waiting for its own look-ups. */
function paintLines(
  pixels: Uint32Array,
  width: number,
  left: number,
  right: number,
  one: number,
  other: number,
  { rowSteps, columnSteps, colours }: PaintScratch,
): void {
  const row = wholeAt(rowSteps, one);
  const otherRow = wholeAt(rowSteps, other);
  const start = one * width;
  const otherStart = other * width;
  // not wholeAt: a call that reads here and elsewhere costs this loop a third of its speed, and so do sums that might leave 32 bits
  for (let x = left; x < right; x++) {
    const column = columnSteps[x] ?? 0;
    pixels[(start + x) | 0] = colours[(row + column) | 0] ?? 0;
    pixels[(otherStart + x) | 0] = colours[(otherRow + column) | 0] ?? 0;
  }
}

function paintBlock(
  { width, scratch }: WindowBlocks,
  pixels: Uint32Array,
  row: number,
  column: number,
  colour: number,
): void {
  const { rows, columns } = scratch.grid;
  const left = wholeAt(columns.begins, column);
  const right = wholeAt(columns.begins, column + 1);
  const bottom = wholeAt(rows.begins, row + 1);
  for (let y = wholeAt(rows.begins, row); y < bottom; y++) {
    for (let x = left; x < right; x++) pixels[y * width + x] = colour;
  }
}
