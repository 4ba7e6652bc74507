import { currentRow, goToRow } from '../state/editBatch';
import { edit } from './experimentStore';

/** One undo for a walk over rows, wherever on the page it is taken: it lasts until something else is edited. */
const WALK = 'row';

/** Makes a row (from 0) that of the whole page. */
export const chooseRow = (row: number): void => edit((now) => goToRow(now, row), WALK);

/** The one before or after it. */
export const chooseRowBeside = (by: 1 | -1): void => edit((now) => goToRow(now, currentRow(now) + by), WALK);
