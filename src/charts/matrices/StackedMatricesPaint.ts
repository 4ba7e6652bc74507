import { type Theme, rampEntry, rampOf } from '../colourScale';

export type PaintedMatrix = {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  readonly limit: number;
  readonly theme: Theme;
  /** cells that are not there: left as the paper they are on */
  readonly isEmpty?: (row: number, column: number) => boolean;
};

/** Where a matrix goes, in the canvas's own pixels. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const gapFor = (pitch: number): number => (pitch >= 20 ? 3 : pitch >= 6 ? 1 : 0);

/** Paints the cells into the box, their edges on whole pixels; what is no number gets a dash. */
export function paintMatrix(context: CanvasRenderingContext2D, matrix: PaintedMatrix, box: Box) {
  const { rows, columns, values, limit, theme, isEmpty } = matrix;
  const { colours, inks } = rampOf(theme);
  const gap = gapFor(Math.min(box.width / columns, box.height / rows));
  const left = (column: number) => Math.round(box.x + (column * box.width) / columns);
  const top = (row: number) => Math.round(box.y + (row * box.height) / rows);
  values.forEach((value, index) => {
    const row = Math.floor(index / columns);
    const column = index % columns;
    if (isEmpty?.(row, column)) return;
    const entry = rampEntry(value, limit);
    const x = left(column);
    const y = top(row);
    const width = left(column + 1) - x - gap;
    const height = top(row + 1) - y - gap;
    context.fillStyle = colours[entry] ?? '';
    context.fillRect(x, y, width, height);
    if (Number.isFinite(value)) return;
    context.fillStyle = inks[entry] ?? '';
    context.fillRect(x, Math.round(y + height / 2) - 1, width, 2);
  });
}
