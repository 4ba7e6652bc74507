import { memo } from 'react';
import type { HeatmapLayout } from './heatmapLayout';
import styles from './Heatmap.module.css';
import { headStride, headText, isHeadDrawn } from '../textFit';

type HeadsProps = {
  layout: HeatmapLayout;
  names: readonly string[];
  lit: ReadonlySet<number>;
  rows: number;
};

/** How much wider a head gets when it is lit. */
const BOLD = 1.1;

/** Whether a lit head stands where this one would. */
function isCrowded(index: number, stride: number, lit: ReadonlySet<number>): boolean {
  return stride > 1 && [...lit].some((other) => Math.abs(other - index) < stride);
}

/** Indices of the heads to draw: as many as fit, and every lit one. */
function drawnHeads(names: readonly string[], stride: number, lit: ReadonlySet<number>): readonly number[] {
  return names
    .map((_, index) => index)
    .filter((index) => lit.has(index) || (isHeadDrawn(index, stride) && !isCrowded(index, stride, lit)));
}

export const ColumnHeads = memo(function ColumnHeads({ layout, names, lit, rows }: HeadsProps) {
  const { x, y, pitch, headFont } = layout;
  const stride = headStride(pitch, headFont * 2.1);
  const room = (pitch - 2) / BOLD;
  return (
    <g role="row" aria-rowindex={1} className={styles.columnHeads}>
      {drawnHeads(names, stride, lit).map((index) => (
        <text
          key={index}
          role="columnheader"
          aria-label={names[index]}
          aria-colindex={index + 2}
          data-row={rows}
          data-column={index}
          data-lit={lit.has(index) || undefined}
          x={x + (index + 0.5) * pitch}
          y={y - 8}
          fontSize={headFont}
        >
          {headText(names[index]!, stride, room, headFont)}
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
  const isLit = lit.has(row);
  if (!isLit && (!isHeadDrawn(row, stride) || isCrowded(row, stride, lit))) return null;
  return (
    <text
      className={styles.rowHead}
      role="rowheader"
      aria-label={name}
      aria-colindex={columns + 2}
      data-row={row}
      data-column={-1}
      data-lit={isLit || undefined}
      x={headX}
      y={y + (row + 0.5) * pitch}
      dy="0.35em"
      fontSize={headFont}
    >
      {headText(name, stride, headWidth, headFont)}
    </text>
  );
});
