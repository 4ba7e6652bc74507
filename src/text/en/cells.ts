import { numbered } from '../numbered';

/** What the cells of a layer's matrices are called. */
export const cellText = {
  weight: (d: number, n: number, value: string, column: string): string =>
    `W ${d} ${n} = ${value}, row ${d}, column ${numbered(n, column)}`,
  gradient: (d: number, n: number, value: string, column: string): string =>
    `derivative of E by ${cellText.weight(d, n, value, column)}`,
};
