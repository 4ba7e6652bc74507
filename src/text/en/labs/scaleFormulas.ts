import { say, sayWhole } from '../spoken';

const derivative = (i: string, m: string): string => `The derivative of a ${i} by z ${m}`;

/** The formulae of a cell of the Scale lab, read aloud. */
export const cellSaid = {
  general: { diagonal: 'a i times, in brackets, 1 minus a i', off: 'minus a i times a m' },
  formula: (spoken: string, isDiagonal: boolean, temperature: number): string =>
    `${derivative('i', isDiagonal ? 'i' : 'm')} is ${spoken}${temperature === 1 ? '' : ', all over T'}.`,
  numbers: (row: number, column: number, spoken: string, temperature: number, value: number): string =>
    `${derivative(sayWhole(row + 1), sayWhole(column + 1))} is ${spoken}${temperature === 1 ? '' : `, all over ${say(temperature, true)}`}, which is ${say(value)}.`,
  minusTimes: (v: string, w: string): string => `minus ${v} times ${w}`,
};
