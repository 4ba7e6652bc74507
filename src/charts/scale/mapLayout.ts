/** A part of a matrix in view; its places count from 0 and need not be whole. */
export type MapWindow = {
  readonly firstRow: number;
  readonly rows: number;
  readonly firstColumn: number;
  readonly columns: number;
};

/** A point of a matrix: row 2.5 is the middle of the third row. */
export type Spot = { readonly row: number; readonly column: number };

/** Where the square picture of a matrix stands, in CSS pixels: heads of rows at its left, of columns on top of it. */
export type MapLayout = { readonly left: number; readonly top: number; readonly side: number };

const NARROW = 420;
const LARGEST_SIDE = 800;
const SMALLEST_SIDE = 96;
export const HEAD_HEIGHT = 20;

/** The largest picture that has room in this width. */
export function mapLayout(width: number): MapLayout {
  const left = width < NARROW ? 50 : 74;
  const side = Math.max(SMALLEST_SIDE, Math.min(LARGEST_SIDE, Math.floor(width - left)));
  return { left, top: HEAD_HEIGHT, side };
}

/** The side of a cell, in CSS pixels. */
export const pitchOf = ({ side }: MapLayout, { columns }: MapWindow): number => side / columns;

/** What of the matrix is at a point of the canvas; outside of the picture, what would be there. */
export function spotAt({ left, top, side }: MapLayout, window: MapWindow, x: number, y: number): Spot {
  return {
    row: window.firstRow + ((y - top) / side) * window.rows,
    column: window.firstColumn + ((x - left) / side) * window.columns,
  };
}

/** Where on the canvas a point of the matrix is. */
export function pointOf({ left, top, side }: MapLayout, window: MapWindow, spot: Spot) {
  return {
    x: left + ((spot.column - window.firstColumn) / window.columns) * side,
    y: top + ((spot.row - window.firstRow) / window.rows) * side,
  };
}

export const isInside = ({ left, top, side }: MapLayout, x: number, y: number): boolean =>
  x >= left && x < left + side && y >= top && y < top + side;
