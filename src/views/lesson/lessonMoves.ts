import { experimentOfBeat } from '../../state/addressDecode';
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

/** Into the lesson, out of it and from beat to beat at will: the reader's moves, and what may be locked. What follows is the lesson's. */
export const beginning = (): Experiment => experimentOfBeat(1);
export const leaving = (now: Experiment): Experiment => ({ ...now, lesson: null });
export const jumping =
  (lesson: number) =>
  (now: Experiment): Experiment => ({ ...now, lesson });
