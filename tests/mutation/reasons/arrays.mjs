import { UNREACHED } from './common.mjs';

/** Why mutants of src/state/arrays that survive may: the first row that fits counts. */
export const ARRAYS = [
  {
    file: /bracketReading/,
    mutator: /BooleanLiteral/,
    original: /^false$/,
    why: 'Before its first entry a level is known by its count.',
  },
  {
    file: /bracketReading/,
    original: /^''$/,
    why: 'What opened the outermost level is never said: it cannot be left open.',
  },
  {
    file: /bracketReading/,
    original: /^to < reading\.end$/,
    replacement: /<=/,
    why: 'At the end and behind it stand blanks, semicolons, } and > alone, each of which ends a word.',
  },
  {
    file: /state\/arrays\/brackets/,
    original: /^words \+= 1$/,
    why: 'Counted down, every 4096th is the same.',
  },
  {
    file: /arrays\/zip/,
    original: /^at >= last - LONGEST_COMMENT$/,
    replacement: /^true$/,
    why: 'Only speed: the two bytes of the comment’s length say no more, and are held against the place as well.',
  },
  {
    file: /arrays\/printOf/,
    original: /^dtype !== null$/,
    replacement: /^true$/,
    why: 'For the type checker: “null” begins as no whole type does.',
  },
  {
    file: /arrays\/table/,
    mutator: /OptionalChaining/,
    original: /^(?:rows\.value\[0\]|rows\[0\]|table\.blocks\.at\(-1\))\?/,
    why: UNREACHED,
  },
];
