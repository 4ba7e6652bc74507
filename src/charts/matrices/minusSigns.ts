import { rampEntry } from '../colourScale';
import type { CellMatrix } from './planePixels';

/** Where cells stand, oblong or square. */
export type SignPlaces = {
  readonly x: number;
  readonly y: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
};

const LEVEL = 8;
const LENGTH = 0.4;
const coordinate = (value: number) => String(Math.round(value * 100) / 100);

/** The nearest of 32 levels of the ramp: 0 keeps its own colour, and so do both ends. */
function levelOf(value: number, limit: number): number {
  return Math.min(255, Math.round(rampEntry(value, limit) / LEVEL) * LEVEL);
}

/** A minus sign for each cell that is visibly negative; one path an ink. */
export function minusSigns(
  { rows, columns, values, limit }: CellMatrix,
  { x, y, cellWidth, cellHeight }: SignPlaces,
  inks: readonly string[],
): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const length = Math.min(cellWidth, cellHeight) * LENGTH;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = values[row * columns + column] ?? NaN;
      const level = levelOf(value, limit);
      if (!(value < 0) || level === levelOf(0, limit)) continue;
      const left = x + (column + 0.5) * cellWidth - length / 2;
      const start = `M${coordinate(left)} ${coordinate(y + (row + 0.5) * cellHeight)}`;
      const ink = inks[level]!;
      paths.set(ink, `${paths.get(ink) ?? ''}${start}h${coordinate(length)}`);
    }
  }
  return paths;
}
