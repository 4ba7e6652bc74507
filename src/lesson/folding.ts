import { more } from '../text/en/steps';
import { matrixTex, rowVector } from './notation';
import { FOLD_ABOVE } from './step';
import { joinTex, tex, type Tex } from './tex';

/** Formula with some of its entries folded away. */
export type Folded = {
  readonly tex: Tex;
  /** How many entries are not there. */
  readonly folded: number;
  /** Indices (from 0) of those that are. */
  readonly shown: readonly number[];
};

const FOLDED_LENGTH = 4;

/** The indices that are shown of `count` entries: all up to FOLD_ABOVE, else the first few unless unfolded. */
export function shownIndices(count: number, unfolded: boolean): readonly number[] {
  const length = unfolded || count <= FOLD_ABOVE ? count : FOLDED_LENGTH;
  return Array.from({ length }, (_, index) => index);
}

const moreTex = (folded: number): Tex => tex`{+}\,\text{${more(folded)}}`;

/** A row vector of `count` entries. */
export function foldedVector(count: number, unfolded: boolean, entry: (index: number) => Tex): Folded {
  const shown = shownIndices(count, unfolded);
  const folded = count - shown.length;
  const entries = shown.map(entry);
  return { tex: rowVector(folded > 0 ? [...entries, moreTex(folded)] : entries), folded, shown };
}

/** The same standing up. */
export function foldedColumn(count: number, unfolded: boolean, entry: (index: number) => Tex): Folded {
  const shown = shownIndices(count, unfolded);
  const folded = count - shown.length;
  const rows = shown.map((index) => [entry(index)]);
  return { tex: matrixTex(folded > 0 ? [...rows, [moreTex(folded)]] : rows), folded, shown };
}

/** A matrix, rows and columns folded each by themselves; `folded` counts entries. */
export function foldedMatrix(
  size: { readonly rows: number; readonly columns: number },
  unfolded: boolean,
  entry: (row: number, column: number) => Tex,
): Folded {
  const rows = shownIndices(size.rows, unfolded);
  const columns = shownIndices(size.columns, unfolded);
  const lines = rows.map((row) => columns.map((column) => entry(row, column)));
  const hiddenColumns = size.columns - columns.length;
  const hiddenRows = size.rows - rows.length;
  if (hiddenColumns > 0) lines[0]?.push(moreTex(hiddenColumns));
  if (hiddenRows > 0) lines.push([moreTex(hiddenRows)]);
  const folded = size.rows * size.columns - rows.length * columns.length;
  return { tex: matrixTex(lines), folded, shown: rows };
}

/**
 * t_1 + t_2 + …, every term there or folded, and a last term that is never folded; broken into rows of `perRow` so that it
 * stays in its column.
 */
export function foldedSum(
  count: number,
  unfolded: boolean,
  term: (index: number) => Tex,
  perRow: number,
  last?: Tex,
): Folded {
  const shown = shownIndices(count, unfolded);
  const folded = count - shown.length;
  const terms = shown.map(term);
  if (folded > 0) terms.push(tex`\text{${more(folded)}}`);
  return { tex: brokenSum(terms, perRow, last), folded, shown };
}

/** Terms with + between them, in rows of `perRow`; the last term takes no place of its own. */
function brokenSum(terms: readonly Tex[], perRow: number, last?: Tex): Tex {
  const rows: Tex[] = [];
  for (let from = 0; from < terms.length; from += perRow) {
    rows.push(joinTex(terms.slice(from, from + perRow), ' + '));
  }
  if (last) rows.push(joinTex([rows.pop() ?? [], last], ' + '));
  if (rows.length === 1) return rows[0] ?? [];
  return tex`\begin{aligned}&${joinTex(rows, String.raw` \\ &{}+ `)}\end{aligned}`;
}
