import styles from './Heatmap.module.css';
import type { HeatmapLayout } from './heatmapLayout';
import { MarginCell, type Margin } from './HeatmapMargin';

type HeatmapBottomProps = {
  margin: Margin;
  rows: number;
  columns: number;
  layout: HeatmapLayout;
  hatch: string;
  lit: ReadonlySet<number>;
  activeColumn: number | null;
  corner: readonly string[] | undefined;
};

/** ∂E/∂z below the columns, and what to do with rows and columns in the corner. */
export function HeatmapBottom(props: HeatmapBottomProps) {
  const { margin, rows, columns, layout, lit, activeColumn, corner } = props;
  const { x, pitch, gap, leftX, leftWidth, bottomY, bottomHeight, referenceHeight, headFont } = layout;
  const height = margin.reference ? bottomHeight + referenceHeight : bottomHeight;
  return (
    <>
      <g role="row" aria-rowindex={rows + 2}>
        {Array.from({ length: columns }, (_, column) => (
          <MarginCell
            key={column}
            margin={margin}
            index={column}
            role="gridcell"
            tone="d"
            place={{ row: rows, column }}
            box={{ x: x + column * pitch + gap / 2, y: bottomY, width: pitch - gap, height }}
            hatch={props.hatch}
            lit={lit.has(column)}
            tabIndex={activeColumn === column ? 0 : -1}
          />
        ))}
      </g>
      <text className={styles.corner} aria-hidden="true" fontSize={headFont - 1}>
        {corner?.map((line, index) => (
          <tspan key={line} x={leftX + leftWidth / 2} y={bottomY + 18 + 16 * index}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}
