import type * as English from '../en/cells';
import { numbered } from '../numbered';
import type { Told } from '../told';

export const cellText: Told<typeof English.cellText> = {
  weight: (symbol, d, n, value, column) =>
    `${symbol} ${d} ${n} = ${value}, Zeile ${d}, Spalte ${numbered(n, column)}`,
};
