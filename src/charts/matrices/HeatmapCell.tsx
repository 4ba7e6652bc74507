import { memo } from 'react';
import styles from './Heatmap.module.css';

export type HeatmapCellProps = {
  row: number;
  column: number;
  x: number;
  y: number;
  width: number;
  height: number;
  radius: number;
  fill: string;
  ink: string;
  text: string;
  fontSize: number;
  name: string;
  tabIndex: number | undefined;
};

/** One cell of a labelled matrix. Primitive props only, so that a cell whose value did not move is not drawn again. */
export const HeatmapCell = memo(function HeatmapCell(props: HeatmapCellProps) {
  const { row, column, x, y, width, height, radius, fill, ink, text, fontSize } = props;
  const isHatched = fill.startsWith('url');
  return (
    <g
      className={styles.cell}
      role="gridcell"
      aria-label={props.name}
      aria-colindex={column + 2}
      tabIndex={props.tabIndex}
      data-row={row}
      data-column={column}
    >
      <rect x={x} y={y} width={width} height={height} rx={radius} fill={fill} />
      {text && (
        <text
          x={x + width / 2}
          y={y + height / 2}
          dy="0.35em"
          fill={ink}
          fontSize={fontSize}
          data-words={isHatched || undefined}
        >
          {text}
        </text>
      )}
    </g>
  );
});
