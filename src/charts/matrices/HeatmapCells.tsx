import { memo } from 'react';
import styles from './Heatmap.module.css';
import type { HeatmapLayout } from './heatmapLayout';

type HeatmapCellsProps = {
  readonly row: number;
  readonly columns: number;
  readonly layout: HeatmapLayout;
  /** the cells are painted as a plane, and only those of the row that the keyboard is in exist */
  readonly isPlane: boolean;
  readonly activeColumn: number | null;
  readonly selectedColumn: number | null;
};

function drawnColumns({ columns, isPlane, activeColumn }: HeatmapCellsProps): readonly number[] {
  if (isPlane && activeColumn === null) return [];
  return Array.from({ length: columns }, (_, column) => column);
}

/**
 * The cells of a row, where they are and what the keyboard finds there. Their colours, numbers and names are not React's:
 * `usePaintedFaces` patches them, since a hundred elements compared anew cost a drag more than all the rest.
 */
export const HeatmapCells = memo(function HeatmapCells(props: HeatmapCellsProps) {
  const { row, layout, activeColumn, selectedColumn } = props;
  const { x, y, pitch, gap, radius } = layout;
  const side = pitch - gap;
  const top = y + row * pitch + gap / 2;
  return drawnColumns(props).map((column) => {
    const left = x + column * pitch + gap / 2;
    return (
      <g
        key={column}
        className={styles.cell}
        role="gridcell"
        aria-selected={selectedColumn === column}
        aria-colindex={column + 2}
        tabIndex={activeColumn === column ? 0 : -1}
        data-row={row}
        data-column={column}
        data-painted
      >
        <rect x={left} y={top} width={side} height={side} rx={radius} />
        <text x={left + side / 2} y={top + side / 2} dy="0.35em" suppressHydrationWarning>
          {''}
        </text>
      </g>
    );
  });
});
