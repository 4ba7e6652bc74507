import styles from './Triangle.module.css';
import { isInPicture, shareInPicture, type Box, type Point } from './triangleLayout';

/** Right or wrong: also a filled or a hollow dot, a whole or a broken line. */
export type Tone = 'right' | 'wrong';

const HEAD = 11;
const HALF_HEAD = 5.5;
/** An arrow shorter than this is not seen beside the point it starts from. */
const SHORTEST = 1;

/** An arrow between two points; where it leaves the picture it is cut off there and has no head. */
export function TriangleArrow({ from, to, tone }: { from: Point; to: Point; tone: Tone }) {
  const [fromX, fromY] = from;
  const share = shareInPicture(from, to);
  const [dx, dy] = [(to[0] - fromX) * share, (to[1] - fromY) * share];
  const length = Math.hypot(dx, dy);
  if (!(length >= SHORTEST)) return null;
  const [alongX, alongY] = [dx / length, dy / length];
  const head = Math.min(HEAD, length);
  const half = (HALF_HEAD * head) / HEAD;
  const [tipX, tipY] = [fromX + dx, fromY + dy];
  const [neckX, neckY] = [tipX - head * alongX, tipY - head * alongY];
  const isWhole = share === 1;
  const wings = `${neckX - half * alongY} ${neckY + half * alongX}L${neckX + half * alongY} ${neckY - half * alongX}`;
  return (
    <g className={styles['arrow']} data-tone={tone} data-cut={!isWhole || undefined}>
      <line x1={fromX} y1={fromY} x2={isWhole ? neckX : tipX} y2={isWhole ? neckY : tipY} />
      {isWhole && <path d={`M${tipX} ${tipY}L${wings}Z`} />}
    </g>
  );
}

type PathProps = {
  readonly points: readonly Point[];
  readonly tone: Tone;
};

/** The steps of a path, a dot for each place it stops at. */
export function TrianglePath({ points, tone }: PathProps) {
  const last = points.at(-1);
  return (
    <g className={styles['path']} data-tone={tone}>
      <path d={`M${points.map((point) => point.join(' ')).join('L')}`} />
      {points.slice(1, -1).map(([x, y], index) => (
        <circle key={index} cx={x} cy={y} r="2.25" />
      ))}
      {last && points.length > 1 && <circle className={styles['end']} cx={last[0]} cy={last[1]} r="4" />}
    </g>
  );
}

/** The target: a ring with a cross, so that the point can be seen in it. */
export function TriangleTarget({ at: [x, y] }: { at: Point }) {
  if (!isInPicture([x, y])) return null;
  const strokes = [
    [-1, 0],
    [1, 0],
    [0, -1],
    [0, 1],
  ] as const;
  return (
    <g className={styles['target']}>
      <circle cx={x} cy={y} r="10" />
      {strokes.map(([dx, dy]) => (
        <line key={`${dx} ${dy}`} x1={x + 6 * dx} y1={y + 6 * dy} x2={x + 14 * dx} y2={y + 14 * dy} />
      ))}
    </g>
  );
}

/** A text in its box, readable on whatever it lies. */
export function TriangleLabel({ text, box, tone }: { text: string; box: Box; tone: Tone }) {
  return (
    <text className={styles['label']} data-tone={tone} x={box.x} y={box.y + box.height - 4}>
      {text}
    </text>
  );
}
