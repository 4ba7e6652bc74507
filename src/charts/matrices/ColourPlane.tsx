import { memo, useMemo } from 'react';
import { type CellMatrix, type CellPlacement, colourPaths, minusSigns } from './colourPaths';
import { type Theme, rampOf } from '../colourScale';
import styles from './Heatmap.module.css';

type ColourPlaneProps = {
  matrix: CellMatrix;
  place: CellPlacement;
  theme: Theme;
  hatch: string;
  isFaded: (row: number, column: number) => boolean;
};

/** A matrix too large for one element a cell: one path a colour, and one surface that is hit. */
export const ColourPlane = memo(function ColourPlane(props: ColourPlaneProps) {
  const { matrix, place, theme, hatch, isFaded } = props;
  const { colours, hatched } = useMemo(() => colourPaths(matrix, place, isFaded), [matrix, place, isFaded]);
  const signs = useMemo(() => minusSigns(matrix, place, rampOf(theme).inks), [matrix, place, theme]);
  return (
    <g aria-hidden="true">
      {colours.map(({ entry, faded, path }) => (
        <path key={`${entry} ${faded}`} d={path} fill={rampOf(theme, faded).colours[entry]} />
      ))}
      <path d={hatched} fill={`url(#${hatch})`} />
      {[...signs].map(([ink, path]) => (
        <path
          key={ink}
          className={styles.minusSigns}
          d={path}
          stroke={ink}
          strokeWidth={place.pitch * 0.13}
        />
      ))}
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
