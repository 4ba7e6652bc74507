import type { MapInks } from '../../../charts/scale/mapInks';
import type { PlaceWindow } from '../../../engine/scale/placeWindow';

/** Seen and hit at any zoom. */
const SMALLEST = 0.06;
const LINE = 2;

/**
 * Draws where the window is in the whole matrix, on a square canvas of so many pixels a side: an element that moved would make
 * the page paint itself anew in each frame of a drag.
 */
export function drawMiniWindow(
  context: CanvasRenderingContext2D,
  pixels: number,
  window: PlaceWindow,
  outputs: number,
  inks: MapInks,
): void {
  const size = Math.min(1, Math.max(SMALLEST, window.rows / outputs));
  const along = (first: number, length: number) =>
    Math.max(0, Math.min(1 - size, (first + length / 2) / outputs - size / 2));
  const inset = LINE / 2;
  const [x, y] = [along(window.firstColumn, window.columns), along(window.firstRow, window.rows)];
  const box = [x * pixels + inset, y * pixels + inset, size * pixels - LINE, size * pixels - LINE] as const;
  context.clearRect(0, 0, pixels, pixels);
  for (const [colour, width] of [
    [inks.paper, LINE + 2],
    [inks.ink, LINE],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.strokeRect(...box);
  }
}
