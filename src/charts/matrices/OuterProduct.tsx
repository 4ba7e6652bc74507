import { useId } from 'react';
import type { Theme } from '../colourScale';
import { SMALLEST_GLYPH_ROOM, cellFaces } from './cellFaces';
import type { Cell } from './gridPosition';
import { HatchPattern } from './HatchPattern';
import { HeatmapCell } from './HeatmapCell';
import type { Margin } from './HeatmapMargin';
import { MinusSigns } from './MinusSigns';
import styles from './OuterProduct.module.css';
import { OuterProductLeft, OuterProductTop } from './OuterProductHeads';
import { outerProductLayout } from './outerProductLayout';
import { FocusRing, Ring } from './Ring';
import { useGridFocus } from './useGridFocus';

export type OuterProductProps = {
  rows: number;
  columns: number;
  values: Float64Array;
  limit: number;
  theme: Theme;
  cellText: (row: number, column: number) => string;
  cellName: (row: number, column: number) => string;
  /** heads of rows and columns, where no vector stands */
  rowNames: readonly string[];
  columnNames: readonly string[];
  /** x as a column at the left, ∂E/∂z as a row on top; without them it is a labelled matrix, such as W */
  left?: Margin | undefined;
  top?: Margin | undefined;
  pointed?: Cell | null;
  onPoint?: (cell: Cell | null) => void;
  label: string;
};

const NOTHING_FADED = () => false;
const NOTHING = () => {};

/** ∂E/∂W = xᵀ · ∂E/∂z as a picture: every cell is the x at its left times the ∂E/∂z above it. A grid with one Tab stop. */
export function OuterProduct(props: OuterProductProps) {
  const { rows, columns, values, limit, theme, left, top, pointed, onPoint = NOTHING } = props;
  const id = useId();
  const { active, frame, handlers } = useGridFocus(
    { rows, columns, hasLeft: false, hasBottom: false },
    { selected: null, onSelect: NOTHING, onPoint, onPointRow: NOTHING, onPointColumn: NOTHING },
  );
  const layout = outerProductLayout(rows, columns, top !== undefined);
  const { x, y, cellWidth, cellHeight, gap } = layout;
  const size = { width: cellWidth - gap, height: cellHeight - gap };
  const matrix = { rows, columns, values, limit, theme };
  const faces = cellFaces({
    ...matrix,
    ...size,
    cellText: props.cellText,
    isFaded: NOTHING_FADED,
    hatch: `url(#${id})`,
  });
  const boxOf = (cell: Cell) => ({
    x: x + cell.column * cellWidth + gap / 2,
    y: y + cell.row * cellHeight + gap / 2,
    ...size,
  });
  const radius = Math.min(3, size.width * 0.1, size.height * 0.1);
  const columnIndices = Array.from({ length: columns }, (_, column) => column);
  const heads = { layout, hatch: id };
  return (
    <svg
      ref={frame}
      className={styles.outerProduct}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows + 1}
      aria-colcount={columns + 1}
      {...handlers}
    >
      <HatchPattern id={id} spacing={6} />
      <OuterProductTop
        {...heads}
        columns={columns}
        names={props.columnNames}
        margin={top}
        lit={pointed?.column}
      />
      {Array.from({ length: rows }, (_, row) => (
        <g key={row} role="row" aria-rowindex={row + 2}>
          <OuterProductLeft {...heads} names={props.rowNames} margin={left} lit={pointed?.row} row={row} />
          {columnIndices.map((column) => (
            <HeatmapCell
              key={column}
              row={row}
              column={column}
              {...boxOf({ row, column })}
              radius={radius}
              {...faces[row * columns + column]!}
              name={props.cellName(row, column)}
              tabIndex={active.row === row && active.column === column ? 0 : -1}
            />
          ))}
        </g>
      ))}
      {Math.min(size.width, size.height) < SMALLEST_GLYPH_ROOM && <MinusSigns {...matrix} {...layout} />}
      <g aria-hidden="true">
        {pointed && <Ring kind="lit" box={boxOf(pointed)} radius={3} outset={0} />}
        <FocusRing box={boxOf(active)} radius={3} />
      </g>
    </svg>
  );
}
