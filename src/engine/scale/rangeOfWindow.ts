import { at, type Vector } from '../tensor';
import { wholeAt, writeBlockGrid, type BlockAxis } from './blockGrid';
import { writeDiagonalBlocks } from './diagonalBlocks';
import type { PaintScratch } from './paintScratch';
import type { PlaceWindow } from './placeWindow';
import type { ScaleSoftmax } from './scaleSoftmax';
import type { DecadeRange } from './signedLogarithm';

const LOWER = 0.01;
const UPPER = 0.999;
/** log₁₀ of less than two of the least doubles multiplied, and of more than 1 over the least temperature. */
const SEARCH: readonly [number, number] = [-1000, 330];
/** 1330 decades, halved 22 times: 0.0003. */
const HALVINGS = 22;
/** The least width: a view of equal entries has them in the middle of one decade. */
const LEAST_WIDTH = 1;

/**
 * The decades between the 1st and the 99.9th percentile of |J| over the pixels of the window, diagonal included.
 *
 * Of the pixels' values as paintJacobian has them, zeros left out; exact, not sampled, to 0.001 decades: beside the diagonal the
 * logarithms are sums of one number a row and one a column, so how many lie below a limit is counted by one walk along both, sorted.
 * log₁₀ of |J| in 1/T; at least one decade wide; −1 … 0 where all is 0. O((width + height) log V).
 */
export function rangeOfWindow(
  softmax: ScaleSoftmax,
  window: PlaceWindow,
  width: number,
  height: number,
  scratch: PaintScratch,
): DecadeRange {
  const { grid, diagonal } = scratch;
  writeBlockGrid(softmax, window, width, height, grid);
  writeDiagonalBlocks(softmax, grid, diagonal);
  const rows = sortedLogs(grid.rows, scratch.sortedRows);
  const columns = sortedLogs(grid.columns, scratch.sortedColumns);
  const logTemperature = Math.log10(softmax.temperature);
  const upTo = (limit: number) =>
    pairsUpTo(rows, columns, limit + logTemperature) + changeUpTo(scratch, logTemperature, limit);
  const all = upTo(Infinity);
  if (all === 0) return { lowest: -1, highest: 0 };
  const lowest = percentile(upTo, LOWER * all);
  const highest = percentile(upTo, UPPER * all);
  const missing = Math.max(0, LEAST_WIDTH - (highest - lowest)) / 2;
  return { lowest: lowest - missing, highest: highest + missing };
}

function percentile(upTo: (limit: number) => number, wanted: number): number {
  let [low, high] = SEARCH;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (upTo(middle) >= wanted) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** log₁₀ mean of each pixel of an axis, ascending, without those that are −∞. */
function sortedLogs(axis: BlockAxis, memory: Vector): Vector {
  let count = 0;
  for (let k = 0; k < axis.count; k++) {
    const log = at(axis.logMeans, k);
    if (log === -Infinity) continue;
    const pixels = wholeAt(axis.begins, k + 1) - wholeAt(axis.begins, k);
    memory.fill(log, count, count + pixels);
    count += pixels;
  }
  const logs = memory.subarray(0, count);
  // in place, in the scratch
  Float64Array.prototype.sort.call(logs);
  return logs;
}

/** How many pixels have −(mean_R a)(mean_C a) up to the limit, as if nothing were on the diagonal. */
function pairsUpTo(rows: Vector, columns: Vector, limit: number): number {
  let pairs = 0;
  let fitting = columns.length;
  for (let r = 0; r < rows.length; r++) {
    while (fitting > 0 && at(rows, r) + at(columns, fitting - 1) > limit) fitting--;
    pairs += fitting;
  }
  return pairs;
}

/** What the pixels on the diagonal change in that count: their own values come in, those they were taken for go out. */
function changeUpTo({ grid, diagonal }: PaintScratch, logTemperature: number, limit: number): number {
  const pixels = ({ begins }: BlockAxis, k: number) => wholeAt(begins, k + 1) - wholeAt(begins, k);
  let change = 0;
  for (let k = 0; k < diagonal.count; k++) {
    const row = wholeAt(diagonal.rows, k);
    const column = wholeAt(diagonal.columns, k);
    const weight = pixels(grid.rows, row) * pixels(grid.columns, column);
    const own = Math.log10(Math.abs(at(diagonal.means, k)));
    const taken = at(grid.rows.logMeans, row) + at(grid.columns.logMeans, column) - logTemperature;
    if (own !== -Infinity && own <= limit) change += weight;
    if (taken !== -Infinity && taken <= limit) change -= weight;
  }
  return change;
}
