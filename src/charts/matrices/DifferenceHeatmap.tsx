import { useId, useMemo } from 'react';
import type { Theme } from '../colourScale';
import { cellFaces, type CellFace } from './cellFaces';
import { ColourPlane } from './ColourPlane';
import styles from './DifferenceHeatmap.module.css';
import { DifferenceHeads } from './DifferenceHeads';
import { differenceLayout, type DifferenceLayout } from './differenceLayout';
import type { Cell } from './gridPosition';
import { HatchPattern } from './HatchPattern';
import { HeatmapCell } from './HeatmapCell';
import { PlaneCanvas } from './PlaneCanvas';
import { useGridFocus } from './useGridFocus';

export type DifferenceHeatmapProps = {
  rows: number;
  columns: number;
  /** row by row; what is not finite is hatched */
  values: Float64Array;
  /** the one limit of all pictures that stand together */
  limit: number;
  theme: Theme;
  cellText: (row: number, column: number) => string;
  /** the numbers of all pictures that stand together, for one size of type in all of them */
  allNumbers: readonly string[];
  /** what the keyboard and a screen reader find in a cell; null: a picture of which the label says all */
  cellName: ((row: number, column: number) => string) | null;
  /** heads, as many as rows and columns; none: no room is kept for them */
  rowNames: readonly string[];
  columnNames: readonly string[];
  /** lit in all pictures that stand together */
  pointed: Cell | null;
  onPoint: (cell: Cell | null) => void;
  label: string;
};

const NOTHING_FADED = () => false;
const NOTHING = () => {};

/** A signed matrix of any shape with heads, one of several that are pointed at together; for keys a grid with one Tab stop. */
export function DifferenceHeatmap(props: DifferenceHeatmapProps) {
  const { rows, columns, values, limit, theme, cellName, pointed } = props;
  const id = useId();
  const [left, top] = [props.rowNames.length > 0, props.columnNames.length > 0];
  const layout = useMemo(() => differenceLayout(rows, columns, { left, top }), [rows, columns, left, top]);
  const matrix = useMemo(() => ({ rows, columns, values, limit }), [rows, columns, values, limit]);
  const extent = { rows, columns, hasLeft: false, hasBottom: false };
  const { active, frame, handlers } = useGridFocus(extent, {
    selected: null,
    onSelect: NOTHING,
    onPoint: props.onPoint,
    onPointRow: NOTHING,
    onPointColumn: NOTHING,
  });
  const { x, y, cellWidth, cellHeight, gap, isPlane } = layout;
  const place = useMemo(() => ({ x, y, pitch: cellWidth, gap }), [x, y, cellWidth, gap]);
  const box = { width: cellWidth - gap, height: cellHeight - gap };
  const shape = { ...matrix, ...box, theme, cellText: props.cellText, beside: props.allNumbers };
  const faces = isPlane ? null : cellFaces({ ...shape, isFaded: NOTHING_FADED, hatch: `url(#${id})` });
  return (
    <div className={styles.frame} style={{ maxWidth: layout.width }}>
      {isPlane && (
        <PlaneCanvas matrix={matrix} place={place} picture={layout} theme={theme} isFaded={NOTHING_FADED} />
      )}
      <svg
        ref={frame}
        className={styles.difference}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role={cellName ? 'grid' : 'img'}
        aria-label={props.label}
        {...handlers}
      >
        <HatchPattern id={id} spacing={Math.max(2, Math.min(6, cellHeight / 3))} />
        {isPlane && <ColourPlane matrix={matrix} place={place} hatch={id} />}
        <DifferenceHeads layout={layout} rowNames={props.rowNames} columnNames={props.columnNames} />
        {Array.from({ length: rows }, (_, row) => (
          <DifferenceRow
            key={row}
            row={row}
            columns={columns}
            layout={layout}
            faces={faces}
            cellName={cellName}
            active={active.row === row ? active.column : null}
          />
        ))}
        {pointed && pointed.row < rows && pointed.column < columns && (
          <rect
            className={styles.pointed}
            x={x + pointed.column * cellWidth + gap / 2}
            y={y + pointed.row * cellHeight + gap / 2}
            {...box}
            rx={2}
          />
        )}
      </svg>
    </div>
  );
}

type DifferenceRowProps = Pick<DifferenceHeatmapProps, 'columns' | 'cellName'> & {
  row: number;
  layout: DifferenceLayout;
  /** null: a plane shows them, and only the focusable one is there */
  faces: readonly CellFace[] | null;
  active: number | null;
};

const UNPAINTED: CellFace = { fill: 'transparent', ink: 'none', text: '', fontSize: 0 };

function DifferenceRow({ row, columns, layout, faces, cellName, active }: DifferenceRowProps) {
  const { x, y, cellWidth, cellHeight, gap } = layout;
  const all = Array.from({ length: columns }, (_, column) => column);
  const drawn = faces ? all : all.filter((column) => cellName !== null && column === active);
  if (drawn.length === 0) return null;
  return (
    <g role={cellName ? 'row' : undefined} aria-hidden={cellName ? undefined : true}>
      {drawn.map((column) => (
        <HeatmapCell
          key={column}
          role="gridcell"
          row={row}
          column={column}
          x={x + column * cellWidth + gap / 2}
          y={y + row * cellHeight + gap / 2}
          width={cellWidth - gap}
          height={cellHeight - gap}
          radius={Math.min(3, cellHeight * 0.1)}
          {...(faces?.[row * columns + column] ?? UNPAINTED)}
          name={cellName?.(row, column) ?? ''}
          tabIndex={cellName ? (column === active ? 0 : -1) : undefined}
          selected={undefined}
        />
      ))}
    </g>
  );
}
