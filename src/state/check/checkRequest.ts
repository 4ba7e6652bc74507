import type { Diagnosis, GivenArray, Quantity, Question } from '../../engine/diagnosis/question';
import type { Asked } from '../../text/diagnosisAsked';
import type { DiagnosisSentence } from '../../text/diagnosisTold';
import type { Sizes } from '../../text/quantityShapes';
import { currentRow, rowsOf } from '../editBatch';
import type { Experiment } from '../experiment';

/** The reader's numbers as they came: pasted, sent as arrays in a message, or dropped as a file. */
export type CheckInput =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'data'; readonly data: unknown }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly bytes: Uint8Array;
      /** Which of its arrays (from 0); null: the first that fits. */
      readonly array: number | null;
    };

export type CheckRequest = Question & { readonly input: CheckInput };

export type CheckTerms = {
  readonly quantity: Quantity;
  readonly reduction: Question['reduction'];
  readonly input: CheckInput;
};

/** A question about the experiment as it stands. */
export const checkRequest = (experiment: Experiment, terms: CheckTerms): CheckRequest => ({
  problem: experiment.problem,
  rows: rowsOf(experiment),
  current: currentRow(experiment),
  ...terms,
});

/** The arrays of a file and which of them was taken; null: there was one, or no file. */
export type ArrayChoice = { readonly names: readonly string[]; readonly taken: number };

export type Checked = {
  readonly kind: 'checked';
  readonly given: GivenArray;
  readonly diagnosis: Diagnosis;
  readonly asked: Asked;
  readonly sizes: Sizes;
  readonly sentence: DiagnosisSentence;
  readonly choice: ArrayChoice | null;
};

export type CheckResult = Checked | { readonly kind: 'unread'; readonly sentence: string };
