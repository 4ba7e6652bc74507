import type * as English from '../en/diagnosisShapes';
import type { Told } from '../told';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What each of several has: "mit je 3 Zahlen"; of a single one: "mit 3 Zahlen". */
const each = (n: number): string => (n === 1 ? '' : 'je ');

/** "4 Zeilen mit je 3 Zahlen", "3 Zahlen", "eine Zahl", "5 Matrizen aus je 3 Zeilen mit je 3 Zahlen". */
export const shapes: Told<typeof English.shapes> = {
  scalar: 'eine Zahl',
  numbers: (n) => count(n, 'Zahl', 'Zahlen'),
  rows: (n, row) => `${count(n, 'Zeile', 'Zeilen')} mit ${each(n)}${row}`,
  matrices: (n, matrix) => `${count(n, 'Matrix', 'Matrizen')} aus ${each(n)}${matrix}`,
  other: (shape) => `die Form ${shape}`,
  here: (own) => `hier ${own}`,
  ofRowOrBatch: (row, batch, rows) => `hier ${row} für eine Zeile von x und ${batch} für alle ${rows}`,
  wrong: (quantity, wanted, given) => `${quantity} hat ${wanted}; Ihr Array hat ${given}.`,
};
