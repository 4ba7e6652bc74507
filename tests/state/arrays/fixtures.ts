import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { GivenArray } from '../../../src/engine/diagnosis/question';
import type { Outcome } from '../../../src/engine/trace';

const folder = join(import.meta.dirname, '../../fixtures/arrays');

/** The numbers that were meant, as make_arrays.py wrote them with 17 digits. */
export type Expected = {
  readonly shape: readonly number[];
  readonly values: readonly string[];
  readonly precision: GivenArray['precision'];
};
type ExpectedPrint = Expected & { readonly places: number | null };

export const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
  readonly prints: Readonly<Record<string, ExpectedPrint>>;
  readonly files: Readonly<Record<string, Expected>>;
  readonly npz: Readonly<Record<string, Expected>>;
};

const namesIn = (part: 'prints' | 'files', pattern: RegExp): readonly string[] =>
  readdirSync(join(folder, part))
    .filter((name) => pattern.test(name))
    .toSorted();

export const refusedPrints = namesIn('prints', /\.refused\.txt$/);
export const refusedFiles = namesIn('files', /\.refused\.npy$/);
export const printText = (name: string): string => readFileSync(join(folder, 'prints', name), 'utf8');
export const fileBytes = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(join(folder, 'files', name)));

export const numberOf = (text: string): number =>
  ({ nan: NaN, inf: Infinity, '-inf': -Infinity })[text] ?? Number(text);

/** What was read, or a failed test that says what was said instead. */
export function taken<Value>(outcome: Outcome<Value, string>): Value {
  if (!outcome.ok) throw new Error(`refused: ${outcome.failure}`);
  return outcome.value;
}

/** What was said, or a failed test. */
export function said(outcome: Outcome<unknown, string>): string {
  if (outcome.ok) throw new Error('taken, and should have been refused');
  return outcome.failure;
}

/** The shape and the very bits. */
export function expectExactly(array: GivenArray, meant: Expected): void {
  expect(array.shape).toStrictEqual(meant.shape);
  expect(array.values).toStrictEqual(Float64Array.from(meant.values, numberOf));
  expect(array.precision).toBe(meant.precision);
}

/** A full sentence that quotes or names something. */
export function expectSentence(failure: string): void {
  expect(failure).toMatch(/^[\p{Lu}“][^]*\.$/u);
  expect(failure).toMatch(/“.+”|\d|text is empty|file is empty|cannot be looked into/su);
  expect(failure.length).toBeLessThan(400);
  expect(failure).not.toMatch(/undefined|NaN|\[object/);
}
