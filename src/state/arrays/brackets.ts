import type { GivenArray } from '../../engine/diagnosis/question';
import type { Outcome } from '../../engine/trace';
import { places, textFaults } from '../../text/en/arrays';
import { close, comma, open, semicolon } from './bracketLevels';
import { innermost, lineOf, skipBlanks, startReading, type BracketReading } from './bracketReading';
import { quotedNumeral, word } from './bracketWords';
import type { Heading } from './heading';
import type { ArrayLimits } from './limits';
import { printOf } from './printOf';
import { resolutionOf } from './resolution';

const passing =
  (act: (reading: BracketReading, found: string) => string | null) =>
  (reading: BracketReading, found: string): string | null => {
    const fault = act(reading, found);
    reading.at += 1;
    return fault;
  };

/** What each character that is no part of a word does. */
const CHARACTERS: Readonly<Record<string, (reading: BracketReading, found: string) => string | null>> = {
  '[': passing((reading) => open(reading, 'list', '[')),
  '(': passing((reading) => open(reading, 'tuple', '(')),
  ']': passing(close),
  ')': passing(close),
  ',': passing(comma),
  ';': passing(semicolon),
  '"': quotedNumeral,
  "'": quotedNumeral,
};

function step(reading: BracketReading): string | null {
  const character = reading.text.charAt(reading.at);
  const known = Object.hasOwn(CHARACTERS, character) ? CHARACTERS[character] : undefined;
  return known ? known(reading, character) : word(reading);
}

/** So many words are read at a time. */
const WORDS = 4096;

/** Yields now and then how much of the text is read. */
function* readAll(reading: BracketReading): Generator<number, string | null> {
  let words = 0;
  for (skipBlanks(reading); reading.at < reading.end; skipBlanks(reading)) {
    const fault = step(reading);
    if (fault !== null) return fault;
    words += 1;
    if (words % WORDS === 0) yield reading.at / reading.end;
  }
  const last = innermost(reading);
  if (last.kind !== 'root') return textFaults.unclosed(places.line(last.line), last.opened);
  return last.count === 1 ? null : textFaults.noNumbers(lineOf(reading), reading.text.trim());
}

/** Numbers in brackets: lists, tuples, what NumPy, PyTorch, JAX and TensorFlow print, MATLAB's and Julia's rows. */
export function* readBrackets(
  text: string,
  heading: Heading,
  limits: ArrayLimits,
): Generator<number, Outcome<GivenArray, string>> {
  const reading = startReading(text, heading, limits);
  const fault = yield* readAll(reading);
  if (fault !== null) return { ok: false, failure: fault };
  const { style, precision } = printOf(reading, heading);
  return {
    ok: true,
    value: {
      shape: reading.root.inner ?? [],
      values: Float64Array.from(reading.numerals.values),
      resolution: resolutionOf(reading.numerals, style, precision),
      precision,
    },
  };
}
