import type { GivenArray } from '../../engine/diagnosis/question';
import type { Outcome } from '../../engine/trace';
import type { VocabularyOrigin } from './vocabulary';

/** Why something cannot be read, as the end of a sentence that begins with the name of its file, if it has one. */
export type Reading<Value> = Outcome<Value, string>;
export const failed = (failure: string): Outcome<never, string> => ({ ok: false, failure });

/** Numbers as a file or a text has them, before it is known whether they are logits. */
export type Given = {
  readonly shape: readonly number[];
  readonly stored: GivenArray['precision'];
  /** Those that stand beside the numbers. */
  readonly labels: readonly string[] | null;
  /** Some of them, row by row: a .npy may have far more than are looked at. */
  readonly entries: (first: number, count: number) => Reading<Float64Array>;
};

export type Arrays = Extract<VocabularyOrigin, { kind: 'file' | 'text' }>['arrays'];

export const givenValues = (
  shape: readonly number[],
  values: Float64Array,
  { stored = null, labels = null }: Partial<Pick<Given, 'stored' | 'labels'>> = {},
): Given => ({
  shape,
  stored,
  labels,
  entries: (first, count) => ({ ok: true, value: values.slice(first, first + count) }),
});
