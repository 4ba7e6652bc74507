import { at, type Vector } from '../tensor';
import { pixelsOf, wholeAt, type BlockAxis } from './blockGrid';
import type { DiagonalBlocks } from './diagonalBlocks';
import type { PaintScratch } from './paintScratch';
import type { DecadeRange } from './signedLogarithm';
import type { WindowBlocks } from './windowBlocks';

const LOWER = 0.01;
const UPPER = 0.999;
/** Decades to which a percentile is found. */
const PRECISION = 0.0005;
/** The least width: a view of equal entries has them in the middle of one decade. */
const LEAST_WIDTH = 1;

/**
 * The decades between the 1st and the 99.9th percentile of |J| over the pixels of the window, diagonal included.
 *
 * Of the pixels' values as paintJacobian has them, zeros left out; exact, not sampled, to 0.0005 decades: beside the diagonal the
 * logarithms are sums of one number a row and one a column, so how many lie below a limit is counted by one walk along both, sorted.
 * log₁₀ of |J| in 1/T; at least one decade wide; −1 … 0 where all is 0. O((width + height) log V).
 */
export function rangeOfWindow({ softmax, scratch }: WindowBlocks): DecadeRange {
  const { grid, diagonal } = scratch;
  const logTemperature = Math.log10(softmax.temperature);
  const rows = sortedLogs(grid.rows, logTemperature, scratch.sortedRows);
  const columns = sortedLogs(grid.columns, 0, scratch.sortedColumns);
  const ends = writeDiagonalLogs(scratch, logTemperature);
  const upTo = (limit: number) => pairsUpTo(rows, columns, limit) + changeUpTo(diagonal, limit);
  const all = upTo(Infinity);
  if (all === 0) return { lowest: -1, highest: 0 };
  const least = Math.min(ends.least, at(rows, 0) + at(columns, 0));
  const most = Math.max(ends.most, at(rows, rows.length - 1) + at(columns, columns.length - 1));
  const lowest = percentile(upTo, LOWER * all, least, most);
  const highest = percentile(upTo, UPPER * all, lowest, most);
  const missing = Math.max(0, LEAST_WIDTH - (highest - lowest)) / 2;
  return { lowest: lowest - missing, highest: highest + missing };
}

function percentile(upTo: (limit: number) => number, wanted: number, least: number, most: number): number {
  let [low, high] = [least, most];
  while (high - low > PRECISION) {
    const middle = (low + high) / 2;
    if (upTo(middle) >= wanted) high = middle;
    else low = middle;
  }
  return high;
}

/** log₁₀ mean of each pixel of an axis, less `origin`, ascending, without those that are −∞. */
function sortedLogs(axis: BlockAxis, origin: number, memory: Vector): Vector {
  let count = 0;
  for (let k = 0; k < axis.count; k++) {
    const log = at(axis.logMeans, k);
    if (log === -Infinity) continue;
    const end = count + pixelsOf(axis, k);
    memory.fill(log - origin, count, end);
    count = end;
  }
  const logs = memory.subarray(0, count);
  // in place, in the scratch
  Float64Array.prototype.sort.call(logs);
  return logs;
}

/** The logarithms of what the blocks on the diagonal are, and of what they would be beside it: NaN for 0. Returns the ends of the former. */
function writeDiagonalLogs(
  { grid, diagonal }: PaintScratch,
  logTemperature: number,
): { readonly least: number; readonly most: number } {
  let least = Infinity;
  let most = -Infinity;
  for (let k = 0; k < diagonal.count; k++) {
    const row = at(grid.rows.logMeans, wholeAt(diagonal.rows, k));
    const column = at(grid.columns.logMeans, wholeAt(diagonal.columns, k));
    const own = at(diagonal.means, k);
    const log = own === 0 ? NaN : Math.log10(Math.abs(own));
    diagonal.ownLogs[k] = log;
    diagonal.takenLogs[k] = row + column === -Infinity ? NaN : row + column - logTemperature;
    if (log < least) least = log;
    if (log > most) most = log;
  }
  return { least, most };
}

/** How many pixels have −(mean_R a)(mean_C a)/T up to the limit, as if nothing were on the diagonal. */
function pairsUpTo(rows: Vector, columns: Vector, limit: number): number {
  let pairs = 0;
  let fitting = columns.length;
  for (let r = 0; r < rows.length; r++) {
    const row = at(rows, r);
    while (fitting > 0 && row + at(columns, fitting - 1) > limit) fitting--;
    pairs += fitting;
  }
  return pairs;
}

/** What the pixels on the diagonal change in that count: their own values come in, those they were taken for go out. */
function changeUpTo({ count, pixels, ownLogs, takenLogs }: DiagonalBlocks, limit: number): number {
  let change = 0;
  for (let k = 0; k < count; k++) {
    if (at(ownLogs, k) <= limit) change += wholeAt(pixels, k);
    if (at(takenLogs, k) <= limit) change -= wholeAt(pixels, k);
  }
  return change;
}
