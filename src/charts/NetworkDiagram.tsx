import { memo, useMemo } from 'react';
import { type Theme, colourAt, rampOf } from './colourScale';
import styles from './NetworkDiagram.module.css';
import { type NetworkColumn, NODE_HEIGHT, NODE_WIDTH, NetworkNodes, type Place } from './NetworkNodes';

/** What lies between two columns: a weight for every pair (row by row), each to each alike, or each to its own. */
export type NetworkEdges = Float64Array | 'each-to-each' | 'each-to-its-own';

export type NetworkDiagramProps = {
  readonly columns: readonly NetworkColumn[];
  /** edges[k] lies between columns k and k + 1 */
  readonly edges: readonly NetworkEdges[];
  /** weight that is drawn in full colour */
  readonly limit: number;
  readonly theme: Theme;
  readonly label: string;
  readonly onPoint: (place: { readonly column: number; readonly row: number } | null) => void;
};

const WIDTH = 440;
const PITCH = 38;
const TOP = 22;

/** Where the nodes stand, from how many there are in each column. */
function placesOf(counts: readonly number[]): readonly (readonly Place[])[] {
  const step = counts.length > 1 ? (WIDTH - NODE_WIDTH) / (counts.length - 1) : 0;
  return counts.map((count, column) => {
    const top = TOP + ((Math.max(...counts) - count) * PITCH) / 2 + (PITCH - NODE_HEIGHT) / 2;
    return Array.from({ length: count }, (_, row) => ({ x: column * step, y: top + row * PITCH }));
  });
}

type EdgesProps = {
  readonly edges: NetworkEdges;
  readonly from: readonly Place[];
  readonly to: readonly Place[];
  readonly limit: number;
  readonly theme: Theme;
};

/** Drawn anew only when a weight moved or the theme changed. */
const Edges = memo(function Edges({ edges, from, to, limit, theme }: EdgesProps) {
  const ramp = rampOf(theme);
  return from.flatMap((start, i) =>
    to.map((end, m) => {
      if (edges === 'each-to-its-own' && i !== m) return null;
      const weight = typeof edges === 'string' ? null : (edges[i * to.length + m] ?? 0);
      return (
        <line
          key={`${i} ${m}`}
          className={weight === null ? styles.edge : styles.weight}
          x1={start.x + NODE_WIDTH}
          y1={start.y + NODE_HEIGHT / 2}
          x2={end.x}
          y2={end.y + NODE_HEIGHT / 2}
          stroke={weight === null ? undefined : colourAt(ramp, weight, limit)}
          strokeWidth={weight === null ? 1 : 1 + 3 * Math.min(1, Math.abs(weight) / limit)}
        />
      );
    }),
  );
});

const NOWHERE: readonly Place[] = [];

/** Columns of numbers with lines between them: what depends on what. */
export function NetworkDiagram({ columns, edges, limit, theme, label, onPoint }: NetworkDiagramProps) {
  const counts = columns.map(({ nodes }) => nodes.length).join();
  const at = useMemo(() => placesOf(counts.split(',').map(Number)), [counts]);
  const height = TOP + Math.max(...at.map((nodes) => nodes.length)) * PITCH;
  return (
    <svg
      className={styles.network}
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={label}
      onPointerLeave={() => onPoint(null)}
    >
      {edges.map((between, k) => (
        <Edges
          key={k}
          edges={between}
          from={at[k] ?? NOWHERE}
          to={at[k + 1] ?? NOWHERE}
          limit={limit}
          theme={theme}
        />
      ))}
      {columns.map((column, k) => (
        <NetworkNodes
          key={column.symbol}
          {...column}
          places={at[k] ?? NOWHERE}
          onPoint={(row) => onPoint({ column: k, row })}
        />
      ))}
    </svg>
  );
}
