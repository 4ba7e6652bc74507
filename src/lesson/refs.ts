/**
 * A ref names one number on the page wherever it stands, in a formula, a bar, a margin or a cell: `a-2` is a₂, `J-1-2`
 * is ∂a₁/∂z₂, `a` the whole vector. Indices count from 1, as on the page.
 */
export type RefSymbol = 'x' | 'w' | 'b' | 'z' | 's' | 'e' | 'a' | 'y' | 'E' | 'g' | 'J' | 'd' | 'dW';
export type Ref = RefSymbol | `${RefSymbol}-${number}` | `${RefSymbol}-${number}-${number}`;

/** The ref of entry `row` (and `column`), counted from 0. */
export function refOf(symbol: RefSymbol, row?: number, column?: number): Ref {
  if (row === undefined) return symbol;
  return column === undefined ? `${symbol}-${row + 1}` : `${symbol}-${row + 1}-${column + 1}`;
}

/** Symbol and indices (from 0) of a ref; null for any other text. */
export function readRef(
  text: string,
): { symbol: RefSymbol; row: number | null; column: number | null } | null {
  const match = /^(x|w|b|z|s|e|a|y|E|g|J|dW|d)(?:-(\d+))?(?:-(\d+))?$/.exec(text);
  if (!match) return null;
  const index = (digits: string | undefined) => (digits === undefined ? null : Number(digits) - 1);
  return { symbol: match[1] as RefSymbol, row: index(match[2]), column: index(match[3]) };
}

/** All refs that light up when `ref` is pointed at: itself, and what it is made of. */
export function litBy(ref: Ref): readonly Ref[] {
  const read = readRef(ref);
  if (!read || read.row === null) return [ref];
  const { symbol, row, column } = read;
  if (symbol === 'J' && column !== null) return [ref, refOf('a', row), refOf('a', column)];
  if (symbol === 'dW' && column !== null) return [ref, refOf('x', row), refOf('d', column)];
  if (symbol === 'w' && column !== null) return [ref, refOf('x', row)];
  return [ref];
}
