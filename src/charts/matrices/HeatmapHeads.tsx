import { memo } from 'react';
import type { HeatmapLayout } from './heatmapLayout';
import styles from './Heatmap.module.css';
import { UNDRAWN, headStride, headText, isHeadDrawn } from '../textFit';

type HeadsProps = {
  layout: HeatmapLayout;
  names: readonly string[];
  lit: ReadonlySet<number>;
  rows: number;
  /** the head of the left margin, which has no place of its own; none: the margin is not there */
  leftTitle: string | undefined;
};

/** How much wider a head gets when it is lit. */
const BOLD = 1.1;

/** Whether a lit head stands where this one would. */
function isCrowded(index: number, stride: number, lit: ReadonlySet<number>): boolean {
  return stride > 1 && [...lit].some((other) => Math.abs(other - index) < stride);
}

/** As many as fit are drawn, and every lit one; the others are there in no size, for who hears them. */
function isDrawn(index: number, stride: number, lit: ReadonlySet<number>): boolean {
  return lit.has(index) || (isHeadDrawn(index, stride) && !isCrowded(index, stride, lit));
}

export const ColumnHeads = memo(function ColumnHeads({ layout, names, lit, rows, leftTitle }: HeadsProps) {
  const { x, y, pitch, headFont } = layout;
  const stride = headStride(pitch, headFont * 2.1);
  const room = (pitch - 2) / BOLD;
  return (
    <g role="row" aria-rowindex={1} className={styles.columnHeads}>
      {leftTitle !== undefined && (
        <text role="columnheader" aria-label={leftTitle} aria-colindex={1} fontSize={UNDRAWN}>
          {leftTitle}
        </text>
      )}
      {names.map((name, index) => (
        <text
          key={index}
          role="columnheader"
          aria-label={name}
          aria-colindex={index + 2}
          data-row={rows}
          data-column={index}
          data-lit={lit.has(index) || undefined}
          x={x + (index + 0.5) * pitch}
          y={y - 8}
          fontSize={isDrawn(index, stride, lit) ? headFont : UNDRAWN}
        >
          {headText(name, stride, room, headFont)}
        </text>
      ))}
    </g>
  );
});

type RowHeadProps = {
  layout: HeatmapLayout;
  name: string;
  row: number;
  columns: number;
  lit: ReadonlySet<number>;
};

export const RowHead = memo(function RowHead({ layout, name, row, columns, lit }: RowHeadProps) {
  const { y, pitch, headX, headWidth, headFont } = layout;
  const stride = headStride(pitch, headFont * 1.3);
  return (
    <text
      className={styles.rowHead}
      role="rowheader"
      aria-label={name}
      aria-colindex={columns + 2}
      data-row={row}
      data-column={-1}
      data-lit={lit.has(row) || undefined}
      x={headX}
      y={y + (row + 0.5) * pitch}
      dy="0.35em"
      fontSize={isDrawn(row, stride, lit) ? headFont : UNDRAWN}
    >
      {headText(name, stride, headWidth, headFont)}
    </text>
  );
});
