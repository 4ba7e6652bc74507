import { rampEntry } from '../colourScale';

/** Cells of one colour as one path, so that 4096 cells are some dozens of elements. */
export type ColourPath = { readonly entry: number; readonly faded: boolean; readonly path: string };

export type CellMatrix = {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  readonly limit: number;
};

export type CellPlacement = {
  readonly x: number;
  readonly y: number;
  readonly pitch: number;
  readonly gap: number;
};

const LEVEL = 8;
const FADED = 256;
const coordinate = (value: number) => String(Math.round(value * 100) / 100);

/** The nearest of 32 levels of the ramp: 0 keeps its own colour, and so do both ends. */
function levelOf(value: number, limit: number): number {
  return Math.min(255, Math.round(rampEntry(value, limit) / LEVEL) * LEVEL);
}

export function colourPaths(
  { rows, columns, values, limit }: CellMatrix,
  { x, y, pitch, gap }: CellPlacement,
  isFaded: (row: number, column: number) => boolean = () => false,
): { colours: readonly ColourPath[]; hatched: string } {
  const paths = new Map<number, string>();
  const side = coordinate(pitch - gap);
  let hatched = '';
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = values[row * columns + column] ?? NaN;
      const corner = `M${coordinate(x + column * pitch + gap / 2)} ${coordinate(y + row * pitch + gap / 2)}`;
      const square = `${corner}h${side}v${side}h-${side}z`;
      if (!Number.isFinite(value)) {
        hatched += square;
        continue;
      }
      const key = levelOf(value, limit) + (isFaded(row, column) ? FADED : 0);
      paths.set(key, (paths.get(key) ?? '') + square);
    }
  }
  const colours = [...paths].map(([key, path]) => ({ entry: key % FADED, faded: key >= FADED, path }));
  return { colours, hatched };
}

/** A minus sign for each cell that is visibly negative, where there is no room for a character; one path an ink. */
export function minusSigns(
  { rows, columns, values, limit }: CellMatrix,
  { x, y, pitch }: CellPlacement,
  inks: readonly string[],
): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const length = coordinate(pitch * 0.4);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = values[row * columns + column] ?? NaN;
      const level = levelOf(value, limit);
      if (!(value < 0) || level === levelOf(0, limit)) continue;
      const start = `M${coordinate(x + (column + 0.3) * pitch)} ${coordinate(y + (row + 0.5) * pitch)}`;
      const ink = inks[level]!;
      paths.set(ink, `${paths.get(ink) ?? ''}${start}h${length}`);
    }
  }
  return paths;
}
