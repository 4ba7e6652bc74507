import { ticks } from 'd3-array';
import { fitHead, headStride, textEms } from '../textFit';
import type { MapInks } from './mapInks';
import { pitchOf, type MapLayout, type MapWindow } from './mapLayout';

/** What rows and columns are called, by their place from 0. */
export type MapHeads = {
  readonly row: (place: number) => string;
  readonly column: (place: number) => string;
  /** Where single ones have no room: their places, from 1. */
  readonly tick: (place: number) => string;
};

export type HeadsPicture = {
  readonly context: CanvasRenderingContext2D;
  readonly layout: MapLayout;
  readonly window: MapWindow;
  readonly count: number;
  readonly heads: MapHeads;
  readonly inks: MapInks;
};

export const HEAD_SIZE = 11;
const ROW_HEIGHT = 13;
const COLUMN_WIDTH = 56;
const TICK_ROOM = 70;

/** The places of which there is something in view. */
export function placesIn(first: number, length: number, count: number): readonly [number, number] {
  return [Math.max(0, Math.floor(first)), Math.min(count, Math.ceil(first + length))];
}

/** Places that get a tick: round numbers, and the first. */
function tickPlaces(first: number, length: number, side: number, count: number): number[] {
  const [from, to] = placesIn(first, length, count);
  const places = ticks(from + 1, to, Math.max(2, side / TICK_ROOM)).filter(Number.isInteger);
  return places.map((place) => place - 1).filter((place) => place >= from && place < to);
}

function drawRows({ context, layout, window, count, heads, inks }: HeadsPicture): void {
  const pitch = pitchOf(layout, window);
  const room = layout.left - 6;
  const isNamed = pitch >= ROW_HEIGHT;
  const [from, to] = placesIn(window.firstRow, window.rows, count);
  const places = isNamed
    ? Array.from({ length: to - from }, (_, k) => from + k)
    : tickPlaces(window.firstRow, window.rows, layout.side, count);
  context.textAlign = 'right';
  context.fillStyle = inks.row;
  for (const place of places) {
    const y = layout.top + (place + 0.5 - window.firstRow) * pitch;
    if (y < layout.top + 4 || y > layout.top + layout.side - 3) continue;
    const text = isNamed ? fitHead(heads.row(place), room, HEAD_SIZE) : heads.tick(place);
    context.fillText(text, layout.left - 5, y);
  }
}

function drawColumns({ context, layout, window, count, heads, inks }: HeadsPicture): void {
  const pitch = pitchOf(layout, window);
  const isNamed = pitch >= ROW_HEIGHT;
  const stride = isNamed ? headStride(pitch, COLUMN_WIDTH) : 1;
  const [from, to] = placesIn(window.firstColumn, window.columns, count);
  const places = isNamed
    ? Array.from({ length: to - from }, (_, k) => from + k).filter((place) => place % stride === 0)
    : tickPlaces(window.firstColumn, window.columns, layout.side, count);
  context.textAlign = 'center';
  context.fillStyle = inks.column;
  for (const place of places) {
    const text = isNamed ? fitHead(heads.column(place), stride * pitch - 4, HEAD_SIZE) : heads.tick(place);
    const half = (textEms(text) * HEAD_SIZE) / 2;
    const x = layout.left + (place + 0.5 - window.firstColumn) * pitch;
    if (x < layout.left || x > layout.left + layout.side) continue;
    const held = Math.max(layout.left + half - 4, Math.min(layout.left + layout.side - half, x));
    context.fillText(text, held, layout.top / 2);
  }
}

/** The names of rows and columns while each has room, else numbered places. */
export function drawHeads(picture: HeadsPicture): void {
  const { context, inks } = picture;
  context.font = `${HEAD_SIZE}px ${inks.font}`;
  context.textBaseline = 'middle';
  drawRows(picture);
  drawColumns(picture);
}
