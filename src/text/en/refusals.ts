import { echo } from '../echo';
import { isolated, withoutControls } from '../isolated';

/** What a number may be: closed at both ends unless `exclusive` takes the minimum itself away. */
export type AllowedNumbers = {
  readonly minimum: number;
  readonly maximum: number;
  readonly exclusive: boolean;
  readonly masked: boolean;
};

const quoted = (value: string): string =>
  value.trim() === '' ? 'an empty field' : `“${isolated(echo(withoutControls(value)))}”`;

/** “a number from 0 to 1”, “a finite number, or -inf for a masked class”, … */
export function allowedNumbers({ minimum, maximum, exclusive, masked }: AllowedNumbers): string {
  const lower = minimum > -Number.MAX_VALUE;
  const upper = maximum < Number.MAX_VALUE;
  const above = exclusive ? `greater than ${minimum}` : `of at least ${minimum}`;
  const bounds = upper ? `a number from ${minimum} to ${maximum}` : `a finite number ${above}`;
  return `${lower || upper ? bounds : 'a finite number'}${masked ? ', or -inf for a masked class' : ''}`;
}

export const notANumber = (name: string, value: string, allowed: string): string =>
  `${name}: ${quoted(value)} is not a number; give ${allowed}.`;
export const decimalComma = (name: string, value: string): string =>
  `${name}: ${quoted(value)} has a decimal comma; write a decimal point, as in 0.5.`;
export const beyondDoubles = (name: string, value: string, allowed: string): string =>
  `${name}: ${quoted(value)} is too large for a double (about 1.8e308); give ${allowed}.`;
export const outOfRange = (name: string, value: string, allowed: string): string =>
  `${name}: ${quoted(value)} is not allowed; give ${allowed}.`;
export const notInList = (name: string, value: string, options: readonly string[]): string =>
  `${name}: ${quoted(value)} is not known; choose one of ${options.join(', ')}.`;

export const allowedWhole = (minimum: number, maximum: number): string =>
  `a whole number from ${minimum} to ${maximum}`;
export const wholeNumber = (name: string, value: string, maximum: number): string =>
  outOfRange(name, value, allowedWhole(1, maximum));

/** What an address has too many or too few of. */
export type Counted = 'value' | 'row' | 'column';

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
export const onlyOneRow = (value: string): string =>
  `row: ${quoted(value)} is not allowed; there is one row here (X gives several, separated by “;”).`;
export const wrongCount = (
  name: string,
  actual: number,
  minimum: number,
  maximum: number,
  noun: Counted = 'value',
): string =>
  minimum === maximum
    ? `${name} has ${plural(actual, noun)}; ${minimum} ${minimum === 1 ? 'is' : 'are'} needed.`
    : `${name} has ${plural(actual, noun)}; ${minimum} to ${maximum} are allowed.`;
export const raggedRows = (name: string, row: number, actual: number, expected: number): string =>
  `${name}: row ${row} has ${plural(actual, 'number')} and row 1 has ${expected}; all rows need as many (rows are separated by “;”).`;

export const ALL_MASKED = 'z: every class is masked; at least one logit must be finite.';
export const ALL_ZERO = 'a: all activations are 0; at least one must be greater than 0.';
export const MASK_NEEDS_SOFTMAX =
  'z: -inf (a masked class) is allowed with softmax only; give finite numbers.';
export const ACTIVATIONS_NEED_SOFTMAX = 'a can be edited directly with softmax only; give z, or x, W and b.';
export const CROSS_ENTROPY_NEEDS_SOFTMAX =
  'loss: crossEntropy is allowed with softmax only; mse goes with every activation.';
export const LAYER_OVERFLOWS = 'x W + b leaves the range of a double (about ±1.8e308); give smaller numbers.';
export const NEGATIVE_TARGET = 'y: with crossEntropy no entry may be negative; give numbers of at least 0.';
export const targetAllowed = (value: string, outputs: number): string =>
  `y: ${quoted(value)} is neither a class from 1 to ${outputs} nor ${plural(outputs, 'number')} separated by commas` +
  `${outputs === 1 ? ' (one number with a trailing comma, as in 1,)' : ''}.`;
/** Of a target that was given otherwise than in an address; `row` where there are several. */
export const targetUnfit = (row: number | null, outputs: number): string =>
  `y: the target${row === null ? '' : ` of row ${row}`} is neither a class from 1 to ${outputs} nor ${plural(outputs, 'number')}.`;
export const targetCount = (actual: number, rows: number): string =>
  `y has ${plural(actual, 'target')} separated by “;” and X has ${rows} rows; give one for each row, or one without “;” for all.`;
export const cellAllowed = (value: string, outputs: number): string =>
  `cell: ${quoted(value)} is no cell; give row,column, both from 1 to ${outputs}.`;
export const layerIncomplete = (name: string): string =>
  `${name} does not make a layer: x (D numbers) or X (rows of D), W (D rows of N) and b (N numbers) must fit each other, and the preset fills no gap here.`;
export const layerMismatch = (inputs: number, rows: number): string =>
  `x has ${plural(inputs, 'number')} and W has ${plural(rows, 'row')}; W needs one row for each number of x.`;
export const batchMismatch = (inputs: number, rows: number): string =>
  `Each row of X has ${plural(inputs, 'number')} and W has ${plural(rows, 'row')}; W needs one row for each of these numbers.`;

export const labelEmpty = (place: number): string =>
  `labels: name ${place} is empty; a name has 1 to 40 characters.`;
export const labelTooLong = (name: string, longest: number): string =>
  `labels: ${quoted(name)} is too long; a name has 1 to ${longest} characters.`;
export const labelNotText = (name: string): string =>
  `labels: ${quoted(name)} has a control character or half a character; give plain text.`;

export const MALFORMED_PERCENT =
  'A % is not followed by the code of a character; write %25 for a percent sign, or leave the encoding out.';
export const wrongVersion = (value: string): string =>
  `v: ${quoted(value)} is not a version this page knows; only 1 is, and the rest is read as version 1.`;
export const givenTwice = (field: string): string => `${field} is given more than once; the last one counts.`;
export const SOURCES_EXCLUDE =
  'z, a and x (or X), W, b exclude each other; the last one in the address wins.';
export const INPUTS_EXCLUDE =
  'x (one row) and X (several) exclude each other; the last one in the address wins.';
export const noLongerFits = (field: string): string => `${field} no longer fits the other values.`;
export const addressTooLong = (bytes: number, limit: number): string =>
  `This address is ${bytes} bytes long; at most ${limit} are read. None of it is used.`;
export const experimentTooLong = (bytes: number, limit: number): string =>
  `This experiment needs an address of ${bytes} bytes and at most ${limit} are read back, so the address is not updated. ` +
  'It fits again with fewer digits or fewer numbers.';
export const usedInstead = (what: string): string => `The page uses ${what} instead.`;
export const NOTHING_INSTEAD = {
  lesson: 'no lesson',
  labels: 'the numbers of the classes as labels',
  cell: 'no selected cell',
};
export const UNSOLVABLE =
  'Together these values have no result: a number on the way leaves the range of a double; give smaller ones.';
export const pageTooLarge = (field: string, actual: number, maximum: number): string =>
  `${field}: ${actual} is too many; at most ${maximum} are allowed on this page.`;

/** What an edit had to change besides what was asked for, so that the page can say it. */
export const MASK_BECAME_FINITE = (value: string): string =>
  `A masked class has no place here: its logit -inf became ${value}.`;
export const ACTIVATIONS_BECAME_LOGITS =
  'Activations can be edited directly with softmax only: the input is now the logits that gave them.';
export const LOSS_BECAME_MSE = 'Cross-entropy needs softmax: the loss is now the squared error.';
export const UNDERFLOW_BECAME_MASK = 'An activation too small for a double became 0, which masks its class.';
export const TARGET_BECAME_CLASS =
  'Cross-entropy takes no negative target: the target is now the class of its largest entry.';
export const BATCH_NEEDS_LAYER = 'X: a batch goes through a layer; give x, W and b.';
export const batchRowFault = (row: number, reason: string): string => `Row ${row} of X: ${reason}`;
export const BATCH_ENDED =
  'Only a layer has rows of x: the other rows of the batch are gone with it. Undo brings them back.';
export const batchFull = (maximum: number): string =>
  `X: a batch has at most ${maximum} rows here; take one out before you add another.`;

export const lockedOnPage = (field: string, value: string): string =>
  `${field}${value === '' ? '' : `: ${quoted(value)} is not taken, because ${field}`} is locked on this page. ` +
  'Only the course page around it can change it.';

export const VIEW_ID =
  'id: at most 64 of the characters A-Z, a-z, 0-9, _ and - are allowed; the page goes without one.';
