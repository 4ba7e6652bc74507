/** Where everything of a heatmap stands, in units of its viewBox. The room of margins is there whether they show or not. */
export type HeatmapLayout = {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly pitch: number;
  readonly gap: number;
  readonly radius: number;
  readonly leftX: number;
  readonly leftWidth: number;
  readonly bottomY: number;
  readonly bottomHeight: number;
  readonly referenceHeight: number;
  readonly headX: number;
  readonly headWidth: number;
  readonly headFont: number;
};

const WIDTH = 440;
const GUTTER = 8;
const TITLE = 20;
const COLUMN_HEADS = 20;
const BOTTOM = 46;
const REFERENCE = 18;
const LARGEST_PITCH = 146;
const MANY = 6;

/** Beyond this, one element a cell is too slow and too small to be worth it. */
export const LARGEST_WITH_CELLS = 32;

function gapOf(pitch: number): number {
  if (pitch > 60) return 4;
  if (pitch > 24) return 2.5;
  return pitch > 9 ? 1 : 0;
}

export function heatmapLayout(rows: number, columns: number): HeatmapLayout {
  const many = Math.max(rows, columns) > MANY;
  const leftWidth = many ? 62 : 84;
  const headWidth = many ? 28 : 48;
  const span = WIDTH - leftWidth - headWidth - 2 * GUTTER;
  const pitch = Math.min(LARGEST_PITCH, span / Math.max(rows, columns));
  const leftX = (span - pitch * columns) / 2;
  const x = leftX + leftWidth + GUTTER;
  const y = TITLE + COLUMN_HEADS;
  const bottomY = y + pitch * rows + GUTTER;
  return {
    width: WIDTH,
    height: bottomY + BOTTOM + REFERENCE + 2,
    x,
    y,
    pitch,
    gap: gapOf(pitch),
    radius: Math.min(4, pitch * 0.08),
    leftX,
    leftWidth,
    bottomY,
    bottomHeight: BOTTOM,
    referenceHeight: REFERENCE,
    headX: x + pitch * columns + GUTTER,
    headWidth,
    headFont: many ? 11 : pitch < 60 ? 11.5 : 13,
  };
}
