export type Cell = { readonly row: number; readonly column: number };

/**
 * A grid with margins: column −1 is the left margin, row `rows` the bottom one; the corner between them is no place. Row −1 is what
 * stands on top, which is pointed at and not walked.
 */
export type GridExtent = {
  readonly rows: number;
  readonly columns: number;
  readonly hasLeft: boolean;
  readonly hasBottom: boolean;
};

/** What a place of the grid stands for: a cell, a whole row (its margin or head), or a whole column. */
export type Target =
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'column'; readonly index: number };

const between = (low: number, value: number, high: number) => Math.max(low, Math.min(high, value));

/** The nearest place that exists. */
export function clampPosition({ row, column }: Cell, extent: GridExtent): Cell {
  const lastRow = extent.hasBottom ? extent.rows : extent.rows - 1;
  const within = between(0, row, lastRow);
  const firstColumn = extent.hasLeft && within < extent.rows ? -1 : 0;
  return { row: within, column: between(firstColumn, column, extent.columns - 1) };
}

type Move = (from: Cell, extent: GridExtent) => Cell;

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: (from, { rows }) =>
    from.column < 0 ? { row: Math.min(rows - 1, from.row + 1), column: -1 } : { ...from, row: from.row + 1 },
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }) => ({ row, column: -1 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  'Ctrl+Home': () => ({ row: 0, column: -1 }),
  'Ctrl+End': (_, { rows, columns }) => ({ row: rows, column: columns - 1 }),
};

/** Where a key leads from a place, or null when the key is none of the grid's. */
export function moveByKey(key: string, from: Cell, extent: GridExtent): Cell | null {
  const move = MOVES[key];
  return move ? clampPosition(move(from, extent), extent) : null;
}

export function targetOf({ row, column }: Cell, rows: number): Target {
  if (column < 0) return { kind: 'row', index: row };
  return row < 0 || row >= rows ? { kind: 'column', index: column } : { kind: 'cell', cell: { row, column } };
}

export function sameCell(one: Cell | null, other: Cell | null): boolean {
  return one !== null && other !== null && one.row === other.row && one.column === other.column;
}

export function sameTarget(one: Target | null, other: Target | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.kind === 'cell') return other.kind === 'cell' && sameCell(one.cell, other.cell);
  return other.kind === one.kind && other.index === one.index;
}
