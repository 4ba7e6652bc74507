import { textEms } from '../textFit';
import { placesIn, type HeadsPicture } from './drawHeads';
import { pitchOf } from './mapLayout';

/** Which sign stands in a cell (0: none, as its colour is that of 0), and in which colour it can be read on its own. */
export type CellFace = { readonly sign: -1 | 0 | 1; readonly ink: string };

export type CellsPicture = HeadsPicture & {
  readonly face: (row: number, column: number) => CellFace;
  readonly text: (row: number, column: number) => string;
};

/** In a cell as large as this one something of its own is drawn. */
export const LINES_FROM = 9;
const SIGNS_FROM = 12;
/** Of a cell's side, and in pixels, half the length of a sign. */
const SIGN = { share: 0.25, most: 6 };
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

/** A sign in every cell that has one, said without colour: as bars, which cost a frame less than as many characters. */
function drawSigns(picture: CellsPicture): void {
  const { context } = picture;
  const pitch = pitchOf(picture.layout, picture.window);
  const half = Math.min(SIGN.most, pitch * SIGN.share);
  const cells = placedCells(picture);
  context.lineWidth = Math.max(1, Math.min(2, pitch / SIGNS_FROM));
  for (const ofInk of new Set(cells.map(({ ink }) => ink))) {
    context.strokeStyle = ofInk;
    context.beginPath();
    for (const { x, y, ink, sign } of cells) {
      if (sign === 0 || ink !== ofInk) continue;
      context.moveTo(x - half, y);
      context.lineTo(x + half, y);
      if (sign < 0) continue;
      context.moveTo(x, y - half);
      context.lineTo(x, y + half);
    }
    context.stroke();
  }
}

type Placed = CellFace & {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
};

function placedCells({ layout, window, count, face }: CellsPicture): readonly Placed[] {
  const pitch = pitchOf(layout, window);
  const [firstRow, lastRow] = placesIn(window.firstRow, window.rows, count);
  const [firstColumn, lastColumn] = placesIn(window.firstColumn, window.columns, count);
  const placed: Placed[] = [];
  for (let row = firstRow; row < lastRow; row++) {
    for (let column = firstColumn; column < lastColumn; column++) {
      const x = layout.left + (column + 0.5 - window.firstColumn) * pitch;
      const y = layout.top + (row + 0.5 - window.firstRow) * pitch;
      placed.push({ ...face(row, column), row, column, x, y });
    }
  }
  return placed;
}

/** All in one size. */
function drawNumbers(picture: CellsPicture): void {
  const { context, layout, window, inks } = picture;
  const cells = placedCells(picture).map((cell) => ({
    ...cell,
    text: picture.text(cell.row, cell.column),
    isDiagonal: cell.row === cell.column,
  }));
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

/** Edges of cells, and their signs or their numbers, each from the size on that leaves it room. */
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
