import type { GivenArray } from '../../engine/diagnosis/question';
import type { Outcome } from '../../engine/trace';
import { places, textFaults } from '../../text/en/arrays';
import { readBrackets } from './brackets';
import { cleanText } from './cleanText';
import { readHeading } from './heading';
import { CHECK_LIMITS, type ArrayLimits } from './limits';
import { readTable } from './table';
import { isPrintedByR } from './tableLines';

/** `[`, `(`, `array(`, `Float32[`: numbers in brackets; `{` too, to be refused there by name. */
const BRACKETED = /^(?:[[({<]|[A-Za-z_][\w.]{0,60}[[(])/;

/** The same as readArrayText, told in parts where it takes long: yields how much is read, from 0 to 1. */
export function* readArrayTextInParts(
  text: string,
  limits: ArrayLimits,
): Generator<number, Outcome<GivenArray, string>> {
  if (text.length > limits.characters) {
    return { ok: false, failure: textFaults.tooLong(text.length, limits.characters) };
  }
  const clean = cleanText(text);
  const heading = readHeading(clean);
  if (heading.start >= heading.end) {
    const found = clean.trim();
    return {
      ok: false,
      failure: found === '' ? textFaults.empty : textFaults.noNumbers(places.whole, found),
    };
  }
  const beginning = clean.slice(heading.start, heading.start + 80);
  const bracketed = BRACKETED.test(beginning) && !isPrintedByR(beginning);
  return bracketed || heading.isTensorFlow
    ? yield* readBrackets(clean, heading, limits)
    : readTable(clean, heading, limits);
}

/**
 * The array in text as a person would paste it: what NumPy, PyTorch, JAX, TensorFlow, MATLAB, Octave, Julia, R and pandas print,
 * JSON, CSV, lists of any language. A table of one line or one column is a vector. Fails with a full sentence that
 * quotes what was wrong, says where, and what is allowed. Never throws; reads the text a fixed number of times.
 */
export function readArrayText(text: string, limits = CHECK_LIMITS): Outcome<GivenArray, string> {
  const parts = readArrayTextInParts(text, limits);
  let part = parts.next();
  while (!part.done) part = parts.next();
  return part.value;
}
