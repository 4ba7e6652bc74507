import { BEYOND, TOUCH } from './common.mjs';

/** Why mutants of src/engine/scale that survive may: the first row that fits counts. */
export const SCALE = [
  {
    file: /scale\/(?:largestEntries|sortedPlaces|scaleGradient)/,
    mutator: /EqualityOperator/,
    original: /^(?:i < (?:values|into)\.length|digit < DIGITS)$/,
    replacement: /<=/,
    why: BEYOND,
  },
  {
    file: /scale\/blockSums/,
    original: /^from >= to$/,
    replacement: />/,
    why: 'Two ranges that only touch have an empty sum in common, and the longer formula is the shorter one.',
  },
  {
    file: /scale\/colourTable/,
    original: /^-column - 1$/,
    why: 'One place more below the range, which has the same colour.',
  },
  {
    file: /scale\/colourTable/,
    original: /^(?:k < axis\.count|step < zero)$/,
    replacement: /<=/,
    why: 'Pixels beside the matrix and a step above the largest sum get a colour that nobody looks up.',
  },
  {
    file: /scale\/diagonalBlocks/,
    original: /^near < columns\.count$/,
    replacement: /<=/,
    why: 'Behind the last column it goes on by one at most, and no block begins there either.',
  },
  {
    file: /scale\/exactSum/,
    original: /^sum \+= /,
    why: 'With all sums negative, the products of two of them are the same.',
  },
  {
    file: /scale\/largestEntries/,
    original: /^one < other$/,
    why: 'No place is compared with itself.',
  },
  {
    file: /scale\/paintJacobian/,
    original: /^k < rows\.count$/,
    replacement: /<=/,
    why: 'The last line is painted once more, the same.',
  },
  {
    file: /scale\/placeWindow/,
    original: /^places >= outputs$/,
    replacement: />/,
    why: TOUCH,
  },
  {
    file: /scale\/pyramid/,
    original: /^(?:level \+ 1 < starts\.length|above < end)$/,
    replacement: /<=/,
    why: 'What it writes behind a level is written anew with the next one; behind the last there is nothing.',
  },
  {
    file: /scale\/rangeOfWindow/,
    mutator: /EqualityOperator/,
    original: /PRECISION|^at\(\w+Logs, k\) <= limit$|^row \+ .* > limit$/,
    why: 'A percentile is found to 0.0005 decades; a logarithm just at the limit may count on either side of it.',
  },
  {
    file: /scale\/rangeOfWindow/,
    original: /^log [<>] (?:least|most)$/,
    replacement: /=/,
    why: TOUCH,
  },
  {
    file: /scale\/rangeOfWindow/,
    original: /^fitting > 0$/,
    why: 'Before the first column stands nothing, which is not above a limit.',
  },
  {
    file: /scale\/rangeOfWindow/,
    original: /^k < diagonal\.count$/,
    replacement: /<=/,
    why: 'A block that is no longer there can at most widen the range in which a percentile is looked for.',
  },
  {
    file: /scale\/rowShares/,
    original: /^a < 0\.5$/,
    replacement: /^(?:false|a <= 0\.5)$/,
    why: 'Either way of 1 − a has all digits there; the shorter is taken.',
  },
  {
    file: /scale\/scaleGradient/,
    original: /^from < outputs$/,
    replacement: /<=/,
    why: 'A block of no places more.',
  },
  {
    file: /scale\/signedLogarithm/,
    original: /^value < 0$/,
    replacement: /<=/,
    why: 'For 0 the answer was given before.',
  },
  {
    file: /scale\/sortedPlaces/,
    original: /^words\[1\] === 0$/,
    why: 'The order of bytes of other machines.',
  },
  {
    file: /scale\/sortedPlaces/,
    original: /^count === words\.length$/,
    why: 'A pass over a digit that all have in common changes no place; it is left out because it costs time.',
  },
];
