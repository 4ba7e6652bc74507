/** Told at a canvas that cannot be drawn on, and heard on the document: its picture would be missing without a word. */
export const UNDRAWN = 'undrawn';

/** Null where the browser has no more of them, or none at all. */
export function drawingContext(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  if (!context) canvas.dispatchEvent(new Event(UNDRAWN, { bubbles: true }));
  return context;
}
