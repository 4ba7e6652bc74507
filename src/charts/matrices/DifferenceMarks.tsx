import type { DifferenceLayout } from './differenceLayout';
import type { Cell } from './gridPosition';
import { FocusRing, Ring } from './Ring';

type DifferenceMarksProps = {
  readonly layout: DifferenceLayout;
  readonly rows: number;
  readonly columns: number;
  readonly pointed: Cell | null;
  /** null: no grid, that the keyboard could be in */
  readonly active: Cell | null;
};

const RADIUS = 2;

/** Rings around the place that is pointed at and that of the keyboard, above all cells. */
export function DifferenceMarks({ layout, rows, columns, pointed, active }: DifferenceMarksProps) {
  const { x, y, cellWidth, cellHeight, gap } = layout;
  const boxOf = ({ row, column }: Cell) => ({
    x: x + column * cellWidth + gap / 2,
    y: y + row * cellHeight + gap / 2,
    width: cellWidth - gap,
    height: cellHeight - gap,
  });
  const isInside = pointed !== null && pointed.row < rows && pointed.column < columns;
  return (
    <g aria-hidden="true">
      {isInside && <Ring kind="lit" box={boxOf(pointed)} radius={RADIUS} outset={0} />}
      {active && <FocusRing box={boxOf(active)} radius={RADIUS} />}
    </g>
  );
}
