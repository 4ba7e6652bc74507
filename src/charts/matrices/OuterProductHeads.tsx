import { MarginCell, type Margin } from './HeatmapMargin';
import { MatrixColumnHead, MatrixRowHead } from './MatrixHeads';
import type { OuterProductLayout } from './outerProductLayout';

type HeadsProps = {
  readonly layout: OuterProductLayout;
  readonly names: readonly string[];
  readonly margin: Margin | undefined;
  readonly hatch: string;
  /** lit, since its cell is pointed at */
  readonly lit: number | undefined;
};

/** What stands on top of the columns: ∂E/∂z, or their names. Above the heads of the rows there is nothing. */
export function OuterProductTop(props: HeadsProps & { readonly columns: number }) {
  const { layout, names, margin, hatch, lit, columns } = props;
  const { x, cellWidth, topHeight, gap } = layout;
  const size = { width: cellWidth - gap, height: topHeight };
  return (
    <g role="row" aria-rowindex={1}>
      <g role="gridcell" aria-colindex={1} />
      {Array.from({ length: columns }, (_, column) =>
        margin?.visible ? (
          <MarginCell
            key={column}
            role="columnheader"
            margin={margin}
            index={column}
            tone="d"
            place={{ row: -1, column }}
            box={{ x: x + column * cellWidth + gap / 2, y: 0, ...size }}
            hatch={hatch}
            lit={lit === column}
            tabIndex={undefined}
          />
        ) : (
          <MatrixColumnHead key={column} name={names[column] ?? ''} index={column} layout={layout} />
        ),
      )}
    </g>
  );
}

/** What stands at the left of a row: its x, or its name. */
export function OuterProductLeft({
  layout,
  names,
  margin,
  hatch,
  lit,
  row,
}: HeadsProps & { readonly row: number }) {
  const { y, cellHeight, gap, leftX, leftWidth } = layout;
  if (!margin?.visible) return <MatrixRowHead name={names[row] ?? ''} index={row} layout={layout} />;
  return (
    <MarginCell
      role="rowheader"
      margin={margin}
      index={row}
      tone="ink"
      place={{ row, column: -1 }}
      box={{ x: leftX, y: y + row * cellHeight + gap / 2, width: leftWidth, height: cellHeight - gap }}
      hatch={hatch}
      lit={lit === row}
      tabIndex={undefined}
    />
  );
}
