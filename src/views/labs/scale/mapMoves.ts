import {
  panBy,
  revealCell,
  windowAround,
  zoomAround,
  fitWindow,
  type Place,
  type PlaceWindow,
} from '../../../engine/scale/placeWindow';
import { limitsOf, useScale } from './scaleStore';

/** A cell that has room for its number, in CSS pixels. */
const ROOMY = 60;
const MOST_CELLS = 11;
/** Fewer than these on the map, and the keyboard moves from cell to cell. */
const SMALL_VIEW = 72;
/** Parts of the map that a key moves by where cells are smaller. */
const KEY_STEPS = 20;

type Move = (window: PlaceWindow, cursor: Place, outputs: number) => { window: PlaceWindow; cursor?: Place };

const between = (least: number, value: number, most: number) => Math.max(least, Math.min(most, value));

export const isInMatrix = ({ row, column }: Place, outputs: number): boolean =>
  Math.min(row, column) >= 0 && Math.max(row, column) < outputs;

const inMatrix = ({ row, column }: Place, outputs: number): Place => ({
  row: between(0, row, outputs - 0.5),
  column: between(0, column, outputs - 0.5),
});

const middleOf = ({ row, column }: Place): Place => ({
  row: Math.floor(row) + 0.5,
  column: Math.floor(column) + 0.5,
});

function move(make: Move): void {
  const { vocabulary, window, cursor } = useScale.getState();
  if (vocabulary && window) useScale.setState(make(window, cursor, vocabulary.logits.length));
}

const cellOf = ({ row, column }: Place): Place => ({ row: Math.floor(row), column: Math.floor(column) });

export const showWhole = () => move((_, __, outputs) => ({ window: fitWindow(limitsOf(outputs)) }));

/** The first places, as many as that: by probability, what is not masked. */
export const showFirst = (count: number) =>
  move((window, _, outputs) => ({
    window: windowAround({ row: count / 2 - 0.5, column: count / 2 - 0.5 }, count, limitsOf(outputs)),
  }));

/** 2: twice as large. Without a place, around the cross. */
export const zoomBy = (factor: number, around?: Place) =>
  move((window, cursor, outputs) => ({
    window: zoomAround(window, around ?? cursor, factor, limitsOf(outputs)),
  }));

/** The map dragged by these parts of its side; the cross stays where it is in the matrix. */
export const dragBy = (right: number, down: number) =>
  move((window, _, outputs) => ({
    window: panBy(window, -down * window.rows, -right * window.columns, limitsOf(outputs)),
  }));

/** The map around the middle of what is given. */
export const centreOn = (place: Place) =>
  move((window, _, outputs) => ({
    window: panBy(
      window,
      place.row - window.firstRow - window.rows / 2,
      place.column - window.firstColumn - window.columns / 2,
      limitsOf(outputs),
    ),
  }));

export const putCursor = (place: Place) =>
  move((window, _, outputs) => ({ window, cursor: inMatrix(place, outputs) }));

/** Down to single cells around a place, which the cross then stands in; where they are shown already, no closer. */
export const goToCell = (place: Place) =>
  move((window, _, outputs) => {
    const cells = Math.min(MOST_CELLS, Math.floor(useScale.getState().side / ROOMY), window.rows);
    return {
      window: windowAround(cellOf(place), cells, limitsOf(outputs)),
      cursor: middleOf(inMatrix(place, outputs)),
    };
  });

export const goToCells = () => goToCell(useScale.getState().cursor);

/** To the entry of the cross's row where row and column are the same. */
export const goToDiagonal = () => {
  const { row } = useScale.getState().cursor;
  goToCell({ row, column: row });
};

const isSmall = (window: PlaceWindow): boolean => window.rows <= SMALL_VIEW;

/** The cross there, in the middle of a cell where there are few of them, and the map with it. */
function withCursor(window: PlaceWindow, place: Place, outputs: number) {
  const moved = inMatrix(place, outputs);
  const cursor = isSmall(window) ? middleOf(moved) : moved;
  return { window: revealCell(window, cellOf(cursor), limitsOf(outputs)), cursor };
}

/** The cross by so many steps: cell by cell where there are few of them. */
export const stepCursor = (down: number, right: number) =>
  move((window, { row, column }, outputs) => {
    const step = isSmall(window) ? 1 : window.rows / KEY_STEPS;
    return withCursor(window, { row: row + down * step, column: column + right * step }, outputs);
  });

/** The cross to the first or the last place of its row (right: −1, 1), or of all (down as well). */
export const stepToEnd = ({ down = 0, right = 0 }) =>
  move((window, { row, column }, outputs) =>
    withCursor(window, { row: row + down * outputs, column: column + right * outputs }, outputs),
  );

/** The cross and the map by a screen. */
export const pageBy = (down: number, right: number) =>
  move((window, cursor, outputs) => {
    const [rows, columns] = [0.9 * down * window.rows, 0.9 * right * window.columns];
    const moved = inMatrix({ row: cursor.row + rows, column: cursor.column + columns }, outputs);
    const limits = limitsOf(outputs);
    return {
      window: revealCell(panBy(window, rows, columns, limits), cellOf(moved), limits),
      cursor: isSmall(window) ? middleOf(moved) : moved,
    };
  });
