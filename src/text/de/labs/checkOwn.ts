import type * as English from '../../en/labs/checkOwn';
import type { Told } from '../../told';
import { shapeText } from '../../shapeText';

/** "hier steht eine Zahl", "hier stehen 3 Zahlen" */
const stands = (shape: readonly number[]): string => {
  const isOne = shape.length === 0 || shape.length > 3 || shape[0] === 1;
  return `hier ${isOne ? 'steht' : 'stehen'} ${shapeText(shape)}`;
};

export const ownRefusals: Told<typeof English.ownRefusals> = {
  logits: (shape) =>
    `z: Geben Sie eine Zeile mit N Zahlen an; ${stands(shape)}. Mehrere Zeilen geben Sie als x, W und b ein.`,
  input: (shape) => `x: Geben Sie D Zahlen an, bei einem Batch D Zahlen in jeder Zeile; ${stands(shape)}.`,
  weights: (shape) => `W: Geben Sie D Zeilen mit je N Zahlen an; ${stands(shape)}.`,
  bias: (shape) => `b: Geben Sie N Zahlen an, eine für jede Spalte von W; ${stands(shape)}.`,
  incomplete:
    'Eine Schicht braucht x und W (b ist 0, wenn es fehlt); geben Sie auch das andere der beiden an.',
  target: (shape, outputs, rows) => {
    const numbers = outputs === 1 ? '1 Zahl' : `${outputs} Zahlen`;
    const each = rows > 1 ? `, oder ${rows} Zeilen mit je ${numbers}` : '';
    const isOfClasses = shape.length === 0 || (shape.length === 1 && shape[0] === rows && rows !== outputs);
    const has = isOfClasses ? 'Klassen zählen hier ab 1, nicht ab 0' : stands(shape);
    return `y: Geben Sie die Nummer einer Klasse von 1 bis ${outputs} an, oder ${numbers}${each}; ${has}.`;
  },
};
