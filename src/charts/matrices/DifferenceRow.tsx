import type { CellFace } from './cellFaces';
import { DifferenceRowHead } from './DifferenceHeads';
import type { DifferenceLayout } from './differenceLayout';
import { HeatmapCell } from './HeatmapCell';

type DifferenceRowProps = {
  readonly row: number;
  readonly columns: number;
  readonly name: string | undefined;
  readonly layout: DifferenceLayout;
  /** null: a plane shows them, and only those of the row that the keyboard is in are there */
  readonly faces: readonly CellFace[] | null;
  /** null: no grid, but a picture of which the label says all */
  readonly cellName: ((row: number, column: number) => string) | null;
  readonly active: number | null;
};

const HIDDEN = { 'aria-hidden': true };
const UNPAINTED: CellFace = { fill: 'transparent', ink: 'none', text: '', fontSize: 0 };

export function DifferenceRow(props: DifferenceRowProps) {
  const { row, columns, layout, faces, cellName, active } = props;
  const { x, y, cellWidth, cellHeight, gap } = layout;
  const isGrid = cellName !== null;
  const drawn = faces || (isGrid && active !== null) ? columns : 0;
  return (
    <g {...(isGrid ? { role: 'row', 'aria-rowindex': row + 2 } : HIDDEN)}>
      <DifferenceRowHead layout={layout} name={props.name} row={row} isGrid={isGrid} />
      {Array.from({ length: drawn }, (_, column) => (
        <HeatmapCell
          key={column}
          row={row}
          column={column}
          x={x + column * cellWidth + gap / 2}
          y={y + row * cellHeight + gap / 2}
          width={cellWidth - gap}
          height={cellHeight - gap}
          radius={Math.min(3, cellHeight * 0.1)}
          {...(faces?.[row * columns + column] ?? UNPAINTED)}
          name={cellName?.(row, column) ?? ''}
          tabIndex={isGrid ? (column === active ? 0 : -1) : undefined}
        />
      ))}
    </g>
  );
}
