import { numberText } from '../numbers';
import { indexed, named, powerText } from './names';
import { say, sayEntry, sayList, sayPlus } from './spoken';

/** What the steps z, a and E say. */
export const logitsText = {
  layer: (column: number, label: string): string =>
    `Every logit is a weighted sum of the inputs plus a bias: ${named('z', column, label)} uses column ${column + 1} of W and nothing else.`,
  direct:
    'z holds the raw scores, one for each class: drag one, and every number here follows. (Edited directly, z is a layer with x = (1), W = z and b = 0.)',
  fromActivations: (constant: number): string =>
    `a is edited directly, and softmax(z) = a leaves z open up to a constant; the one chosen here, ${numberText(constant)}, makes the largest logit 0.`,
  general: 'z equals x times W plus b.',
  generalColumn: (column: number): string =>
    `${sayEntry('z', column)} is the sum of every x d times W d ${column + 1}, plus ${sayEntry('b', column)}.`,
  numbers: (column: number, products: readonly string[], folded: number, bias: string): string =>
    `${sayEntry('z', column)} is ${sayPlus(products, folded)}, plus ${bias}.`,
  directNumbers: (entries: readonly string[], folded: number): string =>
    `z is 1 times the row ${sayList(entries, folded)}, plus 0.`,
  recovered: (temperature: number): string =>
    `z i equals ${temperature === 1 ? '' : 'T times '}the logarithm of a i, plus a constant that makes the largest z zero.`,
  constant: (temperature: number, largest: string, constant: number): string =>
    `The constant is minus ${timesT(temperature)}the logarithm of ${largest}, which is ${say(constant)}.`,
  recoveredNumbers: (column: number, a: string, temperature: number, constant: number, z: string): string =>
    `${sayEntry('z', column)} is ${timesT(temperature)}the logarithm of ${a}, plus ${say(constant)}, which is ${z}.`,
  value: (entries: readonly string[], folded: number): string => `z is ${sayList(entries, folded)}.`,
};

const timesT = (temperature: number): string => (temperature === 1 ? '' : `${say(temperature, true)} times `);

export const softmaxText = {
  shift: (top: number, label: string, naive: 'overflows' | 'underflows' | null): string => {
    const why = `Taking the largest logit, ${named('z', top, label)}, from all of them changes no share, since the same factor leaves numerator and denominator.`;
    if (naive === null) return `${why} It keeps every exponential at or below 1.`;
    const fate =
      naive === 'overflows'
        ? 'a naive exp overflows to ∞, and ∞/∞ is no number'
        : 'a naive exp underflows to 0, and the shares lose their digits or become 0/0';
    return `${why} Here it is needed: without it ${fate}.`;
  },
  exponentiate: (index: number, label: string, ratio: string): string =>
    `The exponential is positive whatever the logit, and turns differences into ratios: ${named('z', index, label)} counts ${ratio} times as much as the largest.`,
  ratioTooSmall: (log: number): string => powerText(log),
  sum: 'The sum is what every exponential is measured against; every logit is in it, and that is why every share will move with every logit.',
  divide: (top: number, label: string): string =>
    `Divided by their sum the exponentials become shares that add up to 1; the largest is ${named('a', top, label)}.`,
  divideOne: 'There is only one class, so it has the whole share: a₁ = 1 whatever z is.',
  tiny: (index: number, log: number): string =>
    ` ${indexed('a', index)} is too small for a double: it is ${powerText(log)}, not 0.`,
  elementwise: (noun: string): string =>
    `${noun[0]?.toUpperCase()}${noun.slice(1)} looks at one logit at a time: aᵢ depends on zᵢ and on no other.`,
};

export const softmaxLines = {
  shift: (temperature: number): string =>
    `s i is z i minus the largest z${temperature === 1 ? '' : ', divided by the temperature'}.`,
  shiftNumbers: (index: number, z: string, top: string, temperature: number): string =>
    `${sayEntry('s', index)} is ${z} minus ${top}${temperature === 1 ? '' : `, over ${say(temperature, true)}`}.`,
  shiftValue: (entries: readonly string[], folded: number): string => `s is ${sayList(entries, folded)}.`,
  exponential: 'u i is e to the s i.',
  exponentialNumbers: (index: number, s: string): string => `${sayEntry('u', index)} is e to the ${s}.`,
  exponentialValue: (entries: readonly string[], folded: number): string =>
    `u is ${sayList(entries, folded)}.`,
  overflow: (index: number, exponent: number): string =>
    `Without the shift ${sayEntry('u', index)} would be e to the ${say(exponent)}, which overflows to infinity.`,
  underflow: (index: number, exponent: number): string =>
    `Without the shift ${sayEntry('u', index)} would be e to the ${say(exponent)}, which underflows to 0.`,
  sum: (terms: readonly string[], folded: number): string => `The sum is ${sayPlus(terms, folded)}.`,
  sumNumbers: (terms: readonly string[], folded: number): string => `The sum is ${sayPlus(terms, folded)}.`,
  sumValue: (sum: string): string => `The sum is ${sum}.`,
  divide: 'a i is u i over the sum of all u j.',
  divideNumbers: (index: number, u: string, sum: string): string =>
    `${sayEntry('a', index)} is ${u} over ${sum}.`,
  value: (entries: readonly string[], folded: number): string => `a is ${sayList(entries, folded)}.`,
  elementwise: (spoken: string): string => `a i is ${spoken}.`,
  elementwiseNumbers: (index: number, spoken: string): string => `${sayEntry('a', index)} is ${spoken}.`,
};

export const lossText = {
  mse: (n: number): string =>
    n === 1
      ? 'The squared distance from the target.'
      : `Every activation's distance from its target, squared so that either side counts, and averaged over all ${n}.`,
  crossEntropy: (target: string): string =>
    `Only what the target asks for counts: ${target} Where y is 0 the term is 0, whatever a is.`,
  oneClass: (index: number, label: string): string =>
    `E is minus the logarithm of ${named('a', index, label)}, so it is 0 when that share is 1 and grows without bound as it goes to 0.`,
  distribution: 'every class by its part of y.',
  finite: ' E comes from the logits, so it is finite even where a share is too small for a double.',
  infinite: ' The target asks for a class that is masked out, a = 0: E is infinite, and that is the result.',
  generalMse: 'E is one over N times the sum of the squares of a i minus y i.',
  generalCrossEntropy: 'E is minus the sum of every y i times the logarithm of a i.',
  numbersMse: (n: number, terms: readonly string[], folded: number): string =>
    `E is one over ${n} times the sum of the squares of ${sayList(terms, folded)}.`,
  numbersCrossEntropy: (terms: readonly string[], folded: number): string =>
    `E is minus, in brackets, ${sayPlus(terms, folded)}.`,
  value: (loss: string): string => `E is ${loss}.`,
};
