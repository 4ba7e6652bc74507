import type { TrainedSentences } from './trainFacts';
import styles from './TrainLab.module.css';

type TrainVerdictProps = { readonly said: TrainedSentences; readonly isStale: boolean };

/** What happened, in words: of both runs, and of the two together. */
export function TrainVerdict({ said, isStale }: TrainVerdictProps) {
  return (
    <div className={styles['verdict']} data-stale={isStale || undefined}>
      <p data-side="right">{said.right}</p>
      <p data-side="wrong">{said.wrong}</p>
      {said.pair && <p>{said.pair}</p>}
    </div>
  );
}
