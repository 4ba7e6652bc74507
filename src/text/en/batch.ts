import type { ActivationName } from '../../engine/problem';
import { numberText, signedText } from '../numbers';
import { ACTIVATION_NOUNS } from './activations';

/** A number in a narrow place, its sign always shown where `signed`; what is none is said in words. */
export function valueText(value: number, signed = true): string {
  if (Number.isNaN(value)) return 'no number';
  return signed ? signedText(value) : numberText(value);
}

/** Scales are those of the right numbers, so that wrong ones may run out of them. */
const beyond = (isWrong: boolean): string => (isWrong ? '; what is beyond has the colour of the end' : '');

const rowsText = (rows: number): string => (rows === 1 ? '1 row' : `${rows} rows`);

const SUM_OF_ROWS = 'the sum over the rows b of x b transposed times the derivative of E b by z b';
const AT_ONCE = '; for all rows at once it is capital X transposed times the derivative of E by capital Z.';

/** A batch: what a row has of its own, and what the rows share. */
export const batch = {
  noLayer:
    'A batch is several rows of x through one W. Here z is edited directly: there is no x yet that rows could be made of.',
  oneRow:
    'A batch is several rows of x through one W. So far there is one row, which is all that the rest of the page shows.',
  fromLayer: 'Drive z from a layer',
  sixFlowers: 'Six Iris flowers',
  sixFlowersHint: 'Two of each species, as measured by Anderson, through the preset’s trained 4 × 3 layer',
  noTrace: (row: number | null) =>
    row === null
      ? 'These numbers are too large to compute a batch from.'
      : `Row ${row} leaves the range of doubles: no batch can be computed from it.`,
  intro: (rows: number) =>
    `${rowsText(rows)} of x through one W. Each has its own z, a, E and Jacobian and knows nothing of the others; only ∂E/∂W and ∂E/∂b add up over the rows. The rest of the page shows the row chosen here.`,
  addRow: 'Add a row',
  addRowHint: 'A copy of the chosen row, to be changed',
  removeRow: (row: number) => `Remove row ${row}`,
  full: (most: number) => `A batch has at most ${most} rows.`,
  table: {
    name: 'The rows of the batch',
    row: 'row',
    sum: 'sum of a',
    chooseRow: (row: number) => `Row ${row}: show it on the whole page`,
    input: (row: number, d: number) => `x ${d} of row ${row}`,
    inputs: (row: number) => `x of row ${row}`,
    target: (row: number) => `target of row ${row}`,
    entries: (letter: string, row: number, values: string) => `${letter} of row ${row}: ${values}`,
    more: (count: number) => `and ${count} more`,
    strips: (z: string, a: string) => `Bars: z from −${z} to +${z}, a from ${a}.`,
    zeroTo: (most: string) => `0 to ${most}`,
    fails: 'not 1',
    down: 'Σ down the rows',
    between: (least: string, most: string) => `${least} to ${most}`,
    eachColumn: 'each column: 1',
    underflow: 'An a of 0 here is too small for a double: it underflows to 0, though it is not 0.',
  },
  axis: {
    legend: 'Softmax along',
    row: 'each row',
    column: 'each column',
    right: (outputs: number, tolerance: string) =>
      outputs === 1
        ? 'Each row of Z is one example, so its one share is 1.'
        : `Each row of Z is one example: its ${outputs} shares add up to 1 (✓: within ${tolerance}). A column of Z is one class over all examples: softmax along it is a classic bug. Try it.`,
    wrong: (failing: number, rows: number, tolerance: string) =>
      `Now the ${rows} examples share out each class: every column adds up to 1, and Σa fails in ${failing} of ${rows} rows (off by more than ${tolerance}).${failing < rows ? ' Where it is 1, that is a coincidence.' : ''}`,
    coincidence: (rows: number, tolerance: string) =>
      `Every column adds up to 1, and here all ${rows} rows do too (within ${tolerance}): by coincidence. Change an x and they part.`,
    local:
      'This is the wrong axis, shown in this table only. E and the rest of the page keep softmax along each row.',
    elementwise: (activation: ActivationName) =>
      `${capital(ACTIVATION_NOUNS[activation])} takes every number of Z alone, so there is no axis to get wrong: that is softmax’s trap.`,
    backToSoftmax: 'Back to softmax',
  },
  jacobians: {
    heading: 'One Jacobian a row',
    name: 'The Jacobians of the rows',
    one: (row: number, agrees: boolean) => `Jacobian of row ${row}${agrees ? '' : ', wrong'}`,
    stacked: (rows: number, outputs: number) =>
      `∂a/∂z of the batch is [B, N, N]: ${rows} matrices of ${outputs} × ${outputs}, ${rows * outputs * outputs} numbers.`,
    flattened: (rows: number, outputs: number) => {
      const side = rows * outputs;
      const own = rows * outputs * outputs;
      return `Flattened into one, Z would have ${side} entries and its Jacobian ${side} × ${side} = ${side * side} numbers, B²N² instead of BN². The other ${side * side - own} are zeros, because no row’s a depends on another row’s z.`;
    },
    elementwise: 'For an elementwise activation each of them is diagonal besides.',
    blocks: (side: number) =>
      `The flattened ${side} × ${side} Jacobian: blocks on its diagonal, zeros between`,
    scale: (limit: string, isWrong: boolean) => `One colour scale, −${limit} to +${limit}${beyond(isWrong)}.`,
  },
  gradient: {
    heading: '∂E/∂W over the rows',
    legend: 'E of the batch is',
    sum: 'the sum',
    mean: 'the mean',
    ofSum:
      'E is the sum of the rows’ E, so ∂E/∂W is the sum of the rows’ ∂E/∂W: every row pulls at the same W.',
    ofMean: (rows: number, rate: string, larger: string) =>
      `E is the mean of the rows’ E, so ∂E/∂W is the mean too: the sum divided by B = ${rows}. A learning rate B times as large (η = ${larger} for the sum’s ${rate}) takes the same step.`,
    lossSaid: {
      sum: 'E is the sum over the rows b of E b.',
      mean: 'E is 1 over B times the sum over the rows b of E b.',
    },
    derivativeSaid: {
      sum: `The derivative of E by W is ${SUM_OF_ROWS}${AT_ONCE}`,
      mean: `The derivative of E by W is 1 over B times ${SUM_OF_ROWS}${AT_ONCE}`,
    },
    rows: 'Each row’s own ∂E/∂W',
    one: (row: number, agrees: boolean) => `∂E/∂W of row ${row}${agrees ? '' : ', from a wrong Jacobian'}`,
    ofRow: (row: number) => `row ${row}: xᵀ ∂E/∂z`,
    total: { sum: 'sum over the rows', mean: 'mean over the rows' },
    used: 'with the chosen derivative',
    rightOne: 'with the right derivative',
    cell: (d: number, n: number, value: string) => `derivative of E by W ${d} ${n} = ${value}`,
    bias: '∂E/∂b',
    point: 'Point at a cell to read it.',
    scales: (rows: string, total: string, kind: 'sum' | 'mean', isWrong: boolean) =>
      `The rows are on one colour scale, −${rows} to +${rows}, the ${kind} on its own, −${total} to +${total}${beyond(isWrong)}.`,
  },
  inputs: {
    position: (row: number, rows: number) => `row ${row} of ${rows}`,
    group: 'Row of the batch',
    previous: 'Previous row',
    next: 'Next row',
    show: 'the batch',
    showHint: 'Show all rows of the batch',
  },
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
