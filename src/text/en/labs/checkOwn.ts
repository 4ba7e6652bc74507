import { shapeText } from '../../shapeText';

/** What is said of the reader's own z, x, W, b and y. */
export const ownRefusals = {
  logits: (shape: readonly number[]): string =>
    `z: give one row of N numbers; this has ${shapeText(shape)}. Several rows go in as x, W and b.`,
  input: (shape: readonly number[]): string =>
    `x: give D numbers, or one row of D for each row of a batch; this has ${shapeText(shape)}.`,
  weights: (shape: readonly number[]): string => `W: give D rows of N numbers; this has ${shapeText(shape)}.`,
  bias: (shape: readonly number[]): string =>
    `b: give N numbers, one for each column of W; this has ${shapeText(shape)}.`,
  incomplete: 'A layer needs x and W (b is 0 where it is left out); give the other one too.',
  target: (shape: readonly number[], outputs: number, rows: number): string => {
    const each = rows > 1 ? `, or ${rows} rows of ${outputs}` : '';
    const isOfClasses = shape.length === 0 || (shape.length === 1 && shape[0] === rows && rows !== outputs);
    const has = isOfClasses ? 'classes count from 1 here, not from 0' : `this has ${shapeText(shape)}`;
    return `y: give the number of a class, from 1 to ${outputs}, or ${outputs} numbers${each}; ${has}.`;
  },
};
