export type OuterProductLayout = {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly gap: number;
  readonly leftX: number;
  readonly leftWidth: number;
  readonly topHeight: number;
};

const WIDTH = 420;
const HEIGHT = 200;
const LEFT = 74;
const TOP_VECTOR = 38;
const TOP_HEADS = 22;
const GUTTER = 8;

/** A matrix of oblong cells with room for a column at its left and a row (or heads) on top, inside 420 × 200. */
export function outerProductLayout(rows: number, columns: number, hasTop: boolean): OuterProductLayout {
  const topHeight = hasTop ? TOP_VECTOR : TOP_HEADS;
  const y = hasTop ? topHeight + GUTTER : topHeight;
  const cellWidth = Math.min(92, (WIDTH - LEFT - GUTTER) / columns);
  const cellHeight = Math.min(38, (HEIGHT - TOP_VECTOR - GUTTER) / rows);
  const leftX = 0;
  return {
    width: WIDTH,
    height: y + cellHeight * rows,
    x: leftX + LEFT + GUTTER,
    y,
    cellWidth,
    cellHeight,
    gap: Math.min(cellWidth, cellHeight) > 24 ? 3 : 1,
    leftX,
    leftWidth: LEFT,
    topHeight,
  };
}
