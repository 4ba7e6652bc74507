import { useId, useMemo } from 'react';
import type { Theme } from '../colourScale';
import { SMALLEST_GLYPH_ROOM, cellFaces } from './cellFaces';
import { ColourPlane } from './ColourPlane';
import styles from './DifferenceHeatmap.module.css';
import { DifferenceColumns } from './DifferenceHeads';
import { differenceLayout, type DifferenceLayout } from './differenceLayout';
import { DifferenceMarks } from './DifferenceMarks';
import { DifferenceRow } from './DifferenceRow';
import type { Cell } from './gridPosition';
import { HatchPattern } from './HatchPattern';
import { MinusSigns } from './MinusSigns';
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
const PICTURE = { role: 'img' };

const isTiny = ({ isPlane, cellWidth, cellHeight, gap }: DifferenceLayout) =>
  !isPlane && Math.min(cellWidth, cellHeight) - gap < SMALLEST_GLYPH_ROOM;

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
  const isGrid = cellName !== null;
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
        {...(isGrid ? { role: 'grid', 'aria-rowcount': rows + 1, 'aria-colcount': columns + 1 } : PICTURE)}
        aria-label={props.label}
        data-flat={isPlane || undefined}
        {...handlers}
      >
        <HatchPattern id={id} spacing={Math.max(2, Math.min(6, cellHeight / 3))} />
        {isPlane && <ColourPlane matrix={matrix} place={place} hatch={id} />}
        <DifferenceColumns layout={layout} names={props.columnNames} isGrid={isGrid} hasLeft={left} />
        {Array.from({ length: rows }, (_, row) => (
          <DifferenceRow
            key={row}
            row={row}
            columns={columns}
            name={props.rowNames[row]}
            layout={layout}
            faces={faces}
            cellName={cellName}
            active={active.row === row ? active.column : null}
          />
        ))}
        {isTiny(layout) && <MinusSigns {...matrix} {...layout} theme={theme} />}
        <DifferenceMarks
          layout={layout}
          rows={rows}
          columns={columns}
          pointed={pointed}
          active={isGrid ? active : null}
        />
      </svg>
    </div>
  );
}
