import { useMemo } from 'react';
import type { Trained } from '../../../state/training/trainingSession';
import { useSettled } from '../../useSettled';
import { trainedSentences } from './trainFacts';
import styles from './TrainLab.module.css';

/** What happened, in words: of both runs, and of the two together. */
export function TrainVerdict({ trained, isStale }: { readonly trained: Trained; readonly isStale: boolean }) {
  const atRest = useSettled(trained);
  const said = useMemo(() => trainedSentences(atRest), [atRest]);
  return (
    <div className={styles['verdict']} data-stale={isStale || undefined}>
      <p data-side="right">{said.right}</p>
      <p data-side="wrong">{said.wrong}</p>
      <p>{said.pair}</p>
    </div>
  );
}
