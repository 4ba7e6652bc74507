import { placeOf, TRIANGLE_HEIGHT, type Place, type Shares } from './barycentric';

/** In units of the picture: its size, the side of the triangle, and the room around it for names and what leaves the triangle. */
export const WIDTH = 420;
export const HEIGHT = 384;
export const SIDE = 326;
const LEFT = (WIDTH - SIDE) / 2;
const TOP = 52;

export type Point = readonly [x: number, y: number];

/** A place of the triangle's plane in the picture. */
const toPicture = ({ x, y }: Place): Point => [LEFT + SIDE * x, TOP + SIDE * y];
export const pointOf = (shares: Shares): Point => toPicture(placeOf(shares));

export const CORNERS: readonly Point[] = [pointOf([1, 0, 0]), pointOf([0, 1, 0]), pointOf([0, 0, 1])];
export const BASE = TOP + SIDE * TRIANGLE_HEIGHT;

/** Where the shares are ¼, ½ and ¾: three lines along each side. */
export const GRID_LINES: readonly (readonly [Point, Point])[] = [0.25, 0.5, 0.75].flatMap((share) => {
  const rest = 1 - share;
  return [
    [pointOf([share, rest, 0]), pointOf([share, 0, rest])] as const,
    [pointOf([rest, share, 0]), pointOf([0, share, rest])] as const,
    [pointOf([rest, 0, share]), pointOf([0, rest, share])] as const,
  ];
});

const EDGE = 3;

export const isInPicture = ([x, y]: Point): boolean =>
  x >= EDGE && x <= WIDTH - EDGE && y >= EDGE && y <= HEIGHT - EDGE;

/** How much of the way from `from` (in the picture) to `to` stays in the picture: 1 all of it. */
export function shareInPicture([fromX, fromY]: Point, [toX, toY]: Point): number {
  const along = (from: number, to: number, most: number) => {
    if (to > most - EDGE) return (most - EDGE - from) / (to - from);
    return to < EDGE ? (EDGE - from) / (to - from) : 1;
  };
  return Math.max(0, Math.min(1, along(fromX, toX, WIDTH), along(fromY, toY, HEIGHT)));
}

/** Whether an arrow with this motion, from there, is cut off by the edge of the picture. */
export function isCutOff(from: Shares, motion: Shares): boolean {
  const tip: Shares = [from[0] + motion[0], from[1] + motion[1], from[2] + motion[2]];
  return shareInPicture(pointOf(from), pointOf(tip)) < 1;
}

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const GAP = 9;

/** Beside, below or above a point, the first place where a text covers nothing that is taken; beside it where all are. */
export function labelBox([x, y]: Point, width: number, height: number, taken: readonly Box[]): Box {
  const [middle, centre] = [y - height / 2, x - width / 2];
  const places: readonly Point[] = [
    [x + GAP, middle],
    [x - GAP - width, middle],
    [centre, y + GAP],
    [centre, y - GAP - height],
    [x + GAP, y + GAP],
    [x - GAP - width, y + GAP],
    [x + GAP, y - GAP - height],
    [x - GAP - width, y - GAP - height],
    [x + GAP, y + 2 * GAP + height],
    [x - GAP - width, y + 2 * GAP + height],
  ];
  const boxes = places
    .map(([left, top]) => ({ x: left, y: top, width, height }))
    .filter((box) => isInPicture([box.x, box.y]) && isInPicture([box.x + width, box.y + height]));
  const fallback = { x: Math.max(EDGE, Math.min(WIDTH - EDGE - width, x + GAP)), y: middle, width, height };
  return boxes.find((box) => !taken.some((other) => overlap(box, other))) ?? boxes[0] ?? fallback;
}

/** The box of something round. */
export const boxAround = ([x, y]: Point, radius: number): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});
