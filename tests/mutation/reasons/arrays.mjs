import { UNREACHED } from './common.mjs';

/** Why mutants of src/state/arrays that survive may: the first row that fits counts. */
export const ARRAYS = [
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
