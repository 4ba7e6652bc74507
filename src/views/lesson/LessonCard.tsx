import type { Trace } from '../../engine/trace';
import type { Experiment } from '../../state/experiment';

type LessonCardProps = { readonly experiment: Experiment; readonly trace: Trace };

/** The lesson, docked above the ribbon; nothing while there is no lesson on. */
export function LessonCard({ experiment }: LessonCardProps) {
  return experiment.lesson === null ? null : <section data-panel="lesson" />;
}
