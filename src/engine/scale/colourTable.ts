import { at } from '../tensor';
import { largestLogMean, wholeAt, type BlockAxis } from './blockGrid';
import type { PaintScratch } from './paintScratch';
import { widthOf, type DecadeRange } from './signedLogarithm';

/** Steps of the colour table from the lowest to the highest magnitude; fewer where a view spans hundreds of decades. */
const STEPS = 4096;
/** Stands for log₁₀ 0: below every double. */
const NOTHING = -1000;

/**
 * Turns the logarithms of both axes into whole steps of a colour table, so that the colour of −(mean_R a)(mean_C a)/T is
 * colours[row's step + column's step].
 *
 * Steps are clamped so that their sums stay within the table, without moving any that reaches the range: a row that is below the range
 * even at the strongest column counts as just below it.
 */
export function writeColourTable(
  scratch: PaintScratch,
  temperature: number,
  range: DecadeRange,
  palette: Uint32Array,
): void {
  const { grid, colours, rowSteps, columnSteps } = scratch;
  const origin = range.lowest + Math.log10(temperature);
  const strongest = Math.max(NOTHING, largestLogMean(grid.rows)) + largestLogMean(grid.columns) - origin;
  const perDecade = Math.min(
    STEPS / widthOf(range),
    (colours.length / 2 - 4) / Math.max(Number.MIN_VALUE, strongest),
  );
  const most = (axis: BlockAxis) => Math.round(Math.max(NOTHING, largestLogMean(axis)) * perDecade);
  const column = most(grid.columns);
  const originStep = Math.round(origin * perDecade);
  const row = Math.max(most(grid.rows) - originStep, -column - 1);
  // the least sum of the two is then −(row + column) − 2, the largest row + column
  const shift = row + column + 2;
  writeSteps(grid.rows, perDecade, shift - originStep, shift - column - 1, rowSteps);
  writeSteps(grid.columns, perDecade, 0, -row - 1, columnSteps);
  colourSteps(colours, shift, perDecade * widthOf(range), palette);
}

/** Each pixel's log₁₀ mean in steps, moved by `shift`, at least `least`. */
function writeSteps(
  axis: BlockAxis,
  perDecade: number,
  shift: number,
  least: number,
  into: Int32Array,
): void {
  for (let k = 0; k < axis.count; k++) {
    const step = Math.round(Math.max(NOTHING, at(axis.logMeans, k)) * perDecade) + shift;
    into.fill(Math.max(least, step), wholeAt(axis.begins, k), wholeAt(axis.begins, k + 1));
  }
}

/** Steps below `zero` are below the range; from there on the palette's negative half, `width` steps to the highest. */
function colourSteps(colours: Uint32Array, zero: number, width: number, palette: Uint32Array): void {
  const count = (palette.length - 1) / 2;
  colours.fill(palette[count] ?? 0, 0, zero);
  for (let step = 0; step < zero; step++) {
    const colour = Math.min(count - 1, Math.floor((step * count) / width));
    colours[zero + step] = palette[count - 1 - colour] ?? 0;
  }
}
