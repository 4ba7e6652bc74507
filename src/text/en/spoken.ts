import { showNumber } from '../numbers';

/**
 * A number as it is read aloud, rounded as it is shown: "minus 0.160", "2.34 times 10 to the minus 5". `whole`: a whole number
 * without decimals.
 */
export function say(value: number, whole = false): string {
  if (Number.isNaN(value)) return 'no number';
  if (whole && Number.isInteger(value) && Math.abs(value) < 1e6) return sayWhole(value);
  if (!Number.isFinite(value)) return value > 0 ? 'infinity' : 'minus infinity';
  const { mantissa, exponent } = showNumber(value);
  const digits = mantissa.replace('−', 'minus ');
  return exponent === null ? digits : `${digits} times 10 to the ${sayWhole(exponent)}`;
}

/** −4 → "minus 4" */
export function sayWhole(value: number): string {
  return value < 0 ? `minus ${-value}` : String(value);
}

/** What is too small for a double, from its logarithm: "e to the minus 1000.000 (about 10 to the minus 434)". */
export function sayPower(log: number): string {
  return `e to the ${say(log)} (about 10 to the ${sayWhole(Math.round(log / Math.LN10))})`;
}

/** A 0 that is not 0, of unknown logarithm. */
export const sayLeast = 'less than 5 times 10 to the minus 324';

/** "0.659, 0.242 and 0.099"; with entries folded away "0.659, 0.242 and 8 more". */
export function sayList(entries: readonly string[], folded = 0): string {
  const all = folded > 0 ? [...entries, `${folded} more`] : entries;
  if (all.length < 2) return all[0] ?? '';
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** "a plus b plus c"; with terms folded away "a plus b plus 8 more". */
export function sayPlus(terms: readonly string[], folded = 0): string {
  return [...terms, ...(folded > 0 ? [`${folded} more`] : [])].join(' plus ');
}

/** The rows of a matrix, each of them a list already. */
export function sayRows(rows: readonly string[], folded = 0): string {
  return `${rows.join('; ')}${folded > 0 ? `; and ${folded} more entries` : ''}`;
}

export const sayTimes = (v: string, w: string): string => `${v} times ${w}`;
export const sayMinus = (v: string, w: string): string => `${v} minus ${w}`;
export const sayOver = (v: string, w: string): string => `${v} over ${w}`;
export const sayLogarithm = (y: string, a: string): string => `${y} times the logarithm of ${a}`;

/** "a 1", "W 1 2", from indices that count from 0. */
export function sayEntry(letter: string, ...indices: readonly number[]): string {
  return [letter, ...indices.map((index) => index + 1)].join(' ');
}
