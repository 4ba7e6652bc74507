import type { Precision } from '../../engine/diagnosis/mistakeNames';

const digitsText = (digits: number): string => `${digits} digit${digits === 1 ? '' : 's'}`;

/** What a diagnosis says. Which is said: diagnosis.ts. */
export const diagnosis = {
  rightNumbers: 'The right numbers.',
  rightNumbersInList: 'the right numbers',
  and: '; and ',
  twoMistakes: (clauses: string) => `Two mistakes together: ${clauses}.`,
  right: 'Right.',
  rightTo: (digits: number) => `Right, to ${digitsText(digits)}.`,
  looksLike: {
    float32: 'It looks like float32: what is missing of the digits is what rounding to 32 bits leaves.',
    float16: 'It looks like float16: what is missing of the digits is what rounding to 16 bits leaves.',
  } satisfies Record<Precision, string>,
  noMoreDigits: 'No more digits were printed, so no more can be said.',
  rowAlone: 'Compared with the current row alone.',
  symmetric: {
    da_dz:
      'Softmax’s Jacobian is symmetric, J = Jᵀ, so no numbers can tell J from Jᵀ here, nor does anything after it depend on which it is.',
    dE_dz:
      'Whether g was multiplied by J or by Jᵀ no numbers can tell, since softmax’s Jacobian is symmetric: both give the same.',
  },
  unnamed: 'A mistake.',
  found: 'Mistake found.',
  pairFound: 'Two mistakes together.',
  reproduced: (digits: number) => `It gives your numbers to ${digitsText(digits)}.`,
  /** What the bits of a wrong result look like. */
  looksLikeBesides: (precision: Precision) =>
    `The numbers look like ${precision} besides, which is no mistake.`,
  ambiguous: 'Cannot tell these apart on these numbers:',
  more: (count: number) => `; and ${count} more`,
  /** Why no other numbers are offered. */
  never:
    'A dozen other experiments with this loss, T and activation do not tell all of them apart either: some seem to come to the same for this quantity. Another quantity of the same program may tell.',
  anotherShape: 'Another shape.',
};
