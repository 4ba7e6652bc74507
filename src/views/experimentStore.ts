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

/**
 * Replaces the experiment by an edited one; edits with the same gesture make one undo until `endGesture`. What an edit
 * had to change besides is said in the notices. An edit that cannot run is refused, and the outcome says why.
 */
export function attempt(
  change: (experiment: Experiment) => Experiment | Edit,
  gesture?: string,
): Outcome<Experiment, Refusal> {
  const { experiment, change: replace, report } = experimentStore.getState();
  const edited = change(experiment);
  const { experiment: next, remarks } = 'remarks' in edited ? edited : { experiment: edited, remarks: [] };
  report(
    remarks.map((reason) => ({ field: '', value: '', reason })),
    'page',
  );
  return replace(next, gesture);
}

/** The same for a control that has no place of its own to say why it was refused: the notices say it. */
export function edit(change: (experiment: Experiment) => Experiment | Edit, gesture?: string): void {
  const outcome = attempt(change, gesture);
  if (!outcome.ok) experimentStore.getState().report([outcome.failure], 'page');
}

export function endGesture() {
  experimentStore.getState().endGesture();
}
