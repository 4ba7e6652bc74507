import type { Cell } from './gridPosition';
import type { HeatmapLayout } from './heatmapLayout';
import styles from './Heatmap.module.css';

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

/** Drawn once above all cells, so that choosing a cell redraws no cell. */
export function HeatmapMarks({ layout, rows, columns, selected, pointed, scan }: HeatmapMarksProps) {
  const { x, y, pitch, gap, radius } = layout;
  const boxOf = (cell: Cell, outset: number) => ({
    x: x + cell.column * pitch + gap / 2 - outset,
    y: y + cell.row * pitch + gap / 2 - outset,
    width: pitch - gap + 2 * outset,
    height: pitch - gap + 2 * outset,
    rx: radius + outset,
  });
  return (
    <g aria-hidden="true" className={styles.marks}>
      {scan && <rect className={styles.scan} {...scanBox(scan, layout, rows, columns)} rx={radius + 2} />}
      {isInside(pointed, rows, columns) && <rect className={styles.pointed} {...boxOf(pointed, 0)} />}
      {isInside(selected, rows, columns) && <rect className={styles.selected} {...boxOf(selected, 1)} />}
    </g>
  );
}
