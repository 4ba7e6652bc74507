import { fitHead, textEms } from '../textFit';
import { CELLS_FROM } from './drawCells';
import { HEAD_SIZE, type HeadsPicture } from './drawHeads';
import { isInside, pitchOf, pointOf, type Spot } from './mapLayout';

const SMALLEST_FRAME = 11;

/**
 * The place that is spoken of: a frame around its cell, a cross through all it lies in while no numbers stand there, its row's and
 * its column's names.
 */
export function drawCursor(picture: HeadsPicture, spot: Spot): void {
  const { context, layout, window, inks } = picture;
  const pitch = pitchOf(layout, window);
  const centre = { row: Math.floor(spot.row) + 0.5, column: Math.floor(spot.column) + 0.5 };
  const { x, y } = pointOf(layout, window, pitch >= 1 ? centre : spot);
  const { left, top, side } = layout;
  context.save();
  context.beginPath();
  context.rect(left, top, side, side);
  context.clip();
  drawTwice(picture, x, y, Math.max(SMALLEST_FRAME, pitch) / 2, pitch < CELLS_FROM);
  context.restore();
  if (!isInside(layout, x, y)) return;
  context.font = `600 ${HEAD_SIZE}px ${inks.font}`;
  context.textBaseline = 'middle';
  drawHead(picture, picture.heads.row(Math.floor(spot.row)), 'row', y);
  drawHead(picture, picture.heads.column(Math.floor(spot.column)), 'column', x);
}

/** First wide in the colour of the paper, so that it is seen on every colour. */
function drawTwice(picture: HeadsPicture, x: number, y: number, half: number, withCross: boolean): void {
  const { context, inks } = picture;
  for (const [colour, width, alpha] of [
    [inks.paper, 2.5, 0.35],
    [inks.ink, 0, 0.75],
  ] as const) {
    context.strokeStyle = colour;
    context.globalAlpha = alpha;
    context.lineWidth = 1 + width;
    if (withCross) drawCross(picture, x, y, half);
    context.globalAlpha = 1;
    context.lineWidth = 1.5 + width;
    context.strokeRect(x - half, y - half, 2 * half, 2 * half);
  }
}

function drawCross({ context, layout }: HeadsPicture, x: number, y: number, half: number): void {
  const { left, top, side } = layout;
  context.beginPath();
  context.moveTo(left, y);
  context.lineTo(x - half, y);
  context.moveTo(x + half, y);
  context.lineTo(left + side, y);
  context.moveTo(x, top);
  context.lineTo(x, y - half);
  context.moveTo(x, y + half);
  context.lineTo(x, top + side);
  context.stroke();
}

function drawHead(picture: HeadsPicture, name: string, kind: 'row' | 'column', at: number): void {
  const { context, layout, inks } = picture;
  const text = fitHead(name, kind === 'row' ? layout.left - 6 : 120, HEAD_SIZE);
  const width = textEms(text) * HEAD_SIZE + 6;
  const { left, top, side } = layout;
  const y = Math.max(top + 7, Math.min(top + side - 7, at));
  const x = Math.max(left + width / 2, Math.min(left + side - width / 2, at));
  context.fillStyle = inks.mark;
  if (kind === 'row') context.fillRect(0, y - 8, left - 1, 16);
  else context.fillRect(x - width / 2, 1, width, top - 2);
  context.fillStyle = kind === 'row' ? inks.row : inks.column;
  context.textAlign = kind === 'row' ? 'right' : 'center';
  context.fillText(text, kind === 'row' ? left - 5 : x, kind === 'row' ? y : top / 2);
}
