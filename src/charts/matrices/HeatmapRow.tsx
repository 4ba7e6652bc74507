import { HeatmapCells } from './HeatmapCells';
import { RowHead } from './HeatmapHeads';
import type { HeatmapLayout } from './heatmapLayout';
import { MarginCell, type Margin } from './HeatmapMargin';

type HeatmapRowProps = {
  row: number;
  columns: number;
  layout: HeatmapLayout;
  isPlane: boolean;
  name: string;
  left: Margin | undefined;
  hatch: string;
  lit: ReadonlySet<number>;
  litLeft: boolean;
  activeColumn: number | null;
  selectedColumn: number | null;
};

/** A row as the keyboard meets it: its ∂E/∂a, its cells, its head. */
export function HeatmapRow(props: HeatmapRowProps) {
  const { row, columns, layout, left, activeColumn } = props;
  const { y, pitch, gap, leftX, leftWidth } = layout;
  return (
    <g role="row" aria-rowindex={row + 2}>
      {left && (
        <MarginCell
          margin={left}
          index={row}
          role="gridcell"
          tone="g"
          place={{ row, column: -1 }}
          box={{ x: leftX, y: y + row * pitch + gap / 2, width: leftWidth, height: pitch - gap }}
          hatch={props.hatch}
          lit={props.litLeft}
          tabIndex={activeColumn === -1 ? 0 : -1}
        />
      )}
      <HeatmapCells
        row={row}
        columns={columns}
        layout={layout}
        isPlane={props.isPlane}
        activeColumn={activeColumn}
        selectedColumn={props.selectedColumn}
      />
      <RowHead layout={layout} name={props.name} row={row} columns={columns} lit={props.lit} />
    </g>
  );
}
