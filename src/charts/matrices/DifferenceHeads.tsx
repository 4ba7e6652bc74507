import { headStride, headText, isHeadDrawn } from '../textFit';
import styles from './DifferenceHeatmap.module.css';
import type { DifferenceLayout } from './differenceLayout';

type DifferenceHeadsProps = {
  layout: DifferenceLayout;
  rowNames: readonly string[];
  columnNames: readonly string[];
};

const FONT = 12;

/** What the rows and columns are called, as many as fit. The cells' own names say it too. */
export function DifferenceHeads({ layout, rowNames, columnNames }: DifferenceHeadsProps) {
  const { x, y, cellWidth, cellHeight } = layout;
  const across = headStride(cellWidth, 2 * FONT);
  const down = headStride(cellHeight, FONT + 1);
  return (
    <g aria-hidden="true" fontSize={FONT}>
      {columnNames.map((name, column) =>
        isHeadDrawn(column, across) ? (
          <text key={column} className={styles.columnHead} x={x + (column + 0.5) * cellWidth} y={y - 7}>
            {headText(name, across, cellWidth, FONT)}
          </text>
        ) : null,
      )}
      {rowNames.map((name, row) =>
        isHeadDrawn(row, down) ? (
          <text key={row} className={styles.rowHead} x={x - 6} y={y + (row + 0.5) * cellHeight} dy="0.35em">
            {headText(name, down, x, FONT)}
          </text>
        ) : null,
      )}
    </g>
  );
}
