import { memo, useId, useMemo } from 'react';
import { colourPaths } from './colourPaths';
import { type Theme, colourAt, rampOf } from './colourScale';
import { HatchPattern } from './HatchPattern';
import styles from './MiniHeatmap.module.css';

export type MiniHeatmapProps = {
  /** rows = columns = size */
  size: number;
  values: Float64Array;
  /** the one limit of all thumbnails of a board */
  limit: number;
  theme: Theme;
  /** strikes the picture through */
  wrong?: boolean;
};

const SIDE = 72;
const LARGEST_WITH_CELLS = 6;

function Cells({ size, values, limit, theme, hatch }: Omit<MiniHeatmapProps, 'wrong'> & { hatch: string }) {
  const pitch = (SIDE + 2) / size;
  const ramp = rampOf(theme);
  return Array.from({ length: size * size }, (_, index) => {
    const value = values[index] ?? NaN;
    return (
      <rect
        key={index}
        x={(index % size) * pitch}
        y={Math.floor(index / size) * pitch}
        width={pitch - 2}
        height={pitch - 2}
        rx={Math.min(3, pitch * 0.08)}
        fill={Number.isFinite(value) ? colourAt(ramp, value, limit) : hatch}
      />
    );
  });
}

function Paths({ size, values, limit, theme, hatch }: Omit<MiniHeatmapProps, 'wrong'> & { hatch: string }) {
  const gap = size <= 16 ? 0.7 : 0;
  const { colours, hatched } = useMemo(
    () =>
      colourPaths(
        { rows: size, columns: size, values, limit },
        { x: -gap / 2, y: -gap / 2, pitch: (SIDE + gap) / size, gap },
      ),
    [size, values, limit, gap],
  );
  return (
    <>
      {colours.map(({ entry, path }) => (
        <path key={entry} d={path} fill={rampOf(theme).colours[entry]} />
      ))}
      <path d={hatched} fill={hatch} />
    </>
  );
}

/** A matrix as a thumbnail: colours only. The sentence beside it says the rest, so it is hidden from screen readers. */
export const MiniHeatmap = memo(function MiniHeatmap({ wrong = false, ...matrix }: MiniHeatmapProps) {
  const id = useId();
  const Picture = matrix.size <= LARGEST_WITH_CELLS ? Cells : Paths;
  return (
    <svg
      className={styles.mini}
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      aria-hidden="true"
      data-wrong={wrong || undefined}
    >
      <HatchPattern id={id} spacing={5} />
      <Picture {...matrix} hatch={`url(#${id})`} />
      {wrong && (
        <>
          <path className={styles.strikeEdge} d={`M4 ${SIDE - 4}L${SIDE - 4} 4`} />
          <path className={styles.strike} d={`M4 ${SIDE - 4}L${SIDE - 4} 4`} />
        </>
      )}
    </svg>
  );
});
