import { BEYOND, TOUCH } from './common.mjs';

/** Why mutants of src/engine/scale that survive may: the first row that fits counts. */
export const SCALE = [
  {
    file: /scale\/blockSums/,
    original: /from >= to/,
    why: 'Two ranges that only touch have an empty sum in common, and the longer formula is the shorter one.',
  },
  {
    file: /scale\/blockSums/,
    original: /staggered|rows\.from - columns\.from/,
    why: 'Of the product the sign counts alone; where it is 0 one range lies in the other, nothing is to be subtracted and nothing can cancel.',
  },
  {
    file: /scale\/blockSums/,
    original: /single|difference/,
    replacement: /^true$|<=|Math\.max/,
    why: 'Says only when terms are added again with more digits; added again once too often they are the same or better.',
  },
  {
    file: /scale\/doubleDouble/,
    original: /TOO_FEW|-30/,
    why: 'Says only when whole numbers are added in the place of double-double; they are exact, and slower.',
  },
  { file: /scale\/exactSum/, original: /product < 0n/, why: TOUCH },
  {
    file: /scale\/colourTable/,
    original: /STEPS|largestLogMean|-column|widthOf/,
    why: 'How fine the table is and where it is cut, both with room to spare: a colour may be its neighbour within 1/2048 of the range.',
  },
  {
    file: /scale\/diagonalBlocks/,
    why: 'A block more or less that does not touch the diagonal is painted with the value that it has anyway.',
  },
  {
    file: /scale\/paintJacobian/,
    original: /count === 0|pixels\.fill/,
    why: 'Without blocks there is nothing to paint, and the picture is cleared by paintRows as well.',
  },
  {
    file: /scale\/paintJacobian/,
    original: /left|top|right|bottom/,
    why: 'Clearing what is painted over anyway.',
  },
  { file: /scale\/paintJacobian/, why: BEYOND },
  { file: /scale\/placeWindow/, original: /place < first|places >= outputs/, why: TOUCH },
  {
    file: /scale\/rowShares/,
    original: /a < 0\.5/,
    why: 'Either way of 1 − a has all digits there; the shorter is taken.',
  },
  {
    file: /scale\/rowShares/,
    why: 'Against rounding, should all rows together be less than half of their sum.',
  },
  {
    file: /scale\/rangeOfWindow/,
    why: 'A percentile is found to 0.0005 decades; which of two neighbouring logarithms counts does not show.',
  },
  {
    file: /scale\/masks/,
    original: /kept > 1/,
    why: 'Not all logits are masked (the function says so), so the first never is.',
  },
  {
    file: /scale\/largestEntries/,
    why: 'The heap has room for at least one where anything is compared; equal entries are told apart by their place.',
  },
  {
    file: /scale\/sortedPlaces/,
    original: /words\[1\] === 0|count === words\.length/,
    why: 'The order of bytes of other machines, and a pass that may be left out because all digits agree.',
  },
  { file: /scale\/signedLogarithm/, why: TOUCH },
];
