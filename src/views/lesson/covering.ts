import type { Veiled } from '../../lesson/beats/beat';
import { beatAt } from '../../lesson/beats/beats';
import type { Experiment } from '../../state/experiment';
import { traceOf } from '../../state/traceOf';
import { progressOf, type LessonProgress } from './progress';

/** Whether the question that is on covers this part: it is not answered yet, and it makes sense with these numbers. */
export function isCovered(part: Veiled, experiment: Experiment, progress: LessonProgress): boolean {
  const beat = experiment.lesson === null ? null : beatAt(experiment.lesson);
  return (
    beat !== null &&
    progressOf(progress, beat).standing === 'open' &&
    beat.veils(experiment.step).includes(part) &&
    beat.unfit(traceOf(experiment.problem)) === null
  );
}
