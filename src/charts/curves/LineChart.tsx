import { type ReactElement, useId, useMemo } from 'react';
import styles from './LineChart.module.css';
import { LineChartAxes } from './LineChartAxes';
import type { Handle } from './lineChartDrag';
import { LineChartHandle } from './LineChartHandle';
import { plotOf } from './lineChartLayout';
import { DotMark, GuideMark, SeriesPath } from './LineChartMarks';
import type { Axis } from './lineChartScales';
import type { Dot, Guide, Series } from './lineChartTypes';
import { useMeasuredWidth } from './lineChartWidth';

export type { Axis } from './lineChartScales';
export type { Dot, Guide, Series } from './lineChartTypes';

export type LineChartProps = {
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  readonly dots?: readonly Dot[];
  readonly guides?: readonly Guide[];
  /** accessible: says in words what the curves show */
  readonly label: string;
  /** of the picture in CSS pixels, without its legend */
  readonly height?: number;
  /** makes the vertical line at `value` a slider: drag anywhere in the plot, arrow keys, PageUp/Down, Home/End */
  readonly handle?: Handle;
};

const ASSUMED_WIDTH = 360;

function Key({ series }: { series: readonly Series[] }) {
  return (
    <div className={styles.key} aria-hidden="true">
      {series.map(({ name, colour, dash }, index) => (
        <span key={index}>
          <svg width="22" height="10">
            <path
              className={styles.line}
              data-dash={dash || undefined}
              style={{ stroke: colour }}
              d="M1 5H21"
            />
          </svg>
          {name}
        </span>
      ))}
    </div>
  );
}

/** Curves over one x axis. Parts outside the domains are cut off; points that are no number leave a gap. */
export function LineChart({
  x,
  y,
  series,
  dots = [],
  guides = [],
  label,
  height = 240,
  handle,
}: LineChartProps): ReactElement {
  const [container, width] = useMeasuredWidth(ASSUMED_WIDTH);
  const clip = useId();
  const plot = useMemo(() => plotOf(x, y, width, height), [x, y, width, height]);
  // Their points are many; a dragged handle must not lay them out anew.
  const paths = useMemo(
    () => series.map((one, index) => <SeriesPath key={index} series={one} plot={plot} />),
    [series, plot],
  );
  return (
    <div className={styles.chart} ref={container}>
      <Key series={series} />
      <svg
        className={styles.picture}
        viewBox={`0 0 ${width} ${height}`}
        height={height}
        role={handle ? 'group' : 'img'}
        aria-label={label}
      >
        <clipPath id={clip}>
          <rect x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top} />
        </clipPath>
        <g aria-hidden="true">
          <LineChartAxes plot={plot} />
          <g clipPath={`url(#${clip})`}>
            {paths}
            {guides.map((guide, index) => (
              <GuideMark key={index} guide={guide} plot={plot} />
            ))}
          </g>
          {dots.map((dot, index) => (
            <DotMark key={index} dot={dot} plot={plot} />
          ))}
        </g>
        {handle && <LineChartHandle handle={handle} plot={plot} />}
      </svg>
    </div>
  );
}
