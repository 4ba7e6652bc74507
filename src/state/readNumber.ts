import type { Outcome } from '../engine/trace';
import {
  allowedNumbers,
  beyondDoubles,
  decimalComma,
  notANumber,
  outOfRange,
  wrongCount,
  type AllowedNumbers,
} from '../text/en/refusals';
import { FIELDS, inRange, type NumberFieldId } from './fieldTable';

const NUMERAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const MASKED = /^-(?:inf|infinity|∞)$/i;

/** Digits of an index, set low: 2 → ₂. */
const lowered = (index: number): string =>
  [...String(index + 1)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');

/** How a sentence names an entry: entryName('z', 1) is z₂, entryName('W', 0, 2) is W₁,₃ (indices from 0). */
export const entryName = (field: NumberFieldId, ...indices: readonly number[]): string =>
  field + indices.map(lowered).join(',');

/** A numeral as a person writes it, within a range, or a sentence that names it and says what is allowed. */
export function readWithin(name: string, text: string, range: AllowedNumbers): Outcome<number, string> {
  const numeral = text
    .trim()
    .replace(/^\u2212/u, '-')
    .replace(/e\u2212/iu, 'e-');
  const allowed = allowedNumbers(range);
  const refuse = (failure: string): Outcome<number, string> => ({ ok: false, failure });
  if (MASKED.test(numeral)) {
    return range.masked ? { ok: true, value: -Infinity } : refuse(outOfRange(name, text, allowed));
  }
  if (/^[+-]?\d+,\d+$/.test(numeral)) return refuse(decimalComma(name, text));
  if (!NUMERAL.test(numeral)) return refuse(notANumber(name, text, allowed));
  const value = Number(numeral);
  if (!Number.isFinite(value)) return refuse(beyondDoubles(name, text, allowed));
  return inRange(value, range) ? { ok: true, value } : refuse(outOfRange(name, text, allowed));
}

/** The range of what is typed into a control, which for a share of a is narrower than that of the address. */
const typedRange = (field: NumberFieldId): AllowedNumbers =>
  field === 'a' ? FIELDS.a.typed : FIELDS[field].range;

/**
 * The number typed into a field; fails with a full sentence that names field and value and says what is allowed.
 * `name` is what the sentence calls the field, such as `entryName('z', 1)`.
 */
export const readNumber = (
  field: NumberFieldId,
  text: string,
  name: string = field,
): Outcome<number, string> => readWithin(name, text, typedRange(field));

/** What surrounds a list in the languages people paste from: brackets, `array(…)`, `tensor(…)`. */
const withoutBrackets = (text: string): string =>
  text.replace(/\b[a-z_.]+\(/gi, ' ').replace(/[[\](){}]/g, ' ');

const hasDecimalCommas = (text: string): boolean => {
  const words = text.split(/[\s;]+/).filter((word) => word !== '');
  return words.length > 1 && words.every((word) => /^[+-]?\d+,\d+$/.test(word));
};

/**
 * The numbers of a pasted list, separated by commas, semicolons, spaces or newlines, brackets around it or not. Fails
 * with a full sentence for the first entry that is no number in the field's range, and for another count than `count`.
 */
export function readNumberList(
  field: NumberFieldId,
  text: string,
  count: { readonly minimum: number; readonly maximum: number } = { minimum: 1, maximum: Infinity },
): Outcome<readonly number[], string> {
  const inner = withoutBrackets(text).trim();
  if (hasDecimalCommas(inner)) return { ok: false, failure: decimalComma(field, text) };
  const entries = inner.replace(/,\s*$/, '').split(/\s*[,;]\s*|\s+/);
  if (inner !== '' && (entries.length < count.minimum || entries.length > count.maximum)) {
    return { ok: false, failure: wrongCount(field, entries.length, count.minimum, count.maximum) };
  }
  return readEach(entries, (entry, i) => readWithin(entryName(field, i), entry, FIELDS[field].range));
}

/** All the values, or the first failure. */
export function readEach<Value>(
  entries: readonly string[],
  read: (entry: string, index: number) => Outcome<Value, string>,
): Outcome<readonly Value[], string> {
  const values: Value[] = [];
  for (const [i, entry] of entries.entries()) {
    const outcome = read(entry, i);
    if (!outcome.ok) return outcome;
    values.push(outcome.value);
  }
  return { ok: true, value: values };
}
