import { useStore } from 'zustand';
import { beatAt } from '../../lesson/beats/beats';
import type { Cell, Experiment } from '../../state/experiment';
import { experimentStore } from '../experimentStore';
import { mayEdit, useLocked } from '../lock';
import { move } from './lessonMoves';
import { progressOf, useLessonProgress, type LessonProgress } from './lessonProgress';

/** Whether the beat that is on asks for a cell: selecting one is the lesson's own move then. */
function isCellAsked(lesson: Experiment['lesson'], progress: LessonProgress): boolean {
  const beat = lesson === null ? null : beatAt(lesson);
  return beat?.prediction.kind === 'cell' && progressOf(progress, beat).standing === 'open';
}

/** Selects a cell of the Jacobian (null: none), as the answer where the lesson asks for one; false: it is locked. */
export function selectCell(cell: Cell | null): boolean {
  const { experiment, select } = experimentStore.getState();
  const selecting = (now: Experiment): Experiment => ({ ...now, cell });
  if (isCellAsked(experiment.lesson, useLessonProgress.getState())) move(selecting);
  else if (mayEdit(selecting)) select(cell);
  else return false;
  return true;
}

/** Whether no cell can be selected. */
export function useCellLocked(): boolean {
  const lesson = useStore(experimentStore, ({ experiment }) => experiment.lesson);
  const isAsked = useLessonProgress((progress) => isCellAsked(lesson, progress));
  return useLocked('cell') && !isAsked;
}
