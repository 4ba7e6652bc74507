import { useId, useMemo } from 'react';
import { ColourPlane } from './ColourPlane';
import type { Theme } from '../colourScale';
import { HatchPattern } from './HatchPattern';
import styles from './Heatmap.module.css';
import { ColumnHeads } from './HeatmapHeads';
import { LARGEST_WITH_CELLS, heatmapLayout } from './heatmapLayout';
import { HeatmapBottom, heightOf } from './HeatmapBottom';
import type { Margin } from './HeatmapMargin';
import { PlaneCanvas } from './PlaneCanvas';
import { HeatmapMarks, type Scan } from './HeatmapMarks';
import { HeatmapRow } from './HeatmapRow';
import { cellFaces } from './cellFaces';
import { fading } from './fading';
import type { Cell } from './gridPosition';
import { useGridFocus } from './useGridFocus';
import { usePaintedFaces } from './usePaintedFaces';

export type HeatmapProps = {
  rows: number;
  columns: number;
  /** row by row; what is not finite becomes a hatched cell with its text */
  values: Float64Array;
  limit: number;
  theme: Theme;
  cellText: (row: number, column: number) => string;
  cellName: (row: number, column: number) => string;
  rowNames: readonly string[];
  columnNames: readonly string[];
  columnTitle?: string | undefined;
  /** two short lines in the corner between the margins */
  corner?: readonly string[] | undefined;
  left?: Margin | undefined;
  bottom?: Margin | undefined;
  selected: Cell | null;
  /** whether the selection stays as it is */
  fixed?: boolean | undefined;
  pointed: Cell | null;
  litRows: ReadonlySet<number>;
  litColumns: ReadonlySet<number>;
  litLeft: ReadonlySet<number>;
  litBottom: ReadonlySet<number>;
  dimmed: boolean;
  scan?: Scan | undefined;
  /** whether a cell goes over to its next colour instead of jumping; its number always jumps */
  blends?: boolean | undefined;
  onSelect: (cell: Cell | null) => void;
  onPoint: (cell: Cell | null) => void;
  onPointRow: (row: number | null) => void;
  onPointColumn: (column: number | null) => void;
  label: string;
};

const shown = (margin: Margin | undefined) => (margin?.visible ? margin : undefined);

/** A signed matrix with a vector along its left and one along its bottom; a grid for pointer, touch and keyboard. */
export function Heatmap(props: HeatmapProps) {
  const { rows, columns, values, limit, theme, selected, pointed } = props;
  const { dimmed, litRows, litColumns, scan } = props;
  const hatch = useId();
  const layout = useMemo(() => heatmapLayout(rows, columns), [rows, columns]);
  const matrix = useMemo(() => ({ rows, columns, values, limit }), [rows, columns, values, limit]);
  const isFaded = useMemo(
    () => fading({ dimmed, litRows, litColumns, scan }),
    [dimmed, litRows, litColumns, scan],
  );
  const left = shown(props.left);
  const bottom = shown(props.bottom);
  const extent = { rows, columns, hasLeft: left !== undefined, hasBottom: bottom !== undefined };
  const { active, frame, handlers } = useGridFocus(extent, props);

  const side = layout.pitch - layout.gap;
  const isPlane = Math.max(rows, columns) > LARGEST_WITH_CELLS;
  const shape = { ...matrix, theme, isFaded, width: side, height: side, cellText: props.cellText };
  const faces = isPlane ? null : cellFaces({ ...shape, hatch: `url(#${hatch})` });
  usePaintedFaces(frame, faces, props.cellName);

  return (
    <div className={styles.map}>
      {isPlane && (
        <PlaneCanvas matrix={matrix} place={layout} picture={layout} theme={theme} isFaded={isFaded} />
      )}
      <svg
        ref={frame}
        className={styles.heatmap}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows + 2}
        aria-colcount={columns + 2}
        data-blends={props.blends || undefined}
        data-flat={isPlane || undefined}
        {...handlers}
      >
        <HatchPattern id={hatch} spacing={Math.max(2, Math.min(8, side / 3))} />
        <text
          className={styles.title}
          aria-hidden="true"
          x={layout.x + (layout.pitch * columns) / 2}
          y={13}
          fontSize={12}
        >
          {props.columnTitle}
        </text>
        {isPlane && <ColourPlane matrix={matrix} place={layout} hatch={hatch} />}
        <ColumnHeads
          layout={layout}
          names={props.columnNames}
          lit={litColumns}
          rows={rows}
          leftTitle={left?.title}
        />
        {Array.from({ length: rows }, (_, row) => (
          <HeatmapRow
            key={row}
            row={row}
            columns={columns}
            layout={layout}
            isPlane={isPlane}
            name={props.rowNames[row] ?? ''}
            left={left}
            hatch={hatch}
            lit={litRows}
            litLeft={props.litLeft.has(row)}
            activeColumn={active.row === row ? active.column : null}
            selectedColumn={selected?.row === row ? selected.column : null}
          />
        ))}
        {bottom && (
          <HeatmapBottom
            margin={bottom}
            rows={rows}
            columns={columns}
            layout={layout}
            hatch={hatch}
            lit={props.litBottom}
            activeColumn={active.row === rows ? active.column : null}
            corner={left && props.corner}
            hasLeft={left !== undefined}
          />
        )}
        <HeatmapMarks
          layout={layout}
          rows={rows}
          columns={columns}
          selected={selected}
          pointed={pointed}
          scan={scan}
          active={active}
          bottomHeight={heightOf(bottom, layout)}
        />
      </svg>
    </div>
  );
}
