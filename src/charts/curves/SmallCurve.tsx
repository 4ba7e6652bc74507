import { line } from 'd3-shape';
import { memo } from 'react';
import styles from './SmallCurve.module.css';
import type { Point, Series } from './lineChartTypes';

export type SmallCurveProps = {
  readonly series: readonly Omit<Series, 'name'>[];
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
};

const WIDTH = 84;
const HEIGHT = 52;

/** Curves as a thumbnail: shape only. The words beside it say the rest, so it is hidden from screen readers. */
export const SmallCurve = memo(function SmallCurve({ series, x, y }: SmallCurveProps) {
  const xAt = (value: number) => ((value - x[0]) / (x[1] - x[0])) * WIDTH;
  const yAt = (value: number) => HEIGHT - ((value - y[0]) / (y[1] - y[0])) * HEIGHT;
  const path = line<Point>()
    .defined((point) => point.every(Number.isFinite))
    .x(([value]) => xAt(value))
    .y(([, value]) => yAt(value));
  return (
    <svg className={styles.small} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path className={styles.axis} d={`M0 ${yAt(0)}H${WIDTH}M${xAt(0)} 0V${HEIGHT}`} />
      {series.map(({ points, colour, dash }, index) => (
        <path
          key={index}
          className={styles.line}
          data-dash={dash || undefined}
          style={{ stroke: colour }}
          d={path(points) ?? undefined}
        />
      ))}
    </svg>
  );
});
