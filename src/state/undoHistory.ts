import type { TemporalState } from 'zundo';
import type { StateCreator, StoreApi } from 'zustand/vanilla';
import { cellWithin, outputsOf, type Experiment } from './experiment';
import { lockedChanges } from './lock/lockedChanges';
import { sameValue } from './sameValue';
import type { Causes, ExperimentState, ExperimentStore, Remembered } from './storeState';

type Initializer = StateCreator<ExperimentState, [], [['temporal', StoreApi<TemporalState<Remembered>>]]>;

export const causesOf = ({ preset, problem, labels, batch }: Experiment): Causes => ({
  preset,
  problem,
  labels,
  batch,
});

function withCauses(experiment: Experiment, causes: Causes): Experiment {
  const restored = { ...experiment, ...causes };
  return { ...restored, cell: cellWithin(restored.cell, outputsOf(restored)) };
}

/** zundo sets what it remembered; here that becomes part of the experiment, whose step, cell and beat of the lesson stay. */
export const restoring =
  (initializer: Initializer): Initializer =>
  (set, get, api) =>
    initializer(
      (update) =>
        set((state) => {
          const changes: Partial<ExperimentState & Remembered> =
            typeof update === 'function' ? update(state) : update;
          const { causes, ...rest } = changes;
          return causes ? { experiment: withCauses(state.experiment, causes) } : rest;
        }),
      get,
      api,
    );

/** A change that makes no entry of its own. */
export function untracked({ temporal }: ExperimentStore, change: () => void): void {
  temporal.getState().pause();
  try {
    change();
  } finally {
    temporal.getState().resume();
  }
}

/** Takes the last entry back where nothing differs from it: a drag that ends where it began leaves nothing to undo. */
export function dropIdleEntry(store: ExperimentStore): void {
  const { pastStates } = store.temporal.getState();
  const began = pastStates.at(-1)?.causes;
  if (began && sameValue(began, causesOf(store.getState().experiment))) {
    store.temporal.setState({ pastStates: pastStates.slice(0, -1) });
  }
}

/** Undo and redo reach only as far as no locked key holds anything but what it holds now. */
export function keepWithinLock(store: ExperimentStore): void {
  const { experiment, lock } = store.getState();
  const touches = ({ causes }: Partial<Remembered>): boolean =>
    causes !== undefined && lockedChanges(lock, experiment, withCauses(experiment, causes)).length > 0;
  const within = (entries: readonly Partial<Remembered>[]) =>
    entries.slice(entries.findLastIndex(touches) + 1);
  const { pastStates, futureStates } = store.temporal.getState();
  store.temporal.setState({ pastStates: within(pastStates), futureStates: within(futureStates) });
}
