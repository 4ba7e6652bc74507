import { memo, useMemo } from 'react';
import styles from './Heatmap.module.css';
import type { CellPlacement } from './PlaneCanvas';
import type { CellMatrix } from './planePixels';

type ColourPlaneProps = {
  matrix: CellMatrix;
  place: CellPlacement;
  hatch: string;
};

const coordinate = (value: number) => String(Math.round(value * 100) / 100);

/** The cells without a finite value, as one path. */
function hatchedPath({ rows, columns, values }: CellMatrix, { x, y, pitch, gap }: CellPlacement): string {
  const side = coordinate(pitch - gap);
  const cells = Array.from({ length: rows * columns }, (_, index) => index);
  return cells
    .filter((index) => !Number.isFinite(values[index]))
    .map((index) => {
      const left = coordinate(x + (index % columns) * pitch + gap / 2);
      const top = coordinate(y + Math.floor(index / columns) * pitch + gap / 2);
      return `M${left} ${top}h${side}v${side}h-${side}z`;
    })
    .join('');
}

/** What lies over the canvas of a matrix too large for one element a cell: its hatching, and one surface that is hit. */
export const ColourPlane = memo(function ColourPlane({ matrix, place, hatch }: ColourPlaneProps) {
  const hatched = useMemo(() => hatchedPath(matrix, place), [matrix, place]);
  return (
    <g aria-hidden="true">
      <path d={hatched} fill={`url(#${hatch})`} />
      <rect
        className={styles.plane}
        x={place.x}
        y={place.y}
        width={matrix.columns * place.pitch}
        height={matrix.rows * place.pitch}
        data-plane={`${matrix.rows} ${matrix.columns}`}
      />
    </g>
  );
});
