import { readNumeral } from '../arrays/numeral';
import type { Separator } from './tableRows';

/** One number with a decimal comma, or two without. */
export const DECIMAL_COMMA = /^[+-]?\d+,\d+(?:e[+-]?\d+)?$/i;

/** The number in a cell; null: it is none. */
export function cellValue(cell: string, separator: Separator): number | null {
  const word = cell.trim();
  const read = readNumeral(word);
  if (read) return read.value;
  const isComma = separator !== ',' && DECIMAL_COMMA.test(word);
  return isComma ? (readNumeral(word.replace(',', '.'))?.value ?? null) : null;
}
