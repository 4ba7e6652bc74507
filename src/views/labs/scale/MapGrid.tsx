import { page } from '../../../text/en/page';
import { placeSaid } from '../../../text/en/labs/scaleSaid';
import type { Vocabulary } from '../../../state/scale/vocabulary';
import type { PlaceFacts, Share } from './placeFacts';
import { blockHeard, shareName } from './placeTexts';
import { labelOf, useScaleFacts } from './scaleFacts';

/** The row and the column of their heads, before all others. */
export const HEADS = 1;
const FIRST = HEADS + 1;

/** What of the grid stands where the cross is: of the V × V places, this one with its heads, for whoever hears it. */
export function MapGrid({ prefix }: { readonly prefix: string }) {
  const place = useScaleFacts((facts) => facts.place);
  const vocabulary = useScaleFacts(({ numbers }) => numbers?.vocabulary);
  if (!place || !vocabulary) return null;
  const id = placeId(prefix, place);
  const isCell = place.kind === 'cell';
  const [row, column] = isCell
    ? [place.row.place, place.column.place]
    : [place.rows.from, place.columns.from];
  return (
    <div className="visually-hidden">
      {isCell && (
        <div role="row" aria-rowindex={1}>
          <span role="columnheader" aria-colindex={column + FIRST}>
            {shareName('z', place.column, vocabulary)}
          </span>
        </div>
      )}
      <div role="row" aria-rowindex={row + FIRST}>
        {isCell && (
          <span role="rowheader" aria-colindex={1}>
            {shareName('a', place.row, vocabulary)}
          </span>
        )}
        {/* another element at another place, so that it is told as another */}
        <span key={id} id={id} role="gridcell" aria-colindex={column + FIRST}>
          {isCell ? cellName(place, vocabulary) : blockHeard(place)}
        </span>
      </div>
    </div>
  );
}

/** As in the small matrix, and which of the two cases it is. */
function cellName(cell: Extract<PlaceFacts, { kind: 'cell' }>, vocabulary: Vocabulary): string {
  const { row, column, value } = cell;
  const label = ({ token }: Share) => labelOf(vocabulary, token) ?? '';
  const name = page.jacobian.cell(
    row.token + 1,
    column.token + 1,
    placeSaid.value(value),
    label(row),
    label(column),
  );
  return `${name}; ${placeSaid.cellCase[row.place === column.place ? 'diagonal' : 'off']}`;
}

/** Of the place, so that another one has another. */
export function placeId(prefix: string, place: PlaceFacts): string {
  const [row, column] =
    place.kind === 'cell'
      ? [place.row.place, place.column.place]
      : [`${place.rows.from}-${place.rows.to}`, `${place.columns.from}-${place.columns.to}`];
  return `${prefix}-${row}-${column}`;
}
