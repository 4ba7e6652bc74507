import { at } from '../tensor';
import { wholeAt, writeBlockGrid } from './blockGrid';
import { writeColourTable } from './colourTable';
import { writeDiagonalBlocks } from './diagonalBlocks';
import type { PaintScratch } from './paintScratch';
import type { PlaceWindow } from './placeWindow';
import type { ScaleSoftmax } from './scaleSoftmax';
import { paletteIndexOf, type DecadeRange } from './signedLogarithm';

export type Painting = {
  readonly softmax: ScaleSoftmax;
  readonly window: PlaceWindow;
  readonly width: number;
  readonly height: number;
  readonly range: DecadeRange;
  /** 2n + 1 colours, laid out as paletteIndexOf says */
  readonly palette: Uint32Array;
  /** width × height, row by row: a view of ImageData's buffer */
  readonly pixels: Uint32Array;
  /** made for at least width × height */
  readonly scratch: PaintScratch;
};

/**
 * Paints the mean of the Jacobian over the block that each pixel stands for; where a pixel is smaller than a cell, that cell.
 *
 * Beside the diagonal the mean is −(mean_R a)(mean_C a)/T, whose logarithm is a sum of one number a row and one a column: one addition
 * and one look-up a pixel. Only the pixels that touch the diagonal are computed each, as blockSum. 0 and |J| below the range get the
 * palette's middle, pixels beside the matrix 0 (transparent). Errors: a colour may be its neighbour where |J| lies within 1/2048 of
 * the range from the limit between the two. Allocates nothing.
 */
export function paintJacobian(painting: Painting): void {
  const { softmax, window, width, height, range, palette, pixels, scratch } = painting;
  const { grid, diagonal } = scratch;
  writeBlockGrid(softmax, window, width, height, grid);
  if (grid.rows.count === 0 || grid.columns.count === 0) {
    pixels.fill(0, 0, width * height);
    return;
  }
  writeColourTable(scratch, softmax.temperature, range, palette);
  paintRows(painting);
  writeDiagonalBlocks(softmax, grid, diagonal);
  for (let k = 0; k < diagonal.count; k++) {
    const colour = palette[paletteIndexOf(at(diagonal.means, k), range, palette.length)] ?? 0;
    paintBlock(painting, wholeAt(diagonal.rows, k), wholeAt(diagonal.columns, k), colour);
  }
}

/** Paints every block as if nothing were on the diagonal, and clears what is beside the matrix. */
function paintRows({ width, height, pixels, scratch }: Painting): void {
  const { rows, columns } = scratch.grid;
  const left = wholeAt(columns.begins, 0);
  const right = wholeAt(columns.begins, columns.count);
  const top = wholeAt(rows.begins, 0);
  const bottom = wholeAt(rows.begins, rows.count);
  if (left > 0 || top > 0 || right < width || bottom < height) pixels.fill(0, 0, width * height);
  for (let k = 0; k < rows.count; k++) {
    const begin = wholeAt(rows.begins, k) * width;
    const end = wholeAt(rows.begins, k + 1) * width;
    paintLine(pixels, begin, left, right, wholeAt(scratch.rowSteps, begin / width), scratch);
    for (let line = begin + width; line < end; line += width) {
      pixels.copyWithin(line, begin, begin + width);
    }
  }
}

function paintLine(
  pixels: Uint32Array,
  line: number,
  left: number,
  right: number,
  row: number,
  { columnSteps, colours }: PaintScratch,
): void {
  // not wholeAt: a call that reads here and elsewhere costs this loop a third of its speed
  for (let x = left; x < right; x++) pixels[line + x] = colours[row + (columnSteps[x] ?? 0)] ?? 0;
}

function paintBlock({ width, pixels, scratch }: Painting, row: number, column: number, colour: number): void {
  const { rows, columns } = scratch.grid;
  const left = wholeAt(columns.begins, column);
  const right = wholeAt(columns.begins, column + 1);
  const bottom = wholeAt(rows.begins, row + 1);
  for (let y = wholeAt(rows.begins, row); y < bottom; y++) {
    for (let x = left; x < right; x++) pixels[y * width + x] = colour;
  }
}
