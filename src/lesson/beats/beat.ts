import type { Trace } from '../../engine/trace';
import type { Cell } from '../step';
import type { StepId } from '../stepIds';
import type { Tex } from '../tex';

/** Parts of the workbench that may give an answer away. */
export type Veiled = 'band' | 'jacobian' | 'derivation' | 'why' | 'outcome';

/** Where on the stage a beat stands. */
export type Place =
  | { readonly tab: 'derivation'; readonly step: StepId; readonly substep: string }
  | { readonly tab: 'why'; readonly section: 'four' | 'activations' | 'checks' };

/** Something said, and the formula below it with the same in words for who cannot see it. */
export type Passage = {
  readonly words: string;
  readonly formula?: { readonly tex: Tex; readonly says: string };
};

/** A wrong answer that is recognised: what was thought, in a few words, and what the right thought is. */
type Misreading = { readonly name: string; readonly says: string };

/** The same for a number, which tells the thought by its value. */
export type MisreadNumber = Misreading & { readonly value: number };

export type ChoicePrediction = {
  readonly kind: 'choice';
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly expected: (trace: Trace) => string;
  /** For every option but the expected one. */
  readonly misread: (trace: Trace, value: string) => string;
};

export type NumberPrediction = {
  readonly kind: 'number';
  /** What the field is called: ∂a₁/∂z₂. */
  readonly name: string;
  readonly expected: (trace: Trace) => number;
  readonly misreadings: (trace: Trace) => readonly MisreadNumber[];
  /** For a number that fits no misreading. */
  readonly hint: string;
};

export type CellPrediction = {
  readonly kind: 'cell';
  readonly expected: (trace: Trace) => Cell;
  readonly misread: (trace: Trace, cell: Cell) => string;
};

export type Prediction = ChoicePrediction | NumberPrediction | CellPrediction;

/**
 * One beat of the lesson: data, no React. All it says and expects is a function of the trace, so that it follows the reader's
 * numbers; it may be asked only where `unfit` finds nothing.
 */
export type Beat = {
  /** Stable: what the answers are reported under. */
  readonly id: string;
  readonly title: string;
  /** Why the question makes no sense with these numbers, as a sentence; null: it does. */
  readonly unfit: (trace: Trace) => string | null;
  readonly asks: (trace: Trace) => Passage;
  readonly prediction: Prediction;
  readonly reveals: (trace: Trace) => Passage;
  /** Where the stage stands while it is asked, and where the answer can be seen. */
  readonly asked: Place;
  readonly revealed: Place;
  /** What is covered until it is answered, at the step that the reader is at. */
  readonly veils: (step: StepId) => readonly Veiled[];
};
