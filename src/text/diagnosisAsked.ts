import type { Question } from '../engine/diagnosis/question';

/** What a diagnosis was asked about, as far as its sentences and formulae depend on it. */
export type Asked = Pick<Question, 'problem' | 'quantity' | 'reduction'> & {
  /** Whether the numbers stand for all rows of a batch. */
  readonly isBatch: boolean;
};
