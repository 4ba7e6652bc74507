import { memo } from 'react';
import { beginning, textEms } from '../textFit';
import styles from './Triangle.module.css';
import { BASE, CORNERS, GRID_LINES, type Box, type Point } from './triangleLayout';

export type Corner = {
  /** The class's name; empty where it has none. */
  readonly name: string;
  /** What is so at this corner: a₂ = 1. */
  readonly share: string;
  readonly lit: boolean;
};

const FONT = 14;
const NAME_WIDTH = 92;
const LINE = 16;

/** The first letters of a name that is too long, and …. */
function fitted(name: string): string {
  if (textEms(name) * FONT <= NAME_WIDTH) return name;
  return `${beginning(name, NAME_WIDTH / FONT - 0.64)
    .join('')
    .trimEnd()}…`;
}

/** Where the two lines of each corner stand: above the first, below the others. */
const TEXTS: readonly Point[] = CORNERS.map(([x, y], index) => [x, index === 0 ? y - 36 : BASE + 27]);

/** What the corners' texts take of the picture. */
export const CORNER_BOXES: readonly Box[] = TEXTS.map(([x, y]) => ({
  x: x - NAME_WIDTH / 2,
  y: y - FONT,
  width: NAME_WIDTH,
  height: 2 * LINE,
}));

const path = (points: readonly Point[]) => `M${points.map((point) => point.join(' ')).join('L')}`;
const GRID = GRID_LINES.map(path).join('');
const SIDES = `${path(CORNERS)}Z`;

type TriangleGroundProps = {
  readonly corners: readonly Corner[];
  readonly onPointCorner: ((index: number | null) => void) | undefined;
};

/** The triangle, its grid at quarters, and what its corners stand for. */
export const TriangleGround = memo(function TriangleGround({ corners, onPointCorner }: TriangleGroundProps) {
  return (
    <g aria-hidden="true">
      <path className={styles['ground']} d={SIDES} />
      <path className={styles['grid']} d={GRID} />
      <path className={styles['sides']} d={SIDES} />
      {corners.map(({ name, share, lit }, index) => {
        const [x, y] = TEXTS[index] ?? [0, 0];
        return (
          <text
            key={index}
            className={styles['corner']}
            data-lit={lit || undefined}
            x={x}
            y={y}
            onPointerEnter={() => onPointCorner?.(index)}
            onPointerLeave={() => onPointCorner?.(null)}
          >
            <title>{name}</title>
            <tspan>{share}</tspan>
            <tspan className={styles['name']} x={x} dy={LINE}>
              {fitted(name)}
            </tspan>
          </text>
        );
      })}
    </g>
  );
});
