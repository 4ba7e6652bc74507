import type { Argument } from '../../engine/problem';
import { PRIME_NAMES } from './activations';
import { indexed, named } from './names';
import { say, sayEntry, sayList, sayRows } from './spoken';

/** How v in v_i (δ_im − v_m) is called aloud. */
export const BASE_NAMES = {
  a: 'a',
  z: 'z',
  second: 'c',
  share: 'e to the z over the sum',
};

/** What the softmax sub-steps of ∂a/∂z say. */
export const jacobianText = {
  quotientOfOne: 'With one class the quotient is u₁/u₁ = 1 whatever z is, so its derivative is 0.',
  quotient: (row: number, column: number, label: string): string =>
    `a = u/Σu is a quotient, and ${named('z', column, label)} is in the denominator of every share: that is why moving it moves ${row === column ? 'all of them' : `${indexed('a', row)} too`}.`,
  diagonal: (index: number, label: string): string =>
    `Raising ${indexed('z', index)} raises its own share ${named('a', index, label)}, and the less so the closer that share is to 0 or to 1.`,
  offDiagonal: (row: number, column: number, label: string): string =>
    `Raising ${named('z', column, label)} takes from ${indexed('a', row)}, because the shares must still add up to one.`,
  noOther: 'There is no other class to take from or give to: the one share stays 1, and J = (0).',
  delta:
    'Both cases in one: δ is 1 where i = m and 0 elsewhere. Each column adds up to 0, since what one share gains the others lose.',
  matrix:
    'All cells at once, from a alone. Vectors are rows on this page, so aaᵀ is meant as the outer product, whose entry (i, m) is aᵢaₘ; e is all ones, which makes every row i of aeᵀ a constant aᵢ.',
  matrixInLogits:
    'All cells at once, from z alone: p is worked out from z in the place of a. Vectors are rows on this page, so ppᵀ is meant as the outer product, whose entry (i, m) is pᵢpₘ; e is all ones.',
  matrixMixed:
    'All cells at once; the outer product of a vector with itself has the products of its entries.',
  oneClass: ' With one class only, J = (0).',
  mixed: {
    a: ' Your choice is diag(z) − z zᵀ: the formula is written in a, but it was given z.',
    z: ' Your choice takes the softmax twice: the formula is written in z, but it was given a, so c = softmax(a) stands where a belongs.',
  } satisfies Record<Argument, string>,
};

export const jacobianLines = {
  general: (column: 'i' | 'm', spoken: string, temperature: number): string =>
    `The derivative of a i by z ${column} is ${spoken}${overT(temperature, 'T')}.`,
  cell: (row: number, column: number, spoken: string, temperature: number): string =>
    `${theDerivative(row, column)} is ${spoken}${overT(temperature, 'T')}.`,
  chosenGeneral: (spoken: string, temperature: number): string =>
    `Your choice computes ${spoken}${overT(temperature, 'T')}.`,
  diagonal: (v: string): string => `${v} times, in brackets, 1 minus ${v}`,
  offDiagonal: (v: string, w: string): string => `minus ${v} times ${w}`,
  delta: (v: string, delta: string, w: string): string => `${v} times, in brackets, ${delta} minus ${w}`,
  numbers: (row: number, column: number, spoken: string, temperature: number, value: string): string =>
    `${theDerivative(row, column)} is ${spoken}${overT(temperature)}, which is ${value}.`,
  chosenNumbers: (row: number, column: number, spoken: string, temperature: number, value: string): string =>
    `For row ${row + 1}, column ${column + 1} your choice computes ${spoken}${overT(temperature)}, which is ${value}.`,
  value: (row: number, column: number, value: string): string => `${theDerivative(row, column)} is ${value}.`,
  chosenValue: (row: number, column: number, value: string): string =>
    `Your choice puts ${value} in row ${row + 1}, column ${column + 1}.`,
  rightValue: (row: number, column: number, value: string): string => `The right value there is ${value}.`,
  shareBase: 'p i is e to the z i over the sum of all e to the z j.',
  second: (entries: readonly string[], folded: number): string =>
    `c is the softmax of a: ${sayList(entries, folded)}.`,
  quotient:
    'The derivative of u i over the sum, by z m, is delta i m times u i times the sum, minus u i times u m, all over the sum squared.',
  share: 'a i is u i over the sum of all u j, with u j being e to the z j.',
  quotientNumbers: (delta: number, ui: string, um: string, sum: string): string =>
    `${delta} times ${ui} times ${sum}, minus ${ui} times ${um}, all over ${sum} squared`,
  matrixOuter: (name: string): string =>
    `The matrix ${name} e transposed times, entry by entry, in brackets, I minus e ${name} transposed.`,
  matrix: (name: string): string =>
    `It is the diagonal matrix of ${name} minus the outer product of ${name} with itself.`,
  matrixNumbers: (entries: readonly string[], folded: number): string =>
    `The diagonal matrix of ${sayList(entries, folded)} minus the outer product of the same numbers.`,
  matrixValue: (rows: readonly string[], folded: number): string => `Row by row: ${sayRows(rows, folded)}.`,
  chosenMatrix: (rows: readonly string[], folded: number): string =>
    `Your choice gives, row by row: ${sayRows(rows, folded)}.`,
};

export function theDerivative(row: number, column: number): string {
  return `The derivative of ${sayEntry('a', row)} by ${sayEntry('z', column)}`;
}

function overT(temperature: number, letter?: string): string {
  return temperature === 1 ? '' : `, all over ${letter ?? say(temperature, true)}`;
}

/** What the elementwise sub-steps of ∂a/∂z say. */
export const elementwiseText = {
  inLogit: (name: keyof typeof PRIME_NAMES): string =>
    name === 'identity'
      ? 'The slope is 1 everywhere, so the formula asks for nothing.'
      : `${PRIME_NAMES[name]} written in z asks for the logit: it is the slope of the curve at the place where z entered it.`,
  matrix: (cell: { row: number; column: number } | null): string =>
    `aᵢ depends on zᵢ alone, so everything off the diagonal is 0${cell ? `, ∂${indexed('a', cell.row)}/∂${indexed('z', cell.column)} too` : ''}: this is the matrix that the elementwise * hides.`,
  mixed: {
    a: ' Your choice gives z to a formula that is written in a.',
    z: ' Your choice gives a to a formula that is written in z.',
  } satisfies Record<Argument, string>,
  standsIn: ' There is no form in a to choose, so the form in z, given z, stands in for it.',
};

export const elementwiseLines = {
  general: (spoken: string): string => `f prime is ${spoken}.`,
  matrix: 'The derivative of a by z is the diagonal matrix of every f prime.',
  matrixNumbers: (entries: readonly string[], folded: number): string =>
    `The diagonal matrix of ${sayList(entries, folded)}.`,
};
