import { entryOf } from '../../engine/scale/blockSums';
import type { Place, PlaceWindow } from '../../engine/scale/placeWindow';
import type { ScaleSoftmax } from '../../engine/scale/scaleSoftmax';
import { figureTables as text } from '../../text/en/figure';
import type { FigureTable } from './figureTable';

/** More rows and columns than these no one reads. */
const MOST = 50;

type PicturedMap = {
  readonly softmax: ScaleSoftmax;
  readonly window: PlaceWindow;
  readonly cursor: Place;
  readonly rowHead: (place: number) => string;
  readonly columnHead: (place: number) => string;
};

/** The places of the window on one axis, or, where these are too many, those around the cursor. */
function placesOn(first: number, count: number, cursor: number, outputs: number): readonly number[] {
  const from = Math.max(0, Math.floor(first));
  const to = Math.min(outputs, Math.ceil(first + count));
  const length = Math.min(MOST, to - from);
  const start = Math.max(from, Math.min(to - length, Math.floor(cursor) - MOST / 2));
  return Array.from({ length: Math.max(0, length) }, (_, k) => start + k);
}

/** The part of a Jacobian of a whole vocabulary that the map shows, cell by cell. */
export function mapTable({ softmax, window, cursor, ...pictured }: PicturedMap): FigureTable {
  const { outputs } = softmax;
  const rows = placesOn(window.firstRow, window.rows, cursor.row, outputs);
  const columns = placesOn(window.firstColumn, window.columns, cursor.column, outputs);
  const isPart = window.rows > MOST || window.columns > MOST;
  const table = rows.map((row) => ({
    head: pictured.rowHead(row),
    values: columns.map((column) => entryOf(softmax, row, column)),
  }));
  return {
    corner: text.corner.map,
    columns: columns.map(pictured.columnHead),
    rows: table,
    arrays: [
      {
        name: 'da_dz_part',
        shape: [rows.length, columns.length],
        values: Float64Array.from(table.flatMap(({ values }) => values)),
      },
    ],
    ...(isPart && { note: text.onlyPart(rows.length, columns.length, outputs) }),
  };
}
