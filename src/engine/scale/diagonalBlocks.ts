import type { Vector } from '../tensor';
import { pixelsOf, wholeAt, type BlockGrid } from './blockGrid';
import { blockSum } from './blockSums';
import type { ScaleSoftmax } from './scaleSoftmax';

/** The blocks of a grid that touch the diagonal: row block rows[k], column block columns[k], the mean of J over it (unit 1/T). */
export type DiagonalBlocks = {
  count: number;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly means: Vector;
  /** how many pixels show it */
  readonly pixels: Int32Array;
  /** work memory of rangeOfWindow */
  readonly ownLogs: Vector;
  readonly takenLogs: Vector;
};

/** No blocks, with memory for those of a canvas of up to width × height pixels: two staircases of blocks touch less often. */
export function createDiagonalBlocks(width: number, height: number): DiagonalBlocks {
  const touching = width + height;
  return {
    count: 0,
    rows: new Int32Array(touching),
    columns: new Int32Array(touching),
    means: new Float64Array(touching),
    pixels: new Int32Array(touching),
    ownLogs: new Float64Array(touching),
    takenLogs: new Float64Array(touching),
  };
}

/** Lists the blocks of a grid whose rows and columns have a place in common. O((width + height) log V); allocates nothing. */
export function writeDiagonalBlocks(
  softmax: ScaleSoftmax,
  { rows, columns }: BlockGrid,
  diagonal: DiagonalBlocks,
): void {
  diagonal.count = 0;
  let near = 0;
  for (let row = 0; row < rows.count; row++) {
    const from = wholeAt(rows.from, row);
    const to = wholeAt(rows.to, row);
    while (near < columns.count && wholeAt(columns.to, near) <= from) near++;
    for (let column = near; column < columns.count && wholeAt(columns.from, column) < to; column++) {
      const columnFrom = wholeAt(columns.from, column);
      const columnTo = wholeAt(columns.to, column);
      const k = diagonal.count++;
      diagonal.rows[k] = row;
      diagonal.columns[k] = column;
      const entries = (to - from) * (columnTo - columnFrom);
      diagonal.pixels[k] = pixelsOf(rows, row) * pixelsOf(columns, column);
      diagonal.means[k] = blockSum(softmax, from, to, columnFrom, columnTo) / entries;
    }
  }
}
