import { readRef, type Ref } from '../../lesson/refs';
import type { Cell } from '../../lesson/step';

const NONE: ReadonlySet<number> = new Set();
const only = (index: number | null): ReadonlySet<number> => (index === null ? NONE : new Set([index]));

/** Whose row a symbol lights: aᵢ and what belongs to the output i. */
const LIGHTS_ROW = new Set(['a', 'g', 'J', 'y']);
/** Whose column: z_m and what belongs to the logit m; an activation is both a row's and a column's. */
const LIGHTS_COLUMN = new Set(['a', 'z', 'd', 's', 'e']);

export type LitPlaces = {
  readonly pointed: Cell | null;
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
};

/** What of the heatmap is lit when `ref` is pointed at. */
export function litPlaces(ref: Ref | null): LitPlaces {
  const read = ref ? readRef(ref) : null;
  if (!read) return { pointed: null, rows: NONE, columns: NONE };
  const { symbol, row, column } = read;
  return {
    pointed: symbol === 'J' && row !== null && column !== null ? { row, column } : null,
    rows: LIGHTS_ROW.has(symbol) ? only(row) : NONE,
    columns: symbol === 'J' ? only(column) : LIGHTS_COLUMN.has(symbol) ? only(row) : NONE,
  };
}
