import { blockOf, entryOf, sumOfPlaces, type Block } from '../../../engine/scale/blockSums';
import { blockAt, type Place, type PlaceWindow } from '../../../engine/scale/placeWindow';
import { logActivationOf, type PlaceRange } from '../../../engine/scale/scaleSoftmax';
import { at } from '../../../engine/tensor';
import { isInMatrix } from './mapMoves';
import type { ScaleNumbers } from './scaleNumbers';

/** a of a row or a column, with the token that it belongs to. */
export type Share = {
  readonly token: number;
  readonly place: number;
  readonly value: number;
  /** ln a, where a is too small for a double; null: it is none, or masked. */
  readonly log: number | null;
};

/** What is known of the place that is pointed at, or that the cross stands on. */
export type PlaceFacts =
  | {
      readonly kind: 'cell';
      readonly row: Share;
      readonly column: Share;
      /** The sum of all other a: 1 − a of the row. */
      readonly others: number;
      readonly value: number;
      readonly temperature: number;
    }
  | {
      readonly kind: 'block';
      readonly rows: PlaceRange;
      readonly columns: PlaceRange;
      readonly block: Block;
      /** Σ a over its rows, and over its columns. */
      readonly sums: { readonly rows: number; readonly columns: number };
      readonly temperature: number;
    };

function shareAt({ softmax, tokenAt }: ScaleNumbers, place: number): Share {
  const value = at(softmax.activations, place);
  const log = value === 0 ? logActivationOf(softmax, place) : null;
  return { token: tokenAt(place), place, value, log: log === -Infinity ? null : log };
}

function cellFacts(numbers: ScaleNumbers, row: number, column: number): PlaceFacts {
  const { softmax } = numbers;
  return {
    kind: 'cell',
    row: shareAt(numbers, row),
    column: shareAt(numbers, column),
    others: sumOfPlaces(softmax, 0, row) + sumOfPlaces(softmax, row + 1, softmax.outputs),
    value: entryOf(softmax, row, column),
    temperature: softmax.temperature,
  };
}

/** Of the pixel that shows this place on a map of so many pixels a side; null beside the matrix. */
export function placeFacts(
  numbers: ScaleNumbers,
  window: PlaceWindow,
  side: number,
  place: Place,
): PlaceFacts | null {
  const { softmax } = numbers;
  const { outputs, temperature } = softmax;
  if (!isInMatrix(place, outputs)) return null;
  if (window.rows <= side) return cellFacts(numbers, Math.floor(place.row), Math.floor(place.column));
  const limits = { outputs, width: side, height: side, fewest: 1 };
  const x = ((place.column - window.firstColumn) / window.columns) * side;
  const y = ((place.row - window.firstRow) / window.rows) * side;
  const ranges = blockAt(window, limits, x, y);
  if (!ranges) return null;
  const { rows, columns } = ranges;
  if (rows.to - rows.from === 1 && columns.to - columns.from === 1) {
    return cellFacts(numbers, rows.from, columns.from);
  }
  const sums = {
    rows: sumOfPlaces(softmax, rows.from, rows.to),
    columns: sumOfPlaces(softmax, columns.from, columns.to),
  };
  return { kind: 'block', rows, columns, block: blockOf(softmax, rows, columns), sums, temperature };
}
