import type * as English from '../en/names';
import { numberText, subscript, superscript } from '../numbers';
import type { Told } from '../told';

export const named: Told<typeof English.named> = (letter, index, label) => {
  const symbol = indexed(letter, index);
  return label === '' || label === String(index + 1) ? symbol : `${symbol} (${label})`;
};

export const indexed: Told<typeof English.indexed> = (letter, index) => `${letter}${subscript(index + 1)}`;

export const powerText: Told<typeof English.powerText> = (log) =>
  `e^${numberText(log)} ≈ 10${superscript(Math.round(log / Math.LN10))}`;
