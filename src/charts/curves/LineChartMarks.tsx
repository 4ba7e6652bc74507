import { line } from 'd3-shape';
import styles from './LineChart.module.css';
import type { Plot } from './lineChartLayout';
import type { Dot, Guide, Point, Series } from './lineChartTypes';
import { isDrawable, isInside } from './lineChartScales';

export function SeriesPath({ series, plot }: { series: Series; plot: Plot }) {
  const path = line<Point>()
    .defined(([x, y]) => isDrawable(plot.x, x) && isDrawable(plot.y, y))
    .x(([x]) => plot.xAt(x))
    .y(([, y]) => plot.yAt(y));
  return (
    <path
      className={styles.line}
      data-dash={series.dash || undefined}
      style={{ stroke: series.colour }}
      d={path(series.points) ?? undefined}
    />
  );
}

const isDrawablePoint = ([x, y]: Point, plot: Plot) => isDrawable(plot.x, x) && isDrawable(plot.y, y);

type Placed = { readonly path: string; readonly end: Point };

function placedSegment({ from, to }: Guide, plot: Plot): Placed | null {
  if (!from || !to || !isDrawablePoint(from, plot) || !isDrawablePoint(to, plot)) return null;
  const end = [plot.xAt(to[0]), plot.yAt(to[1])] as const;
  return { path: `M${plot.xAt(from[0])} ${plot.yAt(from[1])}L${end[0]} ${end[1]}`, end };
}

function placedAcross({ kind, at, labelAt }: Guide, plot: Plot): Placed | null {
  if (at === undefined || !isInside(kind === 'vertical' ? plot.x : plot.y, at)) return null;
  if (kind === 'vertical') {
    const x = plot.xAt(at);
    return { path: `M${x} ${plot.top}V${plot.bottom}`, end: [x, plot.top + 12] };
  }
  const y = plot.yAt(at);
  const end = labelAt === 'start' ? ([plot.left, y + 14] as const) : ([plot.right, y - 5] as const);
  return { path: `M${plot.left} ${y}H${plot.right}`, end };
}

/** The guide's path and where its label stands; null where it has no place in this plot. */
const placed = (guide: Guide, plot: Plot) =>
  guide.kind === 'segment' ? placedSegment(guide, plot) : placedAcross(guide, plot);

/** Text beside a mark, on whichever side has the room. */
function SideText({ at: [x, y], text, plot }: { at: Point; text: string; plot: Plot }) {
  const isRight = x > (plot.left + plot.right) / 2;
  return (
    <text className={styles.note} x={x + (isRight ? -6 : 6)} y={y} textAnchor={isRight ? 'end' : 'start'}>
      {text}
    </text>
  );
}

export function GuideMark({ guide, plot }: { guide: Guide; plot: Plot }) {
  const place = placed(guide, plot);
  if (!place) return null;
  return (
    <g>
      <path
        className={styles.guide}
        data-kind={guide.kind}
        style={guide.colour ? { stroke: guide.colour } : undefined}
        d={place.path}
      />
      {guide.label && <SideText at={place.end} text={guide.label} plot={plot} />}
    </g>
  );
}

export function DotMark({ dot, plot }: { dot: Dot; plot: Plot }) {
  if (!isInside(plot.x, dot.x) || !isInside(plot.y, dot.y)) return null;
  const [x, y] = [plot.xAt(dot.x), plot.yAt(dot.y)];
  return (
    <g>
      <circle
        className={styles.dot}
        data-emphasis={dot.emphasis || undefined}
        style={{ fill: dot.colour }}
        cx={x}
        cy={y}
      >
        <title>{dot.name}</title>
      </circle>
      {dot.text && <SideText at={[x, y - 8]} text={dot.text} plot={plot} />}
    </g>
  );
}
