import type { Scan } from './HeatmapMarks';

type Lighting = {
  readonly dimmed: boolean;
  readonly litRows: ReadonlySet<number>;
  readonly litColumns: ReadonlySet<number>;
  readonly scan?: Scan | undefined;
};

/** Whether a cell steps back: all do but the lit rows and columns, once anything is lit. */
export function fading({ dimmed, litRows, litColumns, scan }: Lighting) {
  const scanned = scan?.keepsOthers ? undefined : scan;
  const anythingLit = litRows.size > 0 || litColumns.size > 0 || scanned !== undefined;
  return (row: number, column: number): boolean => {
    if (!dimmed && !anythingLit) return false;
    if (litRows.has(row) || litColumns.has(column)) return false;
    return scanned === undefined || scanned.index !== (scanned.kind === 'row' ? row : column);
  };
}
