import type { Outcome } from '../../engine/trace';
import { scaleRefusals } from '../../text/en/labs/scaleRefusals';
import type { Given } from './given';
import { MOST_TOKENS } from './limits';
import type { VocabularyField, VocabularyOrigin, VocabularyRefusal } from './vocabulary';

type Rows = Extract<VocabularyOrigin, { kind: 'file' | 'text' }>['rows'];
type Taken = { readonly logits: Float64Array; readonly rows: Rows };

const refused = (field: VocabularyField, sentence: string): Outcome<never, VocabularyRefusal> => ({
  ok: false,
  failure: { field, sentence },
});

/** Axes of length 1 say nothing: a model’s (1, 7, V) is seven rows, a column is a vector. */
const withoutOnes = (shape: readonly number[]): readonly number[] => shape.filter((length) => length !== 1);

/** The first entry that no softmax can be taken of, or that there is nothing but masked ones. */
function logitsFault(logits: Float64Array, row: number | null): string | null {
  let isMasked = true;
  for (let i = 0; i < logits.length; i += 1) {
    const logit = logits[i] ?? NaN;
    if (Number.isNaN(logit)) return scaleRefusals.notANumber(i + 1, row);
    if (logit === Infinity) return scaleRefusals.infinite(i + 1, row);
    if (logit > -Infinity) isMasked = false;
  }
  return isMasked ? scaleRefusals.allMasked(logits.length, row) : null;
}

/** How many rows of how many numbers; null where there is a third dimension. */
function sizesOf(shape: readonly number[]): { readonly rows: number; readonly columns: number } | null {
  const [first = 1, second] = withoutOnes(shape);
  if (withoutOnes(shape).length > 2) return null;
  return second === undefined ? { rows: 1, columns: first } : { rows: first, columns: second };
}

const isRowOf = (row: number, rows: number): boolean => Number.isInteger(row) && row >= 1 && row <= rows;

/** One row of what was given, checked to be logits; `row` from 1. */
export function takeRow(given: Given, row: number): Outcome<Taken, VocabularyRefusal> {
  const sizes = sizesOf(given.shape);
  if (!sizes) return refused('logits', scaleRefusals.dimensions(given.shape));
  const { rows, columns } = sizes;
  if (columns > MOST_TOKENS) return refused('logits', scaleRefusals.tooManyTokens(columns, MOST_TOKENS));
  if (!isRowOf(row, rows)) return refused('row', scaleRefusals.noRow(row, rows));
  const read = given.entries((row - 1) * columns, columns);
  if (!read.ok) return refused('logits', read.failure);
  const fault = logitsFault(read.value, rows > 1 ? row : null);
  if (fault !== null) return refused('logits', fault);
  return { ok: true, value: { logits: read.value, rows: rows > 1 ? { count: rows, taken: row } : null } };
}
