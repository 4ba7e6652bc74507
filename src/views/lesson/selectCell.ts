import { useStore } from 'zustand';
import type { Cell, Experiment } from '../../state/experiment';
import { experimentStore } from '../experimentStore';
import { mayEdit, useLocked } from '../lock';
import { lesson } from '../parts/pageParts';
import { move } from './move';
import { useLessonProgress, type LessonProgress } from './progress';

const isCellAsked = (lessonOn: Experiment['lesson'], progress: LessonProgress): boolean =>
  lessonOn !== null && (lesson.loaded()?.isCellAsked(lessonOn, progress) ?? false);

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
  const lessonOn = useStore(experimentStore, ({ experiment }) => experiment.lesson);
  const isAsked = useLessonProgress((progress) => isCellAsked(lessonOn, progress));
  return useLocked('cell') && !isAsked;
}
