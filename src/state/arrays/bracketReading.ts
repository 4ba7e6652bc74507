import { places, textFaults, type Printer } from '../../text/en/arrays';
import type { ArrayLimits } from './limits';
import type { Level } from './nesting';
import { noNumerals, type Numerals } from './numerals';

/** list: […] or (…), one dimension. call: array(…), none. row: between two semicolons of MATLAB, one dimension. */
export type BracketLevel = Level & {
  readonly kind: 'root' | 'list' | 'tuple' | 'call' | 'row';
  /** what opened it, as it stands there */
  readonly opened: string;
  readonly line: number;
  /** whether a separator, and no entry yet, stands before the place where we are */
  afterComma: boolean;
  commas: boolean;
};

/** Where in the text we are, and what was found so far. */
export type BracketReading = {
  readonly text: string;
  readonly end: number;
  at: number;
  line: number;
  /** what stands outside of all brackets */
  readonly root: BracketLevel;
  /** the brackets that are open, the innermost last */
  readonly levels: BracketLevel[];
  readonly numerals: Numerals;
  /** whether commas or semicolons stand between the entries of a list: NumPy's print() has blanks there */
  separated: boolean;
  /** the names before the round brackets, such as `array` and `np.float64` */
  readonly calls: Set<string>;
  /** as in dtype=float32, without its library's name */
  dtype: string | null;
};

const newLevel = (kind: BracketLevel['kind'], opened: string, line: number): BracketLevel => ({
  kind,
  opened,
  line,
  count: 0,
  inner: null,
  afterComma: false,
  commas: false,
});

export function openLevel(reading: BracketReading, kind: BracketLevel['kind'], opened: string): void {
  reading.levels.push(newLevel(kind, opened, reading.line));
}

/** Reads from `start`; the lines before it are counted, so that sentences name those of the whole text. */
export function startReading(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  limits: ArrayLimits,
): BracketReading {
  const line = text.slice(0, start).split('\n').length;
  return {
    text,
    end,
    at: start,
    line,
    root: newLevel('root', '', line),
    levels: [],
    numerals: noNumerals(limits),
    separated: false,
    calls: new Set(),
    dtype: null,
  };
}

export const innermost = ({ root, levels }: BracketReading): BracketLevel => levels.at(-1) ?? root;

export const lineOf = (reading: BracketReading): string => places.line(reading.line);
export const numberPlace = (reading: BracketReading): string =>
  places.number(reading.line, reading.numerals.values.length + 1);

const isTorch = (reading: BracketReading): boolean =>
  [...reading.calls].some((name) => /tensor|Parameter/.test(name));
const printerOf = (reading: BracketReading): Printer => (isTorch(reading) ? 'torch' : 'numpy');

/** The characters that end a word. */
const DELIMITER = /[\s,;[\](){}<>='"*]/;

/** The word that begins where we are. */
export function wordAt(reading: BracketReading): string {
  let to = reading.at;
  while (to < reading.end && !DELIMITER.test(reading.text.charAt(to))) to += 1;
  return reading.text.slice(reading.at, Math.max(to, reading.at + 1));
}

/** Passes blanks and counts lines. */
export function skipBlanks(reading: BracketReading): void {
  for (; /\s/.test(reading.text.charAt(reading.at)); reading.at += 1) {
    if (reading.text.charAt(reading.at) === '\n') reading.line += 1;
  }
}

/** The rest of the line, to be quoted. */
export const restOfLine = (reading: BracketReading): string => {
  const rest = reading.text.slice(reading.at, Math.min(reading.end, reading.at + 400));
  return rest.split('\n', 1)[0] ?? '';
};

export const truncated = (reading: BracketReading, found: string): string =>
  textFaults.truncated(lineOf(reading), found, found.includes('...') ? printerOf(reading) : 'other');
