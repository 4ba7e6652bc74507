const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** The shapes of arrays in words. Which is said: shapeText.ts. */
export const shapes = {
  scalar: 'one number',
  numbers: (n: number) => count(n, 'number'),
  rows: (n: number, row: string) => `${count(n, 'row')} of ${row}`,
  matrices: (n: number, matrix: string) => `${n} ${n === 1 ? 'matrix' : 'matrices'} of ${matrix}`,
  other: (shape: string) => `the shape ${shape}`,
  here: (own: string) => `${own} here`,
  ofRowOrBatch: (row: string, batch: string, rows: number) =>
    `${row} for one row of x here, and ${batch} for all ${rows}`,
  wrong: (quantity: string, wanted: string, given: string) =>
    `${quantity} has ${wanted}; yours has ${given}.`,
};
