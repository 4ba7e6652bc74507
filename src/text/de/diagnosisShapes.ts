import type * as English from '../en/diagnosisShapes';
import { shapesOf } from '../quantityShapes';
import type { Told } from '../told';
import { QUANTITY_NAMES } from './diagnosisMistakes';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What each of several has: "mit je 3 Zahlen"; of a single one: "mit 3 Zahlen". */
const each = (n: number): string => (n === 1 ? '' : 'je ');

/** "4 Zeilen mit je 3 Zahlen", "3 Zahlen", "eine Zahl", "5 Matrizen aus je 3 Zeilen mit je 3 Zahlen". */
export const shapeText: Told<typeof English.shapeText> = (shape) => {
  const [first = 1, ...rest] = shape;
  if (shape.length === 0) return 'eine Zahl';
  if (shape.length === 1) return count(first, 'Zahl', 'Zahlen');
  if (shape.length === 2) return `${count(first, 'Zeile', 'Zeilen')} mit ${each(first)}${shapeText(rest)}`;
  if (shape.length === 3) return `${count(first, 'Matrix', 'Matrizen')} aus ${each(first)}${shapeText(rest)}`;
  return `die Form ${shape.join(' × ')}`;
};

export const wrongShape: Told<typeof English.wrongShape> = (quantity, sizes, given) => {
  const [own = [], batch] = shapesOf(quantity, sizes);
  const wanted = batch
    ? `hier ${shapeText(own)} für eine Zeile von x und ${shapeText(batch)} für alle ${sizes.rows}`
    : `hier ${shapeText(own)}`;
  return `${QUANTITY_NAMES[quantity]} hat ${wanted}; Ihr Array hat ${shapeText(given)}.`;
};
