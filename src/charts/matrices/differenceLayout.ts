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

/** A matrix of any shape with heads at its left and on top: oblong cells while they are few, else small squares. */
export function differenceLayout(rows: number, columns: number): DifferenceLayout {
  const [across, down] = [(WIDTH - ROW_HEADS) / columns, (HEIGHT - COLUMN_HEADS) / rows];
  const isPlane = rows * columns > MOST_CELLS;
  const pitch = Math.min(across, down);
  const cellWidth = isPlane ? pitch : Math.min(88, across);
  const cellHeight = isPlane ? pitch : Math.min(38, down);
  const gap = Math.min(cellWidth, cellHeight) > 24 ? 3 : Math.min(cellWidth, cellHeight) > 6 ? 1 : 0;
  return {
    width: ROW_HEADS + Math.max(cellWidth * columns, 60),
    height: COLUMN_HEADS + cellHeight * rows,
    x: ROW_HEADS,
    y: COLUMN_HEADS,
    cellWidth,
    cellHeight,
    gap,
    isPlane,
  };
}
