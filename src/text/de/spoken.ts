import type * as English from '../en/spoken';
import { showNumber } from '../numbers';
import type { Told } from '../told';

/** "minus 0,160", "2,34 mal 10 hoch minus 5" */
export function say(value: number, whole = false): string {
  if (Number.isNaN(value)) return 'keine Zahl';
  if (whole && Number.isInteger(value) && Math.abs(value) < 1e6) return sayWhole(value);
  if (!Number.isFinite(value)) return value > 0 ? 'unendlich' : 'minus unendlich';
  const { mantissa, exponent } = showNumber(value);
  const digits = mantissa.replace('−', 'minus ');
  return exponent === null ? digits : `${digits} mal 10 hoch ${sayWhole(exponent)}`;
}

export const sayWhole: Told<typeof English.sayWhole> = (value) =>
  value < 0 ? `minus ${-value}` : String(value);

export const sayPower: Told<typeof English.sayPower> = (log) =>
  `e hoch ${say(log)} (etwa 10 hoch ${sayWhole(Math.round(log / Math.LN10))})`;

export const sayLeast: Told<typeof English.sayLeast> = 'weniger als 5 mal 10 hoch minus 324';

/** "0,659; 0,242 und 0,099": a comma between them would be one more decimal comma. */
export function sayList(entries: readonly string[], folded = 0): string {
  const all = folded > 0 ? [...entries, `${folded} weitere`] : entries;
  if (all.length < 2) return all[0] ?? '';
  return `${all.slice(0, -1).join('; ')} und ${all.at(-1)}`;
}

export function sayPlus(terms: readonly string[], folded = 0): string {
  return [...terms, ...(folded > 0 ? [`${folded} weitere`] : [])].join(' plus ');
}

/** The rows of a matrix, each of them a list already and so with semicolons of its own. */
export function sayRows(rows: readonly string[], folded = 0): string {
  const rest = folded === 1 ? 'dazu 1 weiterer Eintrag' : `dazu ${folded} weitere Einträge`;
  return [rows.join(', darunter '), ...(folded > 0 ? [rest] : [])].join('; ');
}

export const sayTimes: Told<typeof English.sayTimes> = (v, w) => `${v} mal ${w}`;
export const sayMinus: Told<typeof English.sayMinus> = (v, w) => `${v} minus ${w}`;
export const sayOver: Told<typeof English.sayOver> = (v, w) => `${v} durch ${w}`;
export const sayLogarithm: Told<typeof English.sayLogarithm> = (y, a) => `${y} mal der Logarithmus von ${a}`;

export function sayEntry(letter: string, ...indices: readonly number[]): string {
  return [letter, ...indices.map((index) => index + 1)].join(' ');
}
