import type { Outcome } from '../engine/trace';
import { labelEmpty, labelNotText, labelTooLong } from '../text/en/refusals';
import { FIELDS } from './fieldTable';

// Bidirectional overrides and line separators are control characters too: they would reorder the text around a name.
const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** A class name without surrounding spaces; fails with a sentence. `place` counts from 0. */
export function readLabel(text: string, place: number): Outcome<string, string> {
  const name = text.trim();
  const { longest } = FIELDS.labels;
  if (name === '') return { ok: false, failure: labelEmpty(place + 1) };
  if (CONTROL.test(name)) return { ok: false, failure: labelNotText(name) };
  if ([...name].length > longest) return { ok: false, failure: labelTooLong(name, longest) };
  return { ok: true, value: name };
}
