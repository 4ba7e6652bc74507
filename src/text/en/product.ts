import { numberText } from '../numbers';
import { signedSum } from '../signedSum';
import { grouped } from './grouped';
import { indexed } from './names';

const byLogit = (column: number) => `∂E/∂${indexed('z', column)}`;
const byActivation = (row: number) => `∂E/∂${indexed('a', row)}`;
/** ∂E/∂z₁ = −0.081, or ∂E/∂z₁ ≈0 where that is all a double can say. */
const isValue = (column: number, value: string) =>
  `${byLogit(column)} ${value.startsWith('≈') ? value : `= ${value}`}`;
const whose = (column: number, wrong: boolean) => (wrong ? `your ${byLogit(column)}` : byLogit(column));

/** What the player of the vector–matrix product says; numbers come as texts with their signs. */
export const productText = {
  name: 'The product ∂E/∂a · ∂a/∂z, frame by frame',
  play: 'Play the product',
  pause: 'Pause the product',
  restart: 'Back to the finished product',
  previous: 'Previous frame',
  next: 'Next frame',
  slider: 'Frame of the product',
  finished: 'the finished product',
  frame: (frame: number, last: number): string => `frame ${frame} of ${last}`,
  rest: 'The finished product. Play it to see rows scaled, then columns added.',
  restStepwise: 'The finished product. Go through it frame by frame: rows are scaled, then columns added.',
  matrix: '∂a/∂z before the product: nothing scaled, nothing added.',
  row: (row: number, g: string): string => `row ${row + 1} × ${byActivation(row)} = ${g}`,
  scaled: 'Every row is scaled. Now each column is added up.',
  columnSoFar: (column: number, terms: readonly string[], outputs: number, sum: string): string =>
    `column ${column + 1}: ${terms.length === 1 ? sum : `${signedSum(terms)} = ${sum}`}, ${terms.length} of ${outputs} terms`,
  column: (column: number, terms: readonly string[], sum: string, result: string): string =>
    `column ${column + 1}: ${terms.length === 1 ? '' : `${signedSum(terms)} = `}${sum}${result}`,
  columnAtOnce: (column: number, outputs: number, sum: string, result: string): string =>
    `column ${column + 1}: its ${outputs} terms add up to ${sum}${result}`,
  result: (column: number, wrong: boolean): string => ` = ${whose(column, wrong)}`,
  noValue: (column: number, right: string): string =>
    `. −∞ · 0 has no value in doubles; the collapse to a − y gives ${isValue(column, right)}.`,
  overflow: (column: number, right: string): string =>
    `. −y/a is beyond the doubles, and so is this sum; the collapse to a − y gives ${isValue(column, right)}.`,
  rounded: (column: number, right: string): string =>
    `. Rounding spoils this sum; the short form gives ${isValue(column, right)}.`,
  noNumber: 'no number',
  notYet: '·',
  notYetName: (m: number): string => `derivative of E by z ${m}: not added up yet`,
  soFarName: (m: number, terms: number, outputs: number, sum: string): string =>
    `derivative of E by z ${m}: ${sum} after ${terms} of ${outputs} terms`,
  soFar: (terms: number, outputs: number): string => `${terms} of ${outputs}`,
  scaledCell: (i: number, m: number, value: string): string =>
    `derivative of E by a ${i} times derivative of a ${i} by z ${m} = ${value}`,
  scale: {
    matrix: 'One scale for rows before and after scaling.',
    scaled: 'Scale of the scaled cells ∂E/∂aᵢ · ∂aᵢ/∂zₘ.',
  },
};

/** What the count of multiplications says. */
export const productCostText = {
  name: 'The same product, two ways: multiplications counted',
  matrix: 'through the matrix',
  short: 'short form',
  way: 'way',
  build: 'to build ∂a/∂z',
  multiply: 'to multiply',
  formula: { matrix: 'N²', none: '0', short: '2N', elementwise: 'N' },
  count: (formula: string, count: number): string => `${formula} = ${grouped(count)}`,
  none: '0',
  vocabulary: (outputs: number): string => `N = ${grouped(outputs)}`,
  vocabularyNote: (outputs: number): string =>
    `${grouped(outputs)} is the vocabulary of Llama 3: by the formulae, not run.`,
  large: grouped,
  entry: (column: number, wrong: boolean): string => whose(column, wrong),
  more: (count: number): string => `and ${count} more entries, compared too`,
  equal: (difference: string): string =>
    `Both ways give the same vector: ${difference === '0' ? 'to the last bit' : `largest difference ${difference}, which is rounding`}.`,
  apart: (difference: string): string =>
    `The two ways differ by ${difference}, more than their rounding explains.`,
  noValue: 'With what is not finite in ∂E/∂a or ∂a/∂z neither way has a number for every entry.',
  wrong: 'Both send ∂E/∂a through your matrix, so they agree in the same wrong numbers.',
  why: (outputs: number, mixes: boolean): string => {
    const rule = `The matrix costs N² multiplications, the short form ${mixes ? '2N' : 'N'}`;
    if (!mixes) return `${rule}: all but the diagonal is multiplied by 0.`;
    if (outputs > 2) return `${rule}: twice the outputs, four times the work against twice.`;
    return `${rule}: for ${outputs === 1 ? 'one output' : 'two outputs'} that saves nothing, from three on it does.`;
  },
  temperature: 'The division by T, N times either way, is not counted.',
};

/** What stands beside the fused loss. */
export const fusedExampleText = {
  name: 'An example where it breaks',
  button: 'Try it with huge logits',
  note: (logits: readonly number[], target: number): string =>
    `z = (${logits.map((z) => numberText(z, 0)).join(', ')}), target ${target + 1}, cross-entropy. Undo brings your numbers back.`,
};
