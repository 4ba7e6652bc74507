import type { MistakeName } from '../../../engine/diagnosis/mistakeNames';
import type { Quantity } from '../../../engine/diagnosis/question';
import { madeUpArray } from '../../madeUpArray';
import { signedText } from '../../numbers';
import { QUANTITY_NAMES } from '../../quantityNames';
import { legible } from '../quotation';

/** What the lab *Check my gradient* says around the verdict. */
export const check = {
  lead: 'Paste a gradient that your own program computed from the numbers below. You are told whether it is right, or which of the mistakes known here gives its numbers, if one does.',
  comparedWith: 'Compared with',
  own: {
    summary: 'Use your own z, x, W, b, y',
    hint: 'Paste or drop an array. It replaces the page’s numbers as soon as it can be read; Undo brings those back. Loss, T and activation are set under Inputs.',
    fields: {
      z: 'z, N logits',
      x: 'x, D numbers, or one row each of a batch',
      W: 'W, D rows of N',
      b: 'b, N numbers (0 if left out)',
      y: 'y, a class from 1 to N, or N numbers',
    },
    either: 'Either the logits,',
    or: 'or a layer z = x W + b,',
    and: 'and the target',
  },
  quantity: 'You bring',
  quantities: QUANTITY_NAMES,
  needsLayer: '∂E/∂W needs a layer: choose “layer” under Inputs.',
  reduction: 'E over the rows is',
  reductions: { mean: 'their mean', sum: 'their sum' },
  paste: (quantity: Quantity): string => `Your ${QUANTITY_NAMES[quantity]}`,
  forms:
    'As NumPy, PyTorch, JAX or MATLAB prints it, as JSON or CSV; or drop a .npy, .npz, .csv or .json file here.',
  placeholder: (shape: readonly number[]): string => `for example\n${madeUpArray(shape)}`,
  file: 'Choose a file',
  fromFile: (name: string): string => `From the file ${legible(name)}`,
  array: 'Array of the file',
  clear: 'Clear',
  examples: 'Try an example',
  example: (id: MistakeName | 'right'): string => EXAMPLES[id] ?? id,
  pending: 'Checking …',
  fresh:
    'These are new numbers. Run your program on them and paste what it gives; Undo brings the old ones back.',
  empty:
    'Nothing pasted yet. With an example the box is filled with what a program with that mistake would print for the numbers of this page, and the answer is the one that you would get.',
  computed: 'computed',
  belongs: 'belongs there',
  mend: 'mend',
  copy: 'Copy',
  copied: 'Copied',
  selected: 'Selected: copy it with the keyboard',
  perRow: 'The formulae stand for each row of the batch.',
  telling: 'Load numbers that would tell',
  tellingHint:
    'New numbers for which these mistakes print different things. Run your program on them, and paste what it gives.',
  elsewhere: {
    right: (quantity: Quantity): string => `As ${QUANTITY_NAMES[quantity]} these numbers are right.`,
    mistake: (quantity: Quantity): string =>
      `As ${QUANTITY_NAMES[quantity]} these numbers come from a mistake that is known.`,
  },
  askElsewhere: (quantity: Quantity): string => `Check them as ${QUANTITY_NAMES[quantity]}`,
  /** One set of mistakes, or another, … */
  oneOf: (sets: readonly string[]): string => sets.join('; or '),
  otherwise: (sets: readonly string[]): string =>
    `The same numbers would also come from two mistakes together: ${check.oneOf(sets)}. One is likelier than two.`,
  pair: (names: readonly MistakeName[]): string =>
    names.length === 0 ? 'the right numbers' : names.map((name) => MISTAKE_SHORT[name]).join(' and '),
};

/** A mistake in a few words. */
export const MISTAKE_SHORT: Readonly<Record<MistakeName, string>> = {
  'argument-z': 'z given where a belongs',
  'argument-a': 'a given where z belongs',
  'diagonal-only': 'only the diagonal',
  'elementwise-product': 'g * J not added up',
  'jacobian-skipped': 'no Jacobian',
  'jacobian-twice': 'the Jacobian twice',
  'a-minus-y': 'a − y with squared error',
  'softmax-twice': 'the softmax twice',
  sigmoid: 'a sigmoid for the softmax',
  sign: 'the wrong sign',
  'factor-2': 'the 2 missing',
  'factor-1/N': 'the 1/N missing',
  'factor-2/N': 'the 2/N missing',
  transposed: '∂E/∂W transposed',
  'input-forgotten': 'x forgotten',
  'no-temperature': 'T forgotten',
  'target-off-by-one': 'the next class as target',
  'target-not-one-hot': 'a class number for y',
  permuted: 'classes in another order',
  'wrong-axis': 'softmax down the columns',
  'sum-for-mean': 'a sum for the mean',
  'mean-for-sum': 'a mean for the sum',
  'log-base-2': 'log to base 2',
  'log-base-10': 'log to base 10',
  'in-place-a': 'a overwritten',
  'stale-a': 'an old a',
  'no-shift': 'no shift before exp',
};

const EXAMPLES: Readonly<Partial<Record<MistakeName | 'right', string>>> = {
  ...MISTAKE_SHORT,
  right: 'right, as PyTorch prints it',
};

type ReadEntry = {
  readonly yours: number;
  readonly other: number;
  readonly shown: string;
  readonly against: string;
};

/** The entry-by-entry difference. */
export const difference = {
  yours: 'yours',
  right: 'right',
  explained: 'as explained',
  difference: 'difference',
  name: 'Yours minus right, entry by entry',
  nameExplained: 'Yours minus what the mistake gives, entry by entry',
  otherShape: 'The right numbers have another shape, so yours stand beside what the mistake gives.',
  picture: (title: string, rows: number, columns: number): string =>
    `${title}: ${rows} by ${columns} numbers`,
  /** A difference that is not 0 and no more than print and rounding hide. */
  shown: (value: number, isHidden: boolean): string => (isHidden && value !== 0 ? '≈ 0' : signedText(value)),
  /** `against`: what yours stands beside, right or as explained. */
  cell: (place: string, { yours, other, shown, against }: ReadEntry): string =>
    `${place}: yours ${signedText(yours)}, ${against} ${signedText(other)}, difference ${shown}`,
  largest: (place: string, entry: ReadEntry): string => `Largest at ${difference.cell(place, entry)}.`,
  /** By the heads of its row, where there is more than one, and of its column: "row a₁, column z₂", "z₂". */
  place: (row: string | undefined, column: string): string =>
    row === undefined ? column : `row ${row}, column ${column}`,
  none: 'No entry differs by more than print and rounding hide.',
  legend: (limit: string): string => `One colour scale for all three, from −${limit} to +${limit}`,
  point: 'Point at an entry to read it in all three.',
};
