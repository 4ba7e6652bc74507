import { useMemo } from 'react';
import type { Shares } from './barycentric';
import { textEms } from '../textFit';
import styles from './Triangle.module.css';
import { CORNER_BOXES, TriangleGround, type Corner } from './TriangleGround';
import { boxAround, HEIGHT, labelBox, pointOf, WIDTH, type Box, type Point } from './triangleLayout';
import { TriangleArrow, TriangleLabel, TrianglePath, TriangleTarget, type Tone } from './TriangleMarks';
import { TriangleHandle, TrianglePoint, type PointHandle } from './TrianglePoint';

export type Arrow = {
  readonly tone: Tone;
  /** What it adds to the shares, as long as it is to be drawn; its entries add up to 0. */
  readonly motion: Shares;
};

export type Path = {
  readonly tone: Tone;
  readonly points: readonly Shares[];
  /** What is written at its end. */
  readonly end: string;
};

export type TriangleProps = {
  readonly corners: readonly Corner[];
  readonly point: Shares;
  /** Null: not in the triangle's plane. What is in it but out of the picture is not drawn either. */
  readonly target: Shares | null;
  readonly arrows: readonly Arrow[];
  /** The first lies below the others. */
  readonly paths: readonly Path[];
  /** Null: the point cannot be dragged. */
  readonly handle: PointHandle | null;
  readonly label: string;
  readonly onPointCorner?: (index: number | null) => void;
};

const LABEL_HEIGHT = 18;
/** A little more than it is set in, as it is bold. */
const LABEL_FONT = 14.5;
const BEAD = 5;

type Drawn = { readonly tone: Tone; readonly points: readonly Point[]; readonly end: string };

/** What a line takes of the picture, bead by bead. */
function along(points: readonly Point[], from: Point): readonly Box[] {
  return points.map(([x, y], index) => {
    const [beforeX, beforeY] = points[index - 1] ?? from;
    return boxAround([(x + beforeX) / 2, (y + beforeY) / 2], BEAD);
  });
}

/** Where each path's text goes: off the corners' texts, the point, the target, the arrows and paths, and off one another. */
function labelled(paths: readonly Drawn[], tips: readonly Point[], point: Point, target: Shares | null) {
  const ends = paths.flatMap(({ points }) => points.slice(-1));
  const lines = [...paths.map(({ points }) => points), ...tips.map((tip) => [tip])];
  const taken: Box[] = [
    ...CORNER_BOXES,
    boxAround(point, 9),
    ...(target ? [boxAround(pointOf(target), 12)] : []),
    ...[...ends, ...tips].map((end) => boxAround(end, BEAD)),
    ...lines.flatMap((points) => along(points, point)),
  ];
  return paths.map((path) => {
    const box = labelBox(path.points.at(-1) ?? point, textEms(path.end) * LABEL_FONT, LABEL_HEIGHT, taken);
    taken.push(box);
    return { ...path, box };
  });
}

/**
 * Three shares as a point in a triangle, one corner for each share; with arrows that start there, paths, and a target.
 * The point is dragged by pointer or arrow keys where there is a handle.
 */
export function Triangle(props: TriangleProps) {
  const { corners, point, target, arrows, paths, handle, label, onPointCorner } = props;
  const from = pointOf(point);
  const tips = useMemo(
    () =>
      arrows.map(({ motion: [top, left, right] }) =>
        pointOf([point[0] + top, point[1] + left, point[2] + right]),
      ),
    [arrows, point],
  );
  const drawn = useMemo(
    () =>
      labelled(
        paths.map((path) => ({ ...path, points: path.points.map(pointOf) })),
        tips,
        pointOf(point),
        target,
      ),
    [paths, tips, point, target],
  );
  return (
    <svg
      className={styles['triangle']}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role={handle ? 'group' : 'img'}
      aria-label={label}
    >
      <TriangleGround corners={corners} onPointCorner={onPointCorner} />
      <g aria-hidden="true">
        {target && <TriangleTarget at={pointOf(target)} />}
        {arrows.map(({ tone }, index) => (
          <TriangleArrow key={tone} tone={tone} from={from} to={tips[index] ?? from} />
        ))}
        {drawn.map(({ tone, points }) => (
          <TrianglePath key={tone} tone={tone} points={points} />
        ))}
        {drawn.map(
          ({ tone, points, end, box }) =>
            points.length > 1 && <TriangleLabel key={tone} tone={tone} text={end} box={box} />,
        )}
      </g>
      {handle ? <TriangleHandle shares={point} handle={handle} /> : <TrianglePoint shares={point} />}
    </svg>
  );
}
