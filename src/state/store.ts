import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';
import { cellWithin, experimentOfPreset, outputsOf, type Experiment } from './experiment';
import { lockedChanges, lockRefusal } from './lock/lockedChanges';
import type { Notice, Refusal } from './refusal';
import { sameValue } from './sameValue';
import type { ExperimentState, ExperimentStore, Remembered } from './storeState';
import { causesOf, dropIdleEntry, keepWithinLock, restoring, untracked } from './undoHistory';
import { experimentFault } from './validity';

const HISTORY_LIMIT = 200;
const NOTICE_LIMIT = 50;

type Set = (update: (state: ExperimentState) => Partial<ExperimentState>) => void;
type Notices = Pick<ExperimentState, 'notices' | 'report' | 'dismissNotice'>;
type Changes = Pick<ExperimentState, 'change' | 'edit' | 'endGesture' | 'open' | 'undo' | 'redo'>;
type Places = Pick<ExperimentState, 'goTo' | 'select'>;

function withNotices(
  notices: readonly Notice[],
  refusals: readonly Refusal[],
  origin: Notice['origin'],
): Notice[] {
  const fresh = refusals.map(({ field, value, reason }) => ({ field, value, reason, origin }));
  const kept = notices.filter((notice) => !fresh.some((refusal) => sameValue(refusal, notice)));
  return [...kept, ...fresh].slice(-NOTICE_LIMIT);
}

const noticeActions = (set: Set): Notices => ({
  notices: [],
  report: (refusals, origin) => {
    if (refusals.length > 0) set(({ notices }) => ({ notices: withNotices(notices, refusals, origin) }));
  },
  dismissNotice: (notice) => set(({ notices }) => ({ notices: notices.filter((other) => other !== notice) })),
});

function changeActions(set: Set, storeOf: () => ExperimentStore): Changes {
  let gesture: string | undefined;
  const endGesture = (): void => {
    if (gesture !== undefined) dropIdleEntry(storeOf());
    gesture = undefined;
  };
  return {
    change: (next, name) => {
      const { experiment, lock } = storeOf().getState();
      const refusal = experimentFault(next);
      if (refusal) return { ok: false, failure: refusal };
      const continues = name !== undefined && name === gesture;
      if (continues) untracked(storeOf(), () => set(() => ({ experiment: next })));
      else {
        endGesture();
        if (!sameValue(causesOf(next), causesOf(experiment))) gesture = name;
        set(() => ({ experiment: next }));
      }
      if (lockedChanges(lock, experiment, next).length > 0) keepWithinLock(storeOf());
      return { ok: true, value: next };
    },
    edit: (next, name) => {
      const { experiment, lock, change } = storeOf().getState();
      const refusal = lockRefusal(lock, experiment, next);
      return refusal ? { ok: false, failure: refusal } : change(next, name);
    },
    endGesture,
    open: (experiment) => {
      gesture = undefined;
      untracked(storeOf(), () => set(() => ({ experiment })));
      storeOf().temporal.getState().clear();
    },
    undo: () => {
      endGesture();
      storeOf().temporal.getState().undo();
    },
    redo: () => {
      endGesture();
      storeOf().temporal.getState().redo();
    },
  };
}

function placeActions(set: Set): Places {
  const move = (place: (experiment: Experiment) => Partial<Experiment>): void =>
    set(({ experiment, lock }) => {
      const next = { ...experiment, ...place(experiment) };
      return lockedChanges(lock, experiment, next).length > 0 ? {} : { experiment: next };
    });
  return {
    goTo: (step) => move(() => ({ step })),
    select: (cell) => move((experiment) => ({ cell: cellWithin(cell, outputsOf(experiment)) })),
  };
}

/** The page's one store. `store.temporal` (zundo's) tells views whether there is anything to undo or to redo. */
export function createExperimentStore(initial: Experiment = experimentOfPreset('question')): ExperimentStore {
  const store: ExperimentStore = createStore<ExperimentState>()(
    restoring(
      temporal<ExperimentState, [], [], Remembered>(
        (set) => ({
          experiment: initial,
          lock: [],
          ...noticeActions(set),
          ...changeActions(set, () => store),
          ...placeActions(set),
        }),
        {
          partialize: ({ experiment }) => ({ causes: causesOf(experiment) }),
          equality: sameValue,
          limit: HISTORY_LIMIT,
        },
      ),
    ),
  );
  return store;
}
