const BEYOND = 'One step more reads or writes beyond the end of a typed array, which changes nothing.';
const TOUCH = 'Where the two sides are equal, both ways give the same.';
const UNREACHED = 'For the type checker, which cannot know that the place is there; no input comes here.';
const BREAKDOWN = 'A guard against what its callers never give.';

/** Why mutants that survive may: the first row that fits counts. */
export const REASONS = [
  // what no test can see
  {
    file: /./,
    status: /noCoverage/,
    mutator: /StringLiteral|ArrayDeclaration/,
    original: /^(?:''|\[\])$/,
    replacement: /Stryker/,
    why: UNREACHED,
  },
  { file: /arrays\/(?:bracket|npy)/, mutator: /OptionalChaining/, why: UNREACHED },
  {
    file: /engine\/scale\//,
    mutator: /EqualityOperator/,
    original: /^\w+ < [\w.]+(?:length|count|outputs|to|end|size)$/,
    replacement: /<=/,
    why: BEYOND,
  },

  // src/engine/scale
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

  // src/state/host
  {
    file: /host\/hostLimit/,
    original: /text\.length <= budget|list\.length > budget|i < list|budget\.left/,
    why: 'A short way to the same answer: the bytes are counted one by one as well.',
  },
  { file: /host\/hostLimit/, mutator: /BlockStatement|BooleanLiteral/, why: BREAKDOWN },
  {
    file: /host\/pageBody|host\/fitScrollbar/,
    why: 'Listens to the fonts, the size and the scrollbar of a real page; the three engines test it (tests/browser, tests/browsers).',
  },

  // src/state/arrays
  { file: /bracketLevels/, original: /^(?:!level|matrix)$/, why: UNREACHED },
  { file: /bracketLevels/, original: /endsWith/, why: 'What opened a list is the bracket alone.' },
  {
    file: /bracketLevels/,
    original: /^'list'$/,
    why: 'Only the kind of the innermost level is asked for, which is then the row.',
  },
  {
    file: /bracketReading/,
    mutator: /BooleanLiteral/,
    why: 'Before its first entry a level is known by its count.',
  },
  {
    file: /bracketReading/,
    original: /^i < start$/,
    why: 'What begins at the start is no line end: blanks are passed before.',
  },
  {
    file: /bracketReading/,
    original: /^''$/,
    why: 'What opened the outermost level is never said: it cannot be left open.',
  },
  {
    file: /bracketReading|bracketWords/,
    original: /reading\.end|^''$/,
    why: 'At the end and behind it stand blanks, semicolons, } and > alone, none of which begins or goes on with anything.',
  },
  {
    file: /bracketReading|bracketWords/,
    mutator: /Regex/,
    original: /tensor\$|list\|tuple/,
    why: 'The names and kinds that come here are a fixed few, none of which holds another.',
  },
  {
    file: /bracketWords/,
    original: /to <= start|to < 0/,
    why: 'indexOf + 1 is 0 or behind where it began to look, never that place.',
  },
  {
    file: /state\/arrays\/brackets/,
    original: /words \+= 1/,
    why: 'Counted down, every 4096th is the same.',
  },
  {
    file: /state\/arrays\/brackets/,
    original: /last\?\.count|text\.trim/,
    why: 'A text that begins with a bracket or a name has an entry or a fault by then.',
  },
];
