import { rgb } from 'd3-color';
import { type Ramp, rampEntry, rampOf, type Theme } from '../colourScale';

export type CellMatrix = {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  readonly limit: number;
};

/** How many pixels a cell has each way, and how many of these its gap takes. */
export type CellPixels = { readonly side: number; readonly gap: number };

type PixelRamp = { readonly colours: Uint32Array; readonly inks: Uint32Array };

const made = new Map<Ramp, PixelRamp>();

/** As pixels of an ImageData read as little-endian words, which is what every browser's machine does. */
function wordOf(colour: string): number {
  const { r, g, b } = rgb(colour);
  return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
}

function pixelRamp(theme: Theme, faded: boolean): PixelRamp {
  const ramp = rampOf(theme, faded);
  const known = made.get(ramp);
  if (known) return known;
  const pixels = {
    colours: Uint32Array.from(ramp.colours, wordOf),
    inks: Uint32Array.from(ramp.inks, wordOf),
  };
  made.set(ramp, pixels);
  return pixels;
}

const NOTHING = 0;
const ZERO_ENTRY = rampEntry(0, 1);
/** Of the 128 entries below that of 0: a cell that is nearer to it looks like 0, and needs no sign. */
const UNSEEN = 4;

/** As shares of a cell: where a minus sign begins, how long it is, how thick. */
const SIGN = { start: 0.3, length: 0.4, thickness: 0.13 };

type Sign = { readonly column: number; readonly ink: number };

/** A sign is a bar in the middle of its block. */
function writeSigns(
  pixels: Uint32Array,
  signs: readonly Sign[],
  top: number,
  width: number,
  cell: CellPixels,
) {
  const block = cell.side - cell.gap;
  const thickness = Math.max(1, Math.round(block * SIGN.thickness));
  const length = Math.max(1, Math.round(block * SIGN.length));
  const start = top + Math.floor((block - thickness) / 2) * width + Math.round(block * SIGN.start);
  for (const { column, ink } of signs) {
    for (let line = 0; line < thickness; line++) {
      const from = start + line * width + column * cell.side;
      pixels.fill(ink, from, from + length);
    }
  }
}

/**
 * Writes every cell as a block of its colour, with a minus sign where it is visibly negative; what is not finite, and the
 * gaps, stay transparent. A row is written once and copied down.
 */
export function writePlane(
  pixels: Uint32Array,
  { rows, columns, values, limit }: CellMatrix,
  cell: CellPixels,
  theme: Theme,
  isFaded: (row: number, column: number) => boolean,
): void {
  const { side, gap } = cell;
  const width = columns * side;
  const [full, faded] = [pixelRamp(theme, false), pixelRamp(theme, true)];
  for (let row = 0; row < rows; row++) {
    const top = row * side * width;
    const signs: Sign[] = [];
    for (let column = 0; column < columns; column++) {
      const value = values[row * columns + column] ?? NaN;
      const entry = rampEntry(value, limit);
      const { colours, inks } = isFaded(row, column) ? faded : full;
      const isFinite = Number.isFinite(value);
      const left = top + column * side;
      pixels.fill(isFinite ? colours[entry]! : NOTHING, left, left + side - gap);
      if (isFinite && entry < ZERO_ENTRY - UNSEEN) signs.push({ column, ink: inks[entry]! });
    }
    for (let line = 1; line < side - gap; line++) pixels.copyWithin(top + line * width, top, top + width);
    writeSigns(pixels, signs, top, width, cell);
  }
}
