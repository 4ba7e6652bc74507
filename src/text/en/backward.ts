import { numberText } from '../numbers';
import { indexed, named } from './names';
import { say, sayEntry, sayList, sayPlus, sayRows } from './spoken';

/** What ∂E/∂a says. */
export const lossGradientText = {
  mse: (n: number): string =>
    `Every activation pulls by its distance from the target. ${n === 2 ? 'For two outputs the factor 2/N is 1.' : `The 2/N is often dropped: it is the same for every output, so a learning rate ${numberText(2 / n)} times as large takes the very same step without it.`}`,
  crossEntropy: (index: number, label: string): string =>
    `Only classes that the target asks for have a slope, and it is the steeper the smaller their share: halving ${named('a', index, label)} doubles it.`,
  infinite:
    ' Here −y/a leaves the doubles, so ∂E/∂a is −∞; the product with ∂a/∂z is finite all the same, as the collapse to a − y will show.',
  generalMse: 'The derivative of E by a i is 2 over N times, in brackets, a i minus y i.',
  generalCrossEntropy: 'The derivative of E by a i is minus y i over a i.',
  numbersMse: (index: number, n: number, a: string, y: string): string =>
    `${byActivation(index)} is 2 over ${n} times, in brackets, ${a} minus ${y}.`,
  numbersCrossEntropy: (index: number, a: string, y: string): string =>
    `${byActivation(index)} is minus ${y} over ${a}.`,
  value: (entries: readonly string[], folded: number): string =>
    `The derivative of E by a is ${sayList(entries, folded)}.`,
};

const byActivation = (index: number) => `The derivative of E by ${sayEntry('a', index)}`;
const byLogit = (index: number) => `The derivative of E by ${sayEntry('z', index)}`;

const YOURS = 'With your choice this is';

const shortForm = (name: string) =>
  `${name} times, entry by entry, in brackets, g minus the sum of every g i times ${name} i, where g is the derivative of E by a`;

/** What ∂E/∂z says. */
export const logitGradientText = {
  rows: (row: number, label: string): string =>
    `Row ${row + 1} of ∂a/∂z says how ${named('a', row, label)} answers to every logit; ∂E/∂${indexed('a', row)} says how much E minds, so it scales the whole row.`,
  columns: (column: number, label: string): string =>
    `${named('z', column, label)} reaches E through every activation, so its column is added up: a vector times a matrix, not entry times entry.`,
  columnsElementwise: (column: number, label: string): string =>
    `${named('z', column, label)} reaches E through ${indexed('a', column)} alone, so only one entry of its column is not 0.`,
  short:
    'The matrix need not be built: each logit moves by its share times how far its ∂E/∂a lies above the mean of all, weighted by the shares. So the entries add up to 0.',
  shortElementwise:
    'Because the matrix is diagonal, vector times matrix is entry times entry: the * that served every activation except softmax.',
  collapse: (sumIsOne: boolean): string =>
    `−y/a meets the a in a(δ − a) and cancels it. ${sumIsOne ? 'Because y adds up to 1, a stands alone; otherwise (Σy − 1)a would be missing from a − y. a − y' : 'Σy stays as a factor because y does not add up to 1, so a − y alone is not the gradient here. aΣy − y'} is the derivative of cross-entropy and softmax together, not of softmax.`,
  wrong: ' With your choice the numbers are wrong from here on; the right ones stand beside them.',
  mixed: ' Where −∞ meets 0 this order has no value; the collapse is the limit.',
  rowsGeneral: 'Row i of the matrix, times the derivative of E by a i.',
  rowNumbers: (row: number, g: string, entries: readonly string[], folded: number): string =>
    `Row ${row + 1}: ${g} times ${sayList(entries, folded)}.`,
  rowValue: (row: number, entries: readonly string[], folded: number): string =>
    `Row ${row + 1}, scaled, is ${sayList(entries, folded)}.`,
  chosenRow: (row: number, entries: readonly string[], folded: number): string =>
    `With your choice row ${row + 1}, scaled, is ${sayList(entries, folded)}.`,
  columnsGeneral:
    'The derivative of E by z m is the sum over i of the derivative of E by a i times the derivative of a i by z m.',
  product:
    'The derivative of E by z is the vector derivative of E by a times the matrix derivative of a by z.',
  columnNumbers: (column: number, products: readonly string[], folded: number): string =>
    `${byLogit(column)} is ${sayPlus(products, folded)}.`,
  shortGeneral: (name: string): string => `The derivative of E by z is ${shortForm(name)}.`,
  chosenShort: (name: string): string => `Your choice computes ${shortForm(name)}.`,
  shortElementwiseGeneral:
    'The derivative of E by z is the derivative of E by a times, entry by entry, f prime.',
  mean: (products: readonly string[], folded: number, mean: number): string =>
    `The weighted sum is ${sayPlus(products, folded)}, which is ${say(mean)}.`,
  shortNumbers: (column: number, v: string, g: string, mean: number): string =>
    `${byLogit(column)} is ${v} times, in brackets, ${g} minus ${say(mean)}.`,
  shortElementwiseNumbers: (column: number, g: string, slope: string): string =>
    `${byLogit(column)} is ${g} times ${slope}.`,
  collapseGeneral: (sumIsOne: boolean): string =>
    `The derivative of E by z is a${sumIsOne ? '' : ' times the sum of y'} minus y.`,
  collapseProduct: (over: string): string =>
    `The derivative of E by z m is the sum over i of minus y i over a i, times a i, times, in brackets, delta i m minus a m${over}.`,
  collapseProductNumbers: (column: number, terms: readonly string[], folded: number, over: string): string =>
    `${byLogit(column)} is minus, in brackets, ${sayPlus(terms, folded)}${over}.`,
  collapseCancelled: (over: string): string =>
    `a i cancels, which leaves minus the sum over i of y i times, in brackets, delta i m minus a m${over}.`,
  collapseGathered: (over: string): string =>
    `Delta picks y m, and a m has the sum of y as its factor: a m times the sum of y, minus y m${over}.`,
  overT: (temperature: string): string => `, all over ${temperature}`,
  productTerm: (y: string, a: string, delta: string, am: string): string =>
    `${y} over ${a} times ${a} times, in brackets, ${delta} minus ${am}`,
  cancelledTerm: (y: string, delta: string, am: string): string =>
    `${y} times, in brackets, ${delta} minus ${am}`,
  excess: (column: number, sum: string, a: string, excess: string): string =>
    `a ${column + 1} minus y ${column + 1} misses the sum of y, ${sum}, minus 1, times ${a}, which is ${excess}.`,
  collapseNumbers: (column: number, a: string, sum: string | null, y: string): string =>
    `${byLogit(column)} is ${a}${sum === null ? '' : ` times ${sum}`} minus ${y}.`,
  value: (entries: readonly string[], folded: number): string =>
    `The derivative of E by z is ${sayList(entries, folded)}.`,
  chosenValue: (entries: readonly string[], folded: number): string =>
    `${YOURS} ${sayList(entries, folded)}.`,
  rightValue: (entries: readonly string[], folded: number): string => `Right is ${sayList(entries, folded)}.`,
};

/** What ∂z/∂W and ∂E/∂W say. */
export const weightsText = {
  logitByWeight: (row: number, column: number): string =>
    `W${sub(row, column)} carries ${indexed('x', row)} into ${indexed('z', column)} and nowhere else: its slope there is the input itself, and 0 for every other logit.`,
  direct: ' z is edited directly, so x = (1) and the slope is 1.',
  logitByWeightGeneral: 'The derivative of z n by W d n is x d; by a weight of any other column it is 0.',
  logitByWeightNumbers: (row: number, column: number, x: string): string =>
    `The derivative of ${sayEntry('z', column)} by ${sayEntry('W', row, column)} is ${sayEntry('x', row)}, which is ${x}.`,
  otherColumn: (logit: number, row: number, column: number): string =>
    `The derivative of ${sayEntry('z', logit)} by ${sayEntry('W', row, column)} is 0.`,
  inputs: (entries: readonly string[], folded: number): string => `x is ${sayList(entries, folded)}.`,
  lossByWeight: (row: number, column: number): string =>
    `A weight matters as much as the input it carries times how much its logit matters: W${sub(row, column)} gets ${indexed('x', row)} times ∂E/∂${indexed('z', column)}.`,
  directLoss: ' With x = (1) it is ∂E/∂z itself, and moving W is moving z.',
  lossByWeightGeneral: 'The derivative of E by W is x transposed times the derivative of E by z.',
  lossByWeightEntry: (row: number, column: number): string =>
    `The derivative of E by ${sayEntry('W', row, column)} is ${sayEntry('x', row)} times the derivative of E by ${sayEntry('z', column)}.`,
  lossByWeightNumbers: (row: number, column: number, x: string, d: string, value: string): string =>
    `The derivative of E by ${sayEntry('W', row, column)} is ${x} times ${d}, which is ${value}.`,
  chosenNumbers: (row: number, column: number, x: string, d: string, value: string): string =>
    `With your choice the derivative of E by ${sayEntry('W', row, column)} comes out as ${x} times ${d}, which is ${value}.`,
  chosenValue: (rows: readonly string[], folded: number): string =>
    `${YOURS}, row by row: ${sayRows(rows, folded)}.`,
  value: (rows: readonly string[], folded: number): string =>
    `The derivative of E by W, row by row: ${sayRows(rows, folded)}.`,
};

const sub = (row: number, column: number) => indexed(indexed('', row), column);

/** What the update says. */
export const updateText = {
  falls: (before: number, after: number): string =>
    `Against the gradient E falls fastest: this step takes it from ${numberText(before)} to ${numberText(after)}.`,
  rises: (before: number, after: number): string =>
    `This step takes E from ${numberText(before)} up to ${numberText(after)}: downhill at first, but η is too large to stop in time.`,
  wrongRises: (before: number, after: number): string =>
    `This is not the gradient, so nothing says that E must fall: it goes from ${numberText(before)} to ${numberText(after)}.`,
  wrongFalls: (before: number, after: number, right: number): string =>
    `This is not the gradient, and yet E falls, from ${numberText(before)} to ${numberText(after)}: a falling loss proves nothing. The right step gives ${numberText(right)}.`,
  stays: (before: number): string =>
    `The gradient is 0, so nothing moves and E stays at ${numberText(before)}.`,
  leaves: 'The wrong gradient is not finite here, so after this step there is no E at all.',
  direct: ' z is edited directly, so it is z itself that moves.',
  general: (direct: boolean): string =>
    direct
      ? 'z becomes z minus eta times the derivative of E by z.'
      : 'W becomes W minus eta times the derivative of E by W.',
  numbers: (name: string, from: string, eta: string, slope: string): string =>
    `${name} becomes ${from} minus ${eta} times ${slope}.`,
  weights: (rows: readonly string[], folded: number): string =>
    `The new weights, row by row: ${sayRows(rows, folded)}.`,
  logits: (entries: readonly string[], folded: number): string => `The new z is ${sayList(entries, folded)}.`,
  bias: (entries: readonly string[], folded: number): string =>
    `b likewise becomes b minus eta times the derivative of E by b: ${sayList(entries, folded)}.`,
  loss: (before: string, after: string): string => `E goes from ${before} to ${after}.`,
  rightLoss: (before: string, after: string): string =>
    `With the right gradient E goes from ${before} to ${after}.`,
};

/** What happens to cross-entropy where a_t goes to 0. */
export const fusedText = {
  holds: (name: string, share: string): string =>
    `${name} = ${share} is large enough for both ways. Below ${numberText(Number.MIN_VALUE)} a share is 0 in doubles: a loss that is told only a then has ln 0 and −1/0, while one that is told the logits never divides by a.`,
  gradientBreaks: (name: string): string =>
    `${name} is still above 0 in doubles, but 1/${name} is beyond the largest one: told only a, −y/a is −∞ and its product with ∂a/∂z is lost. The fused gradient a − y never divides by a.`,
  lossBreaks: (name: string, loss: string): string =>
    `${name} has underflowed to 0. Told only a, a program gets E = ∞ and −∞ · 0, which is no number. Told the logits, it gets E = ${loss} and a − y as good as ever.`,
  masked: (name: string): string =>
    `${name} is a masked class, exactly 0, and the target asks for it: E is ∞ either way, by the mathematics and not by rounding. a − y is finite all the same.`,
  separate: 'Told only a: E is minus the sum over i of y i times the logarithm of a i.',
  separateLoss: (terms: readonly string[], folded: number, loss: string): string =>
    `E from a is minus, in brackets, ${sayPlus(terms, folded)}, which is ${loss}.`,
  separateTerm: (row: number, column: number, g: string, slope: string, product: string): string =>
    `Row ${row + 1}, column ${column + 1}: ${g} times ${slope}, which is ${product}.`,
  separateGradient: (entries: readonly string[], folded: number): string =>
    `Told only a, the derivative of E by z comes out as ${sayList(entries, folded)}.`,
  general:
    'Fused: E is the sum over i of y i times, in brackets, the logarithm of the sum of all u j minus s i, with u j and s i from the shift of softmax; and the derivative of E by z is the collapse.',
  numbers: (terms: readonly string[], folded: number): string => `E is ${sayPlus(terms, folded)}.`,
  term: (y: string, sum: string, s: string): string =>
    `${y} times, in brackets, the logarithm of ${sum} minus ${s}`,
  value: (loss: string): string => `E is ${loss}.`,
};
