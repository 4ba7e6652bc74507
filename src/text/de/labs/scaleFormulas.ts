import type * as English from '../../en/labs/scaleFormulas';
import type { Told } from '../../told';
import { say, sayWhole } from '../spoken';

const derivative = (i: string, m: string): string => `Die Ableitung von a ${i} nach z ${m}`;

export const cellSaid: Told<typeof English.cellSaid> = {
  general: { diagonal: 'a i mal, in Klammern, 1 minus a i', off: 'minus a i mal a m' },
  formula: (spoken, isDiagonal, temperature) =>
    `${derivative('i', isDiagonal ? 'i' : 'm')} ist ${spoken}${temperature === 1 ? '' : ', alles durch T'}.`,
  numbers: (row, column, spoken, temperature, value) =>
    `${derivative(sayWhole(row + 1), sayWhole(column + 1))} ist ${spoken}${temperature === 1 ? '' : `, alles durch ${say(temperature, true)}`}, also ${say(value)}.`,
  minusTimes: (v, w) => `minus ${v} mal ${w}`,
};
