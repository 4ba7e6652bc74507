import type { Experiment } from '../../state/experiment';
import { lockedChanges } from '../../state/lock/lockedChanges';
import { experimentStore } from '../experimentStore';

let isMoving = false;

/** A move of the lesson's own, which no lock stops. */
export function move(change: (now: Experiment) => Experiment) {
  const { experiment, change: replace } = experimentStore.getState();
  isMoving = true;
  replace(change(experiment));
  isMoving = false;
}

/** Tells when the page around changes what is locked: neither the reader nor, in a move, the lesson does. */
export function whenLockedIsSet(tell: () => void) {
  experimentStore.subscribe(({ experiment, lock }, { experiment: before }) => {
    if (!isMoving && lockedChanges(lock, before, experiment).length > 0) tell();
  });
}
