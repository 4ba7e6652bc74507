import { useStore } from 'zustand';
import type { Outcome } from '../engine/trace';
import type { Experiment } from '../state/experiment';
import type { Edit } from '../state/editSourceKind';
import type { Refusal } from '../state/refusal';
import { createExperimentStore } from '../state/store';

/** The one experiment of this page: what is computed, its notices, its history. */
export const experimentStore = createExperimentStore();

export function useExperiment(): Experiment {
  return useStore(experimentStore, (state) => state.experiment);
}

/** What a control does to the experiment. */
export type Change = (experiment: Experiment) => Experiment | Edit;

/** What a change would make of the experiment as it stands. */
export function editedBy(change: Change): Edit {
  const edited = change(experimentStore.getState().experiment);
  return 'remarks' in edited ? edited : { experiment: edited, remarks: [] };
}

/**
 * Replaces the experiment by one that the reader edited; edits with the same gesture make one undo until `endGesture`. What
 * an edit had to change besides is said in the notices. One that cannot run or that touches what is locked is refused, and
 * the outcome says why.
 */
export function attempt(change: Change, gesture?: string): Outcome<Experiment, Refusal> {
  const { edit: replace, report } = experimentStore.getState();
  const { experiment, remarks } = editedBy(change);
  const outcome = replace(experiment, gesture);
  if (outcome.ok) {
    report(
      remarks.map((reason) => ({ field: '', value: '', reason })),
      'page',
    );
  }
  return outcome;
}

/** The same for a control that has no place of its own to say why it was refused: the notices say it. */
export function edit(change: Change, gesture?: string): void {
  const outcome = attempt(change, gesture);
  if (!outcome.ok) experimentStore.getState().report([outcome.failure], 'page');
}

export function endGesture() {
  experimentStore.getState().endGesture();
}
