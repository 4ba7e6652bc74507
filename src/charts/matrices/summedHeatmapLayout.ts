/** Where everything of a matrix with its row sums stands, in units of its viewBox, which is shown about 1 : 1. */
export type SummedHeatmapLayout = {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly gap: number;
  /** The right end of the row sums. */
  readonly sumX: number;
  readonly sumWidth: number;
};

const ROW_HEADS = 18;
const COLUMN_HEADS = 17;
const SUMS = 58;
const TALLEST = 114;
const LARGEST_CELL = { width: 52, height: 34 };
const PLANE = 132;

/** The largest matrix with heads, numbers and row sums; larger ones are colours only. */
export const LARGEST_WITH_NUMBERS = 6;

export function summedHeatmapLayout(size: number, widest: number, withSums: boolean): SummedHeatmapLayout {
  if (size > LARGEST_WITH_NUMBERS) {
    const pitch = PLANE / size;
    const all = { width: PLANE, height: PLANE, x: 0, y: 0, cellWidth: pitch, cellHeight: pitch };
    return { ...all, gap: size <= 16 ? 1 : 0, sumX: PLANE, sumWidth: 0 };
  }
  const cellWidth = Math.min(LARGEST_CELL.width, widest / size);
  const cellHeight = Math.min(LARGEST_CELL.height, TALLEST / size);
  const right = ROW_HEADS + size * cellWidth;
  const sumWidth = withSums ? SUMS : 0;
  return {
    width: right + sumWidth,
    height: COLUMN_HEADS + size * cellHeight,
    x: ROW_HEADS,
    y: COLUMN_HEADS,
    cellWidth,
    cellHeight,
    gap: size > 4 ? 1.5 : 2.5,
    sumX: right + sumWidth - 1,
    sumWidth,
  };
}
