import { textEms } from '../textFit';
import { placesIn, type HeadsPicture } from './drawHeads';
import { pitchOf } from './mapLayout';

/** What stands in a cell, and in which colour it can be read on its own. */
export type CellFace = { readonly text: string; readonly ink: string };

export type CellsPicture = HeadsPicture & {
  readonly cell: (row: number, column: number) => CellFace;
};

/** In a cell as large as this one something of its own is drawn. */
export const LINES_FROM = 9;
const SIGNS_FROM = 12;
/** A cell as large as this one has room for its number, and is a place of its own for the keyboard. */
export const CELLS_FROM = 52;
const LARGEST_NUMBER = 14;
/** A bold number is as much wider. */
const BOLDER = 1.12;

function drawLines({ context, layout, window, count, inks }: HeadsPicture): void {
  const pitch = pitchOf(layout, window);
  const { left, top, side } = layout;
  context.strokeStyle = inks.paper;
  context.lineWidth = 1;
  context.beginPath();
  const [firstRow, lastRow] = placesIn(window.firstRow, window.rows, count);
  for (let place = firstRow; place <= lastRow; place++) {
    const y = Math.round(top + (place - window.firstRow) * pitch) + 0.5;
    context.moveTo(left, y);
    context.lineTo(left + side, y);
  }
  const [firstColumn, lastColumn] = placesIn(window.firstColumn, window.columns, count);
  for (let place = firstColumn; place <= lastColumn; place++) {
    const x = Math.round(left + (place - window.firstColumn) * pitch) + 0.5;
    context.moveTo(x, top);
    context.lineTo(x, top + side);
  }
  context.stroke();
}

/** The one place of each row whose entry is positive, said without colour. */
function drawSigns({ context, layout, window, count, cell }: CellsPicture): void {
  const pitch = pitchOf(layout, window);
  const [from, to] = placesIn(window.firstRow, window.rows, count);
  context.font = `600 ${Math.min(16, pitch * 0.8)}px sans-serif`;
  context.textAlign = 'center';
  for (let place = from; place < to; place++) {
    const x = layout.left + (place + 0.5 - window.firstColumn) * pitch;
    if (x < layout.left - pitch || x > layout.left + layout.side + pitch) continue;
    context.fillStyle = cell(place, place).ink;
    context.fillText('+', x, layout.top + (place + 0.5 - window.firstRow) * pitch);
  }
}

type Placed = CellFace & { readonly x: number; readonly y: number; readonly isDiagonal: boolean };

function placedCells({ layout, window, count, cell }: CellsPicture): readonly Placed[] {
  const pitch = pitchOf(layout, window);
  const [firstRow, lastRow] = placesIn(window.firstRow, window.rows, count);
  const [firstColumn, lastColumn] = placesIn(window.firstColumn, window.columns, count);
  const placed: Placed[] = [];
  for (let row = firstRow; row < lastRow; row++) {
    for (let column = firstColumn; column < lastColumn; column++) {
      const x = layout.left + (column + 0.5 - window.firstColumn) * pitch;
      const y = layout.top + (row + 0.5 - window.firstRow) * pitch;
      placed.push({ ...cell(row, column), x, y, isDiagonal: row === column });
    }
  }
  return placed;
}

/** All in one size. */
function drawNumbers(picture: CellsPicture): void {
  const { context, layout, window, inks } = picture;
  const cells = placedCells(picture);
  const widest = cells.reduce(
    (most, { text, isDiagonal }) => Math.max(most, textEms(text) * (isDiagonal ? BOLDER : 1)),
    1,
  );
  const size = Math.min(LARGEST_NUMBER, (pitchOf(layout, window) - 4) / widest).toFixed(1);
  context.textAlign = 'center';
  for (const isBold of [false, true]) {
    context.font = `${isBold ? '700 ' : ''}${size}px ${inks.font}`;
    for (const { text, ink, x, y, isDiagonal } of cells) {
      if (isDiagonal !== isBold) continue;
      context.fillStyle = ink;
      context.fillText(text, x, y);
    }
  }
}

/** Edges of cells, the sign of the diagonal and the numbers, each from the size on that leaves it room. */
export function drawCells(picture: CellsPicture): void {
  const pitch = pitchOf(picture.layout, picture.window);
  if (pitch < LINES_FROM) return;
  const { context, layout } = picture;
  context.save();
  context.beginPath();
  context.rect(layout.left, layout.top, layout.side, layout.side);
  context.clip();
  context.textBaseline = 'middle';
  drawLines(picture);
  if (pitch >= CELLS_FROM) drawNumbers(picture);
  else if (pitch >= SIGNS_FROM) drawSigns(picture);
  context.restore();
}
