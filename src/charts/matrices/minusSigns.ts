import { rampEntry } from '../colourScale';
import type { CellPlacement } from './PlaneCanvas';
import type { CellMatrix } from './planePixels';

const LEVEL = 8;
const coordinate = (value: number) => String(Math.round(value * 100) / 100);

/** The nearest of 32 levels of the ramp: 0 keeps its own colour, and so do both ends. */
function levelOf(value: number, limit: number): number {
  return Math.min(255, Math.round(rampEntry(value, limit) / LEVEL) * LEVEL);
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
