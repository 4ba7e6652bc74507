import { useId } from 'react';
import type { Theme } from '../colourScale';
import { cellFaces } from './cellFaces';
import type { Cell } from './gridPosition';
import { HatchPattern } from './HatchPattern';
import { HeatmapCell } from './HeatmapCell';
import { MarginCell, type Margin } from './HeatmapMargin';
import styles from './OuterProduct.module.css';
import { MatrixColumnHead, MatrixRowHead } from './MatrixHeads';
import { outerProductLayout } from './outerProductLayout';

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

function placeOf(target: EventTarget): Cell | null {
  const element = target instanceof Element ? target.closest<SVGElement>('[role="cell"][data-row]') : null;
  const cell = element && { row: Number(element.dataset.row), column: Number(element.dataset.column) };
  return cell && cell.row >= 0 && cell.column >= 0 ? cell : null;
}

/** ∂E/∂W = xᵀ · ∂E/∂z as a picture: every cell is the x at its left times the ∂E/∂z above it. */
export function OuterProduct(props: OuterProductProps) {
  const { rows, columns, values, limit, theme, left, top, pointed, onPoint } = props;
  const id = useId();
  const hatch = `url(#${id})`;
  const layout = outerProductLayout(rows, columns, top !== undefined);
  const { x, y, cellWidth, cellHeight, gap } = layout;
  const width = cellWidth - gap;
  const height = cellHeight - gap;
  const { cellText, cellName } = props;
  const faces = cellFaces({
    rows,
    columns,
    values,
    limit,
    theme,
    cellText,
    isFaded: NOTHING_FADED,
    hatch,
    width,
    height,
  });
  const margin = { role: 'cell', hatch: id, tabIndex: undefined } as const;
  const columnIndices = Array.from({ length: columns }, (_, column) => column);
  return (
    <svg
      className={styles.outerProduct}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="table"
      aria-label={props.label}
      onPointerMove={(event) => onPoint?.(placeOf(event.target))}
      onPointerLeave={() => onPoint?.(null)}
    >
      <HatchPattern id={id} spacing={6} />
      <g role="row">
        {top?.visible
          ? columnIndices.map((column) => (
              <MarginCell
                {...margin}
                key={column}
                margin={top}
                index={column}
                tone="d"
                place={{ row: -1, column }}
                box={{ x: x + column * cellWidth + gap / 2, y: 0, width, height: layout.topHeight }}
                lit={pointed?.column === column}
              />
            ))
          : columnIndices.map((column) => (
              <MatrixColumnHead
                key={column}
                name={props.columnNames[column] ?? ''}
                index={column}
                layout={layout}
              />
            ))}
      </g>
      {Array.from({ length: rows }, (_, row) => (
        <g key={row} role="row">
          {left?.visible ? (
            <MarginCell
              {...margin}
              margin={left}
              index={row}
              tone="ink"
              place={{ row, column: -1 }}
              box={{ x: layout.leftX, y: y + row * cellHeight + gap / 2, width: layout.leftWidth, height }}
              lit={pointed?.row === row}
            />
          ) : (
            <MatrixRowHead name={props.rowNames[row] ?? ''} index={row} layout={layout} />
          )}
          {columnIndices.map((column) => (
            <HeatmapCell
              key={column}
              role="cell"
              row={row}
              column={column}
              x={x + column * cellWidth + gap / 2}
              y={y + row * cellHeight + gap / 2}
              width={width}
              height={height}
              radius={Math.min(3, width * 0.1, height * 0.1)}
              {...faces[row * columns + column]!}
              name={cellName(row, column)}
              tabIndex={undefined}
              selected={undefined}
            />
          ))}
        </g>
      ))}
      {pointed && (
        <rect
          className={styles.pointed}
          x={x + pointed.column * cellWidth + gap / 2}
          y={y + pointed.row * cellHeight + gap / 2}
          width={width}
          height={height}
          rx={3}
        />
      )}
    </svg>
  );
}
