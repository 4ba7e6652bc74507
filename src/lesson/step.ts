import type { Problem } from '../engine/problem';
import type { Trace } from '../engine/trace';
import type { StepId } from './stepIds';
import type { Tex } from './tex';

/** Cell (row i, column m) of ∂a/∂z, from 0. */
export type Cell = { readonly row: number; readonly column: number };

/** What a step is told: the numbers, and which of them the reader looks at. */
export type StepView = {
  readonly trace: Trace;
  /** The name of class i (from 0). */
  readonly label: (index: number) => string;
  /** The cell pointed at or selected; null: the step chooses one and says which. */
  readonly cell: Cell | null;
  /** Whether sums, vectors and matrices of more than FOLD_ABOVE entries show every one of them. */
  readonly unfolded: boolean;
};

export type LineKind = 'symbolic' | 'substituted' | 'value';

/** One line of the derivation. */
export type Line = {
  /** Unique within the sub-step, stable while numbers change. */
  readonly id: string;
  readonly kind: LineKind;
  /** A word or two at its left: "general", "with numbers", "right value". */
  readonly label: string;
  readonly tex: Tex;
  /** The formula read aloud, with its present numbers: what a screen reader hears in its place. */
  readonly sentence: string;
  /** How many entries are folded away; 0 when every term is there. */
  readonly folded: number;
  /** `wrong`: computed from a wrong choice; `right`: the right value beside it. */
  readonly standing?: 'wrong' | 'right';
};

/** A sub-step; a step without any has just one, whose title is the step's. */
export type Substep = {
  readonly id: string;
  readonly title: string;
  /** One plain sentence of why. */
  readonly explanation: (view: StepView) => string;
  /** At least one line of every kind. */
  readonly lines: (view: StepView) => readonly Line[];
  /** What the heatmap shows while this sub-step is on. */
  readonly scan?: 'rows' | 'columns' | 'diagonal' | 'offDiagonal';
};

/** What the ribbon needs of a step. */
export type StepHead = {
  readonly id: StepId;
  /** Its term in the ribbon. */
  readonly symbol: (problem: Problem) => Tex;
  readonly title: (problem: Problem) => string;
  /** The steps whose values it uses. */
  readonly inputs: readonly StepId[];
};

/** One step of the chain rule: data, no React. */
export type Step = StepHead & {
  readonly substeps: (problem: Problem) => readonly Substep[];
};

/** Up to this many outputs every term of a sum, vector or matrix is shown. */
export const FOLD_ABOVE = 6;
