import { type Theme, rampEntry, rampOf } from '../colourScale';
import { minusBox, needsMinus, type Box } from './minusBox';

export type PaintedMatrix = {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  readonly limit: number;
  readonly theme: Theme;
  /** cells that are not there: left as the paper they are on */
  readonly isEmpty?: (row: number, column: number) => boolean;
};

const gapFor = (pitch: number): number => (pitch >= 20 ? 3 : pitch >= 6 ? 1 : 0);

/** What stands in a cell in its ink: a minus sign, a dash through all of it where there is no number, or nothing. */
function markIn(cell: Box, value: number, entry: number): Box | null {
  if (Number.isFinite(value)) return needsMinus(entry) ? minusBox(cell) : null;
  return { ...cell, y: Math.round(cell.y + cell.height / 2) - 1, height: 2 };
}

/** Paints the cells into the box, their edges on whole pixels, and their signs. */
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
    const cell = { x, y, width: left(column + 1) - x - gap, height: top(row + 1) - y - gap };
    context.fillStyle = colours[entry] ?? '';
    context.fillRect(x, y, cell.width, cell.height);
    const mark = markIn(cell, value, entry);
    if (!mark) return;
    context.fillStyle = inks[entry] ?? '';
    context.fillRect(mark.x, mark.y, mark.width, mark.height);
  });
}
