import { createStore, type StoreApi } from 'zustand/vanilla';

/** A prediction that a reader made in the lesson, as the page around is told of it. */
export type Answer = {
  /** The id of the beat that asked. */
  readonly question: string;
  /** A number, the name of a choice, or a cell as “i,m”, counted from 1. */
  readonly answer: string | number;
  readonly correct: boolean;
  /** Counted from 1 for each question. */
  readonly attempt: number;
};

export type Answers = StoreApi<{ readonly given: Answer | null }>;

export const createAnswers = (): Answers => createStore(() => ({ given: null }));
