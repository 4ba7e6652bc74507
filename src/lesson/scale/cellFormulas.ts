import { general, marked, number, overTemperature, partial, powerOfE } from '../notation';
import { tex, type Tex } from '../tex';

/** An activation as a live number: its index, from 0, and ln a where a is too small for a double. */
export type LiveShare = {
  readonly token: number;
  readonly value: number;
  readonly log: number | null;
};

export type LiveCell = {
  readonly row: LiveShare;
  readonly column: LiveShare;
  /** 1 − a of the row, as the sum of all others. */
  readonly others: number;
  readonly value: number;
  readonly temperature: number;
};

export const isOnDiagonal = ({ row, column }: LiveCell): boolean => row.token === column.token;

/** a_{17} whose index is a live number too, so that no formula is set anew when the cross moves on. */
const symbolAt = (letter: 'a' | 'z', token: number): Tex =>
  marked(letter, null, tex`${letter}_{${number(token + 1, { whole: true })}}`);

const shareNumber = ({ value, log }: LiveShare): Tex =>
  log === null ? number(value, { colour: 'a' }) : powerOfE(log, { colour: 'a' });

/** The case of a cell in general: ∂a_i/∂z_i = a_i (1 − a_i), or ∂a_i/∂z_m = −a_i a_m. */
export function cellCase(cell: LiveCell): Tex {
  const over = overTemperature(cell.temperature, false);
  const a = general('a', 'i');
  if (isOnDiagonal(cell)) return tex`${partial(a, general('z', 'i'))} = ${over}${a}\left(1-${a}\right)`;
  return tex`${partial(a, general('z', 'm'))} = -${over}${a}\,${general('a', 'm')}`;
}

/** The same of this cell, with its numbers. */
export function cellNumbers(cell: LiveCell): Tex {
  const { row, column, others, value, temperature } = cell;
  const over = overTemperature(temperature, true);
  const left = partial(symbolAt('a', row.token), symbolAt('z', column.token));
  const product = isOnDiagonal(cell)
    ? tex`${over}${shareNumber(row)}\cdot ${number(others, { colour: 'a' })}`
    : tex`-${over}${shareNumber(row)}\cdot ${shareNumber(column)}`;
  return tex`${left} = ${product} = ${number(value)}`;
}
