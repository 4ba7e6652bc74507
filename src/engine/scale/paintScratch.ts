import type { Vector } from '../tensor';
import { createBlockGrid, type BlockGrid } from './blockGrid';
import { createDiagonalBlocks, type DiagonalBlocks } from './diagonalBlocks';

/** The memory that paintJacobian and rangeOfWindow work in. */
export type PaintScratch = {
  readonly grid: BlockGrid;
  readonly diagonal: DiagonalBlocks;
  /** a colour for each sum of a row's and a column's step */
  readonly colours: Uint32Array;
  /** each pixel's step of the colour table */
  readonly columnSteps: Int32Array;
  readonly rowSteps: Int32Array;
  /** each pixel's log₁₀ mean, ascending */
  readonly sortedRows: Vector;
  readonly sortedColumns: Vector;
};

/** Entries of the colour table: 256 kB, of which a view uses a few thousand. */
const COLOUR_TABLE = 65_536;

/** Memory for canvases of up to width × height pixels; painting into it allocates nothing. */
export function createPaintScratch(width: number, height: number): PaintScratch {
  return {
    grid: createBlockGrid(width, height),
    diagonal: createDiagonalBlocks(width, height),
    colours: new Uint32Array(COLOUR_TABLE),
    columnSteps: new Int32Array(width),
    rowSteps: new Int32Array(height),
    sortedRows: new Float64Array(height),
    sortedColumns: new Float64Array(width),
  };
}
