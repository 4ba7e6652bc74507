import type { Quantity } from '../engine/diagnosis/question';
import { shapes as words } from './en/diagnosisShapes';
import { QUANTITY_NAMES } from './quantityNames';
import { shapesOf, type Sizes } from './quantityShapes';

/** "4 rows of 3 numbers", "3 numbers", "one number", "5 matrices of 3 rows of 3 numbers". */
export function shapeText(shape: readonly number[]): string {
  const [first = 1, ...rest] = shape;
  if (shape.length === 0) return words.scalar;
  if (shape.length === 1) return words.numbers(first);
  if (shape.length === 2) return words.rows(first, shapeText(rest));
  if (shape.length === 3) return words.matrices(first, shapeText(rest));
  return words.other(shape.join(' × '));
}

/** "∂E/∂W has 4 rows of 3 numbers here; yours has 3 rows of 3 numbers." */
export function wrongShape(quantity: Quantity, sizes: Sizes, given: readonly number[]): string {
  const [own = [], batch] = shapesOf(quantity, sizes);
  const wanted = batch
    ? words.ofRowOrBatch(shapeText(own), shapeText(batch), sizes.rows)
    : words.here(shapeText(own));
  return words.wrong(QUANTITY_NAMES[quantity], wanted, shapeText(given));
}
