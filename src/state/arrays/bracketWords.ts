import { textFaults } from '../../text/en/arrays';
import { addEntry, holdsOne, open } from './bracketLevels';
import {
  innermost,
  lineOf,
  numberPlace,
  restOfLine,
  skipBlanks,
  truncated,
  wordAt,
  type BracketReading,
} from './bracketReading';
import { addNumeral, setScale } from './numerals';

/** Names that may stand before round brackets: they hold an array and compute nothing. */
const CALL =
  /^(?:(?:np|numpy|torch|jnp|jax|jax\.numpy|tf|torch\.nn|nn|onp)\.)?(?:array|asarray|matrix|tensor|as_tensor|Array|DeviceArray|Tensor|Parameter|constant|Variable|float(?:16|32|64)|u?int(?:8|16|32|64)|list|tuple|FloatTensor|DoubleTensor)$/;
/** Julia's type before a list, as in Float32[0.5, 0.25]. */
const TYPED_LIST = /^(?:Float(?:16|32|64)|U?Int\d{1,3})$/;
const NAME = /^[A-Za-z_][\w.]*$/;

// what may stand behind the end, blanks, semicolons, } and >, begins nothing and goes on with nothing
const next = (reading: BracketReading): string => reading.text.charAt(reading.at);

/** The place after what closes the option's value: 'cuda:0', <MulBackward0>, (2, 2); no further than here where it has none. */
function afterValue(reading: BracketReading): number {
  const opening = next(reading);
  const closing = { "'": "'", '"': '"', '<': '>', '(': ')' }[opening];
  const value = wordAt(reading);
  if (closing === undefined) return reading.at + (/\w/.test(value) ? value.length : 0);
  return reading.text.indexOf(closing, reading.at + 1) + 1;
}

/** dtype=torch.float64, grad_fn=<MulBackward0>: of all options the type alone says something of the numbers. */
function option(reading: BracketReading, name: string): string | null {
  const place = lineOf(reading);
  const found = restOfLine(reading);
  const level = innermost(reading);
  reading.at += name.length + 1;
  const start = reading.at;
  const to = afterValue(reading);
  if (to <= start || to > reading.end || level.kind !== 'call') {
    return textFaults.badOption(place, found);
  }
  reading.at = to;
  level.afterComma = false;
  if (name !== 'dtype') return null;
  const type = reading.text.slice(start, to).replace(/['"<>]/g, '');
  reading.dtype = type.slice(type.lastIndexOf('.') + 1);
  return null;
}

function named(reading: BracketReading, name: string): string | null {
  const place = lineOf(reading);
  if (next(reading) === '(') {
    if (!CALL.test(name)) return textFaults.unknownCall(place, `${name}(`);
    reading.calls.add(name);
    reading.at += 1;
    return open(reading, 'call', `${name}(`);
  }
  if (!TYPED_LIST.test(name)) return textFaults.unknownForm(place, `${name}[`);
  reading.dtype = name.toLowerCase();
  return null;
}

/** A number, or the common factor before all of them. */
function numeral(reading: BracketReading, found: string): string | null {
  const before = reading.at;
  const line = reading.line;
  const place = numberPlace(reading);
  reading.at += found.length;
  const after = reading.at;
  skipBlanks(reading);
  if (next(reading) === '*') {
    reading.at += 1;
    const factor = `${found} *`;
    return holdsOne(innermost(reading))
      ? setScale(reading.numerals, found, line)
      : textFaults.badScale(place, factor);
  }
  const fault = addNumeral(reading.numerals, found, () => place);
  if (fault !== null) return fault;
  // the fault of too many arrays quotes the one that is too many
  reading.at = before;
  const extra = addEntry(reading, []);
  reading.at = after;
  reading.line = line;
  return extra;
}

/** Whatever is no bracket and no separator. */
export function word(reading: BracketReading): string | null {
  const found = wordAt(reading);
  if (found.includes('...') || /[…⋮⋱⋯]/.test(found)) return truncated(reading, found);
  const follows = reading.text.charAt(reading.at + found.length);
  if (NAME.test(found) && follows === '=') return option(reading, found);
  if (NAME.test(found) && (follows === '(' || follows === '[')) {
    reading.at += found.length;
    return named(reading, found);
  }
  return numeral(reading, found);
}

/** "nan" and 0.5 in quotation marks, as JSON has to write the first. */
export function quotedNumeral(reading: BracketReading): string | null {
  const mark = next(reading);
  const to = reading.text.indexOf(mark, reading.at + 1);
  if (to === -1 || to - reading.at > 400) {
    return textFaults.unclosedQuote(lineOf(reading), restOfLine(reading));
  }
  const inside = reading.text.slice(reading.at + 1, to).trim();
  const fault = addNumeral(reading.numerals, inside, () => numberPlace(reading));
  if (fault !== null) return fault;
  const extra = addEntry(reading, []);
  reading.at = to + 1;
  return extra;
}
