import type { Cell } from './gridPosition';
import type { HeatmapLayout } from './heatmapLayout';
import styles from './Heatmap.module.css';
import { FocusRing, Ring, type RingBox } from './Ring';

/** A whole row being scaled, or a whole column being added up. */
export type Scan = {
  readonly kind: 'row' | 'column';
  readonly index: number;
  /** the other cells keep their full colour */
  readonly keepsOthers?: boolean;
};

type HeatmapMarksProps = {
  layout: HeatmapLayout;
  rows: number;
  columns: number;
  selected: Cell | null;
  pointed: Cell | null;
  scan: Scan | undefined;
  /** where the keyboard is, be it in a margin */
  active: Cell;
  bottomHeight: number;
};

function isInside(cell: Cell | null, rows: number, columns: number): cell is Cell {
  return cell !== null && cell.row >= 0 && cell.row < rows && cell.column >= 0 && cell.column < columns;
}

/** The box around a row with its ∂E/∂a, or around a column with its ∂E/∂z. */
function scanBox({ kind, index }: Scan, layout: HeatmapLayout, rows: number, columns: number) {
  const { x, y, pitch, leftX, bottomY, bottomHeight } = layout;
  if (kind === 'row') {
    return { x: leftX - 3, y: y + index * pitch, width: x + columns * pitch - leftX + 5, height: pitch };
  }
  return { x: x + index * pitch, y: y - 2, width: pitch, height: bottomY + bottomHeight - y + 5 };
}

/** A cell, or an entry of the margin at its left or below. */
function boxOf({ row, column }: Cell, { layout, rows, bottomHeight }: HeatmapMarksProps): RingBox {
  const { x, y, pitch, gap, leftX, leftWidth, bottomY } = layout;
  const side = pitch - gap;
  const [left, top] = [x + column * pitch + gap / 2, y + row * pitch + gap / 2];
  if (column < 0) return { x: leftX, y: top, width: leftWidth, height: side };
  if (row >= rows) return { x: left, y: bottomY, width: side, height: bottomHeight };
  return { x: left, y: top, width: side, height: side };
}

/** Drawn once above all cells, so that choosing a cell redraws no cell. */
export function HeatmapMarks(props: HeatmapMarksProps) {
  const { layout, rows, columns, selected, pointed, scan, active } = props;
  const { radius } = layout;
  const ring = (cell: Cell) => ({ box: boxOf(cell, props), radius });
  return (
    <g aria-hidden="true" className={styles.marks}>
      {scan && <rect className={styles.scan} {...scanBox(scan, layout, rows, columns)} rx={radius + 2} />}
      {isInside(pointed, rows, columns) && <Ring kind="pointed" {...ring(pointed)} outset={0} />}
      {isInside(selected, rows, columns) && <Ring kind="selected" {...ring(selected)} outset={1} />}
      <FocusRing {...ring(active)} />
    </g>
  );
}
