import { memo, useId } from 'react';
import { CellCanvas } from './CellCanvas';
import { type Theme, colourAt, rampOf } from '../colourScale';
import { HatchPattern } from './HatchPattern';
import styles from './MiniHeatmap.module.css';
import { MinusSigns } from './MinusSigns';

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
const GAP = 2;
const pitchOf = (size: number) => (SIDE + GAP) / size;

function Cells({ size, values, limit, theme, hatch }: Omit<MiniHeatmapProps, 'wrong'> & { hatch: string }) {
  const ramp = rampOf(theme);
  const pitch = pitchOf(size);
  return Array.from({ length: size * size }, (_, index) => {
    const value = values[index] ?? NaN;
    return (
      <rect
        key={index}
        x={(index % size) * pitch}
        y={Math.floor(index / size) * pitch}
        width={pitch - GAP}
        height={pitch - GAP}
        rx={Math.min(3, pitch * 0.08)}
        fill={Number.isFinite(value) ? colourAt(ramp, value, limit) : hatch}
      />
    );
  });
}

function Signs({ size, ...rest }: Omit<MiniHeatmapProps, 'wrong'>) {
  const pitch = pitchOf(size);
  const place = { x: -GAP / 2, y: -GAP / 2, cellWidth: pitch, cellHeight: pitch };
  return <MinusSigns rows={size} columns={size} {...rest} {...place} />;
}

/** A matrix as a thumbnail: colours and signs. The sentence beside it says the rest, so it is hidden from screen readers. */
export const MiniHeatmap = memo(function MiniHeatmap({ wrong = false, ...matrix }: MiniHeatmapProps) {
  const id = useId();
  const isSmall = matrix.size <= LARGEST_WITH_CELLS;
  return (
    <span className={styles.mini} data-wrong={wrong || undefined}>
      {!isSmall && <CellCanvas {...matrix} />}
      <svg viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
        {isSmall && (
          <>
            <HatchPattern id={id} spacing={5} />
            <Cells {...matrix} hatch={`url(#${id})`} />
            <Signs {...matrix} />
          </>
        )}
        {wrong && (
          <>
            <path className={styles.strikeEdge} d={`M4 ${SIDE - 4}L${SIDE - 4} 4`} />
            <path className={styles.strike} d={`M4 ${SIDE - 4}L${SIDE - 4} 4`} />
          </>
        )}
      </svg>
    </span>
  );
});
