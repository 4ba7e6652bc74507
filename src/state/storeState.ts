import type { TemporalState } from 'zundo';
import type { Mutate, StoreApi } from 'zustand/vanilla';
import type { Outcome } from '../engine/trace';
import type { StepId } from '../lesson/stepIds';
import type { Cell, Experiment } from './experiment';
import type { FieldId } from './fieldTable';
import type { Notice, Refusal } from './refusal';

/** What undo takes back: all that is computed with, and not where the reader stands. */
export type Causes = Pick<Experiment, 'preset' | 'problem' | 'labels' | 'batch'>;
export type Remembered = { readonly causes: Causes };

export type ExperimentState = {
  readonly experiment: Experiment;
  readonly notices: readonly Notice[];
  /** What the reader cannot change; set before the page is first drawn. */
  readonly lock: readonly FieldId[];
  /**
   * Makes `next` the experiment, as one entry of undo; changes with the same gesture, one after the other, are one
   * entry. An experiment that cannot run is refused: the last good one stays, and the outcome says why. For the page
   * around, the address and the lesson, which no lock stops; what was locked then is not taken back by undo.
   */
  readonly change: (next: Experiment, gesture?: string) => Outcome<Experiment, Refusal>;
  /** `change` for the reader, who is refused whatever touches a locked key; so are `goTo` and `select`, in silence. */
  readonly edit: (next: Experiment, gesture?: string) => Outcome<Experiment, Refusal>;
  readonly endGesture: () => void;
  /** Begins anew with an experiment that is known to run, with nothing to undo. */
  readonly open: (experiment: Experiment) => void;
  readonly goTo: (step: StepId) => void;
  readonly select: (cell: Cell | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly report: (refusals: readonly Refusal[], origin: Notice['origin']) => void;
  readonly dismissNotice: (notice: Notice) => void;
};

export type ExperimentStore = Mutate<
  StoreApi<ExperimentState>,
  [['temporal', StoreApi<TemporalState<Remembered>>]]
>;
