import type { LossName, Target } from '../engine/problem';
import type { Outcome } from '../engine/trace';
import {
  cellAllowed,
  onlyOneRow,
  NEGATIVE_TARGET,
  raggedRows,
  targetAllowed,
  targetCount,
  wholeNumber,
  wrongCount,
  MALFORMED_PERCENT,
} from '../text/en/refusals';
import { percentDecoded } from './addressEntries';
import type { Read } from './addressReading';
import { normalLabels, type Cell } from './experiment';
import { FIELDS } from './fieldTable';
import { readLabel } from './readLabels';
import { entryName, readEach, readWithin } from './readNumber';

const failure = (sentence: string): Outcome<never, string> => ({ ok: false, failure: sentence });
const withoutLast = (text: string, separator: ',' | ';'): string =>
  text.trim().endsWith(separator) ? text.trim().slice(0, -1) : text;

/** Numbers separated by commas; a trailing comma is allowed. */
export const numberList =
  (field: 'z' | 'a' | 'x' | 'b'): Read<readonly number[]> =>
  (text) => {
    const { count, range } = FIELDS[field];
    const entries = withoutLast(text, ',').split(',');
    if (entries.length > count.maximum) {
      return failure(wrongCount(field, entries.length, count.minimum, count.maximum));
    }
    return readEach(entries, (entry, i) => readWithin(entryName(field, i), entry, range));
  };

/** Rows separated by semicolons, each of equally many numbers separated by commas: D of N are W, B of D are X. */
export const numberRows =
  (field: 'W' | 'X'): Read<readonly (readonly number[])[]> =>
  (text) => {
    const { rows: allowed, count, range } = FIELDS[field];
    const rows = withoutLast(text, ';').split(';');
    if (rows.length > allowed.maximum)
      return failure(wrongCount(field, rows.length, allowed.minimum, allowed.maximum, 'row'));
    let columns: number | null = null;
    return readEach(rows, (row, at) => {
      const entries = withoutLast(row, ',').split(',');
      columns ??= entries.length;
      if (columns > count.maximum)
        return failure(wrongCount(field, columns, count.minimum, count.maximum, 'column'));
      if (entries.length !== columns) return failure(raggedRows(field, at + 1, entries.length, columns));
      return readEach(entries, (entry, n) => readWithin(entryName(field, at, n), entry, range));
    });
  };

const wholeWithin = (text: string, maximum: number, sentence: string): Outcome<number, string> => {
  const number = /^\s*\d+\s*$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= maximum ? { ok: true, value: number } : failure(sentence);
};

/** The current row of B, from 0; from 1 in the address. */
export const rowNumber =
  (count: number): Read<number> =>
  (text) => {
    const number = wholeWithin(text, count, count > 1 ? wholeNumber('row', text, count) : onlyOneRow(text));
    return number.ok ? { ok: true, value: number.value - 1 } : number;
  };

/** A beat of the lesson, from 1. */
export const beatNumber: Read<number> = (text) =>
  wholeWithin(text, FIELDS.lesson.maximum, wholeNumber('lesson', text, FIELDS.lesson.maximum));

function classTarget(text: string, place: number, outputs: number): Outcome<Target, string> {
  const known = place >= 1 && place <= outputs;
  return known
    ? { ok: true, value: { kind: 'class', index: place - 1 } }
    : failure(targetAllowed(text, outputs));
}

function distribution(values: readonly number[], loss: LossName): Outcome<Target, string> {
  if (loss === 'crossEntropy' && values.some((y) => y < 0)) return failure(NEGATIVE_TARGET);
  return { ok: true, value: { kind: 'distribution', values } };
}

/** One integer 1…N is a class; N numbers, or one with a trailing comma, are the distribution itself. */
const target =
  (outputs: number, loss: LossName): Read<Target> =>
  (text) => {
    const entries = withoutLast(text, ',').split(',');
    const values = readEach(entries, (entry, i) => readWithin(entryName('y', i), entry, FIELDS.y.range));
    if (!values.ok) return text.includes(',') ? values : failure(targetAllowed(text, outputs));
    const place = text.includes(',') ? NaN : (values.value[0] ?? NaN);
    if (Number.isInteger(place)) return classTarget(text, place, outputs);
    if (entries.length !== outputs) return failure(targetAllowed(text, outputs));
    return distribution(values.value, loss);
  };

/** One y for all of a batch's rows, or as many as there are rows, separated by semicolons. */
export const targets =
  (outputs: number, loss: LossName, rows: number): Read<readonly Target[]> =>
  (text) => {
    const read = target(outputs, loss);
    if (rows === 1 || !text.includes(';')) {
      const shared = read(text);
      return shared.ok ? { ok: true, value: Array.from({ length: rows }, () => shared.value) } : shared;
    }
    const entries = withoutLast(text, ';').split(';');
    return entries.length === rows ? readEach(entries, read) : failure(targetCount(entries.length, rows));
  };

/** N names, each percent-encoded, or the list encoded as a whole, commas and all. Takes the raw value. */
export const labelList =
  (outputs: number): Read<{ readonly labels: readonly string[] | null }> =>
  (raw) => {
    const whole = percentDecoded(raw);
    if (whole === null) return failure(MALFORMED_PERCENT);
    const names = raw.split(',').length === outputs ? raw.split(',') : whole.split(',');
    if (names.length !== outputs) return failure(wrongCount('labels', names.length, outputs, outputs));
    const labels = readEach(names, (name, i) => readLabel(percentDecoded(name) ?? name, i));
    return labels.ok ? { ok: true, value: { labels: normalLabels(labels.value) } } : labels;
  };

/** `i,m`, both from 1 to N. */
export const cell =
  (outputs: number): Read<Cell> =>
  (text) => {
    const match = /^\s*(\d+)\s*,\s*(\d+)\s*$/.exec(text);
    const [row, column] = [Number(match?.[1] ?? 0) - 1, Number(match?.[2] ?? 0) - 1];
    const known = row >= 0 && column >= 0 && row < outputs && column < outputs;
    return known ? { ok: true, value: { row, column } } : failure(cellAllowed(text, outputs));
  };
