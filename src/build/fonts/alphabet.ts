import { compileTex, tex, type Tex } from '../../lesson/tex.ts';
import type { Formulas } from './everyFormula.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

const NINE_ROWS = Array.from({ length: 9 }, () => 'x').join(String.raw`\\`);

/** A bracket in each of its sizes, and taller than any of them. */
const bracket = (left: string, right: string): Tex =>
  tex`${left}\bigl${left}\Bigl${left}\biggl${left}\Biggl${left} x \Biggr${right}\biggr${right}\Bigr${right}\bigr${right}${right}
    \left${left}\begin{matrix}${NINE_ROWS}\end{matrix}\right${right}`;

/**
 * What is kept whether any formula was found to hold it or not, as formulae: an index may be any letter, a word in a formula any
 * word, and a bracket is as large as what it holds.
 */
const FORMULAS: readonly Tex[] = [
  tex`${LETTERS}`,
  tex`\mathrm{${LETTERS}}`,
  tex`\text{${LETTERS} 0123456789 .,:;!?'()-/}`,
  tex`0123456789.,:;!?'|/+-=<>*`,
  tex`\sum_i^n \textstyle\sum_i^n x_{x_{x}}^{x^{x}} \tfrac{x}{\frac{x}{x}}`,
  bracket('(', ')'),
  bracket('[', ']'),
  bracket(String.raw`\{`, String.raw`\}`),
  bracket(String.raw`\langle`, String.raw`\rangle`),
  bracket('|', '|'),
];

const STRUCTURES = new Set(FORMULAS.map((formula) => compileTex(formula).structure));

export const ALPHABET: Formulas = { display: STRUCTURES, text: STRUCTURES };
