import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Veiled } from '../../lesson/beats/beat';
import { cardText } from '../../text/en/lesson/card';
import { experimentStore } from '../experimentStore';
import { lesson } from '../parts/pageParts';
import { useLoaded } from '../parts/part';
import { useLessonProgress } from './progress';
import styles from './Veil.module.css';

type VeilProps = { readonly part: Veiled; readonly children: ReactNode };

/** Nothing is covered while no lesson is on; what one covers comes with it. */
function useCovered(part: Veiled): boolean {
  const content = useLoaded(lesson);
  const progress = useLessonProgress();
  return useStore(
    experimentStore,
    ({ experiment }) =>
      experiment.lesson !== null && content !== null && content.isCovered(part, experiment, progress),
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
