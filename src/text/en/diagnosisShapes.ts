import type { Quantity } from '../../engine/diagnosis/question';
import { shapesOf, type Sizes } from '../quantityShapes';
import { QUANTITY_NAMES } from './diagnosisMistakes';

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** "4 rows of 3 numbers", "3 numbers", "one number", "5 matrices of 3 rows of 3 numbers". */
export function shapeText(shape: readonly number[]): string {
  const [first = 1, ...rest] = shape;
  if (shape.length === 0) return 'one number';
  if (shape.length === 1) return count(first, 'number');
  if (shape.length === 2) return `${count(first, 'row')} of ${shapeText(rest)}`;
  if (shape.length === 3) return `${first} ${first === 1 ? 'matrix' : 'matrices'} of ${shapeText(rest)}`;
  return `the shape ${shape.join(' × ')}`;
}

/** "∂E/∂W has 4 rows of 3 numbers here; yours has 3 rows of 3 numbers." */
export function wrongShape(quantity: Quantity, sizes: Sizes, given: readonly number[]): string {
  const [own = [], batch] = shapesOf(quantity, sizes);
  const wanted = batch
    ? `${shapeText(own)} for one row of x here, and ${shapeText(batch)} for all ${sizes.rows}`
    : `${shapeText(own)} here`;
  return `${QUANTITY_NAMES[quantity]} has ${wanted}; yours has ${shapeText(given)}.`;
}
