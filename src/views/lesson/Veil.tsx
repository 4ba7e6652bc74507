import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Veiled } from '../../lesson/beats/beat';
import { beatAt } from '../../lesson/beats/beats';
import type { ExperimentState } from '../../state/storeState';
import { traceOf } from '../../state/traceOf';
import { cardText } from '../../text/en/lesson/card';
import { experimentStore } from '../experimentStore';
import { progressOf, useLessonProgress } from './lessonProgress';
import styles from './Veil.module.css';

type VeilProps = { readonly part: Veiled; readonly children: ReactNode };

/** Whether the question that is on covers this part: it is not answered yet, and it makes sense with these numbers. */
function useCovered(part: Veiled): boolean {
  const lesson = useStore(experimentStore, ({ experiment }: ExperimentState) => experiment.lesson);
  const beat = lesson === null ? null : beatAt(lesson);
  const isOpen = useLessonProgress((state) => beat !== null && progressOf(state, beat).standing === 'open');
  return useStore(
    experimentStore,
    ({ experiment }) =>
      beat !== null &&
      isOpen &&
      beat.veils(experiment.step).includes(part) &&
      beat.unfit(traceOf(experiment.problem)) === null,
  );
}

/** Covers a part of the workbench, for eyes, keys and screen readers alike, while the lesson asks what stands there. */
export function Veil({ part, children }: VeilProps) {
  const covered = useCovered(part);
  return (
    <div className={styles['veil']} data-covered={covered ? part : undefined}>
      <div className={styles['content']} inert={covered}>
        {children}
      </div>
      {covered && <p className={styles['label']}>{cardText.covered}</p>}
    </div>
  );
}
