import { withCommas } from '../../brackets';

/** What is read aloud of the formulae of a mistake, as far as other formulae have none of it. */
export const checkFormulas = {
  computed: (formula: string): string => `Your numbers come from: ${withCommas(formula)}.`,
  belongs: (formula: string): string => `Right is: ${withCommas(formula)}.`,
  derivative: (of: string, by: string): string => `the derivative of ${of} by ${by}`,
  /** E of other activations than a. */
  lossFrom: (activations: string): string => `E, taken of ${activations} and y,`,
  softmax: (of: string): string => `the softmax of ${of}`,
  entrywise: (v: string, w: string): string => `${v} times, entry by entry, ${w}`,
  transposed: (vector: string): string => `${vector} transposed`,
  transposedDerivative: (of: string, by: string): string =>
    `the transpose of the derivative of ${of} by ${by},`,
  minus: (whole: string): string => `minus ${whole}`,
  sumOver: (index: string, term: string): string => `the sum over ${index} of ${term}`,
  /** Of a share whose sum goes down the rows b′ of a batch. */
  shareOfRows: (part: string, ofAll: string): string =>
    `${part} over the sum, over all rows b prime, of ${ofAll}`,
  logarithm: (of: string): string => `the natural logarithm of ${of}`,
  oneOver: (divisor: string): string => `1 over ${divisor},`,
  largest: (vector: string): string => `the largest ${vector}`,
  identity: 'the identity matrix I',
  prime: (vector: string): string => `${vector} prime`,
  entry: (whole: string, ...indices: readonly string[]): string => `${whole}, entry ${indices.join(', ')},`,
  reordered: (index: string): string => `pi of ${index}`,
  nextOf: (index: string): string => `${index} plus 1`,
  allOnes: 'a vector of ones',
};
