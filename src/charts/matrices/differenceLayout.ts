export type DifferenceLayout = {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly gap: number;
  /** painted as a plane of squares, without one element a cell */
  readonly isPlane: boolean;
};

const WIDTH = 300;
const HEIGHT = 300;
const ROW_HEADS = 34;
const COLUMN_HEADS = 20;
const MOST_CELLS = 400;

type Heads = { readonly left: boolean; readonly top: boolean };

/** A matrix of any shape, with or without heads at its left and on top: oblong cells while they are few, else small squares. */
export function differenceLayout(rows: number, columns: number, { left, top }: Heads): DifferenceLayout {
  const x = left ? ROW_HEADS : 0;
  const y = top ? COLUMN_HEADS : 0;
  const [across, down] = [(WIDTH - x) / columns, (HEIGHT - y) / rows];
  const isPlane = rows * columns > MOST_CELLS;
  const pitch = Math.min(across, down);
  const cellWidth = isPlane ? pitch : Math.min(88, across);
  const cellHeight = isPlane ? pitch : Math.min(38, down);
  const gap = Math.min(cellWidth, cellHeight) > 24 ? 3 : Math.min(cellWidth, cellHeight) > 6 ? 1 : 0;
  return {
    width: x + Math.max(cellWidth * columns, 60),
    height: y + cellHeight * rows,
    x,
    y,
    cellWidth,
    cellHeight,
    gap,
    isPlane,
  };
}
