import { beatAt } from '../../lesson/beats/beats';
import type { Experiment } from '../../state/experiment';
import { progressOf, type LessonProgress } from './progress';

/** Whether the beat that is on asks for a cell: selecting one is the lesson's own move then. */
export function isCellAsked(lesson: Experiment['lesson'], progress: LessonProgress): boolean {
  const beat = lesson === null ? null : beatAt(lesson);
  return beat?.prediction.kind === 'cell' && progressOf(progress, beat).standing === 'open';
}
