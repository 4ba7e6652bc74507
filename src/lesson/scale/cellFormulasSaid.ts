import { cellSaid } from '../../text/en/labs/scaleFormulas';
import { say, sayPower, sayTimes } from '../../text/en/spoken';
import { isOnDiagonal, type LiveCell, type LiveShare } from './cellFormulas';

const shareSaid = ({ value, log }: LiveShare): string => (log === null ? say(value) : sayPower(log));

/** The case of a cell in general, read aloud. */
export function cellCaseSaid(cell: LiveCell): string {
  const isDiagonal = isOnDiagonal(cell);
  return cellSaid.formula(
    isDiagonal ? cellSaid.general.diagonal : cellSaid.general.off,
    isDiagonal,
    cell.temperature,
  );
}

/** The same of this cell, with its numbers. */
export function cellNumbersSaid(cell: LiveCell): string {
  const { row, column, others, temperature, value } = cell;
  const product = isOnDiagonal(cell)
    ? sayTimes(shareSaid(row), say(others))
    : cellSaid.minusTimes(shareSaid(row), shareSaid(column));
  return cellSaid.numbers(row.token, column.token, product, temperature, value);
}
