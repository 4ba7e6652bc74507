import { numbered } from '../numbered';

/** What the cells of a layer's matrices are called. */
export const cellText = {
  weight: (symbol: string, d: number, n: number, value: string, column: string): string =>
    `${symbol} ${d} ${n} = ${value}, row ${d}, column ${numbered(n, column)}`,
};
