import { UNDRAWN, headStride, headText, isHeadDrawn } from '../textFit';
import styles from './DifferenceHeatmap.module.css';
import type { DifferenceLayout } from './differenceLayout';

const FONT = 12;
const HIDDEN = { 'aria-hidden': true };

type ColumnsProps = {
  readonly layout: DifferenceLayout;
  readonly names: readonly string[];
  /** whether the keyboard and a screen reader find the heads, as those of a grid */
  readonly isGrid: boolean;
  readonly hasLeft: boolean;
};

/** What the columns are called: as many as fit are drawn. */
export function DifferenceColumns({ layout, names, isGrid, hasLeft }: ColumnsProps) {
  const { x, y, cellWidth } = layout;
  const stride = headStride(cellWidth, 2 * FONT);
  if (names.length === 0) return null;
  return (
    <g {...(isGrid ? { role: 'row', 'aria-rowindex': 1 } : HIDDEN)}>
      {hasLeft && isGrid && <g role="gridcell" aria-colindex={1} />}
      {names.map((name, column) => (
        <text
          key={column}
          className={styles.columnHead}
          role={isGrid ? 'columnheader' : undefined}
          aria-label={isGrid ? name : undefined}
          aria-colindex={isGrid ? column + 2 : undefined}
          x={x + (column + 0.5) * cellWidth}
          y={y - 7}
          fontSize={isHeadDrawn(column, stride) ? FONT : UNDRAWN}
        >
          {headText(name, stride, cellWidth, FONT)}
        </text>
      ))}
    </g>
  );
}

type RowHeadProps = {
  readonly layout: DifferenceLayout;
  readonly name: string | undefined;
  readonly row: number;
  readonly isGrid: boolean;
};

export function DifferenceRowHead({ layout, name, row, isGrid }: RowHeadProps) {
  const { x, y, cellHeight } = layout;
  const stride = headStride(cellHeight, FONT + 1);
  if (name === undefined) return null;
  return (
    <text
      className={styles.rowHead}
      role={isGrid ? 'rowheader' : undefined}
      aria-label={isGrid ? name : undefined}
      aria-colindex={isGrid ? 1 : undefined}
      x={x - 6}
      y={y + (row + 0.5) * cellHeight}
      dy="0.35em"
      fontSize={isHeadDrawn(row, stride) ? FONT : UNDRAWN}
    >
      {headText(name, stride, x, FONT)}
    </text>
  );
}
