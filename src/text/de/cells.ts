import type * as English from '../en/cells';
import { numbered } from '../numbered';
import type { Told } from '../told';

export const cellText: Told<typeof English.cellText> = {
  weight: (d, n, value, column) => `W ${d} ${n} = ${value}, Zeile ${d}, Spalte ${numbered(n, column)}`,
  gradient: (d, n, value, column) => `Ableitung von E nach ${cellText.weight(d, n, value, column)}`,
};
