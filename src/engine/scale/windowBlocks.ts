import { writeBlockGrid } from './blockGrid';
import { writeDiagonalBlocks } from './diagonalBlocks';
import type { PaintScratch } from './paintScratch';
import type { PlaceWindow } from './placeWindow';
import type { ScaleSoftmax } from './scaleSoftmax';

/** What a window shows on a canvas, cut into the blocks of its pixels; true until its scratch or its softmax is written anew. */
export type WindowBlocks = {
  readonly softmax: ScaleSoftmax;
  /** in pixels, as the height */
  readonly width: number;
  readonly height: number;
  readonly scratch: PaintScratch;
};

/**
 * Cuts a window into blocks: for its range and for its picture, so that both are of the same means.
 *
 * Mean of J over a block: blockSum ÷ its entries (1/T). The scratch is made for at least width × height. O((width + height) log V).
 */
export function blocksOfWindow(
  softmax: ScaleSoftmax,
  window: PlaceWindow,
  width: number,
  height: number,
  scratch: PaintScratch,
): WindowBlocks {
  writeBlockGrid(softmax, window, width, height, scratch.grid);
  writeDiagonalBlocks(softmax, scratch.grid, scratch.diagonal);
  return { softmax, width, height, scratch };
}
