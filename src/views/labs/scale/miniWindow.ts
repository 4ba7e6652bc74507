import type { PlaceWindow } from '../../../engine/scale/placeWindow';

/** Seen and hit at any zoom. */
const SMALLEST = 0.06;

/** Puts the frame of the mini-map where the window is, in parts of its side. */
export function placeMiniWindow(element: HTMLElement, window: PlaceWindow, outputs: number): void {
  const size = Math.min(1, Math.max(SMALLEST, window.rows / outputs));
  const along = (first: number, length: number) =>
    Math.max(0, Math.min(1 - size, (first + length / 2) / outputs - size / 2));
  const { style } = element;
  style.width = `${100 * size}%`;
  style.height = style.width;
  style.left = `${100 * along(window.firstColumn, window.columns)}%`;
  style.top = `${100 * along(window.firstRow, window.rows)}%`;
}
