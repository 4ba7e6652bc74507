import { rgb } from 'd3-color';
import { type Ramp, rampEntry, rampOf, type Theme } from '../colourScale';
import { minusBox, needsMinus } from './minusBox';

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
  const sign = minusBox({ x: 0, y: 0, width: block, height: block });
  for (const { column, ink } of signs) {
    for (let line = sign.y; line < sign.y + sign.height; line++) {
      const from = top + line * width + column * cell.side + sign.x;
      pixels.fill(ink, from, from + sign.width);
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
      if (isFinite && needsMinus(entry)) signs.push({ column, ink: inks[entry]! });
    }
    for (let line = 1; line < side - gap; line++) pixels.copyWithin(top + line * width, top, top + width);
    writeSigns(pixels, signs, top, width, cell);
  }
}
