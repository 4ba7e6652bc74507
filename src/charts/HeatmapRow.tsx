import { HeatmapCell } from './HeatmapCell';
import { RowHead } from './HeatmapHeads';
import type { HeatmapLayout } from './heatmapLayout';
import { MarginCell, type Margin } from './HeatmapMargin';
import type { CellFace } from './cellFaces';

type HeatmapRowProps = {
  row: number;
  columns: number;
  layout: HeatmapLayout;
  /** null: the cells are painted as a plane, and only the focusable one exists */
  faces: readonly CellFace[] | null;
  name: string;
  cellName: (row: number, column: number) => string;
  left: Margin | undefined;
  hatch: string;
  lit: ReadonlySet<number>;
  litLeft: boolean;
  activeColumn: number | null;
  selectedColumn: number | null;
};

const UNPAINTED: CellFace = { fill: 'none', ink: 'none', text: '', fontSize: 0 };

function drawnColumns({ faces, columns, activeColumn }: HeatmapRowProps): readonly number[] {
  if (faces) return Array.from({ length: columns }, (_, column) => column);
  return activeColumn !== null && activeColumn >= 0 ? [activeColumn] : [];
}

/** A row as the keyboard meets it: its ∂E/∂a, its cells, its head. */
export function HeatmapRow(props: HeatmapRowProps) {
  const { row, columns, layout, faces, left, activeColumn, selectedColumn } = props;
  const { x, y, pitch, gap, radius, leftX, leftWidth } = layout;
  const top = y + row * pitch + gap / 2;
  const side = pitch - gap;
  return (
    <g role="row" aria-rowindex={row + 2}>
      {left && (
        <MarginCell
          margin={left}
          index={row}
          role="gridcell"
          tone="g"
          place={{ row, column: -1 }}
          box={{ x: leftX, y: top, width: leftWidth, height: side }}
          hatch={props.hatch}
          lit={props.litLeft}
          tabIndex={activeColumn === -1 ? 0 : -1}
        />
      )}
      {drawnColumns(props).map((column) => (
        <HeatmapCell
          key={column}
          role="gridcell"
          row={row}
          column={column}
          x={x + column * pitch + gap / 2}
          y={top}
          width={side}
          height={side}
          radius={radius}
          {...(faces?.[row * columns + column] ?? UNPAINTED)}
          name={props.cellName(row, column)}
          tabIndex={activeColumn === column ? 0 : -1}
          selected={selectedColumn === column}
        />
      ))}
      <RowHead layout={layout} name={props.name} row={row} columns={columns} lit={props.lit} />
    </g>
  );
}
