import { experimentOfBeat } from '../../state/addressDecode';
import type { Experiment } from '../../state/experiment';

/** Into the lesson, out of it and from beat to beat at will: the reader's moves, and what may be locked. What follows is the lesson's. */
export const beginning = (): Experiment => experimentOfBeat(1);
export const leaving = (now: Experiment): Experiment => ({ ...now, lesson: null });
export const jumping =
  (lesson: number) =>
  (now: Experiment): Experiment => ({ ...now, lesson });
