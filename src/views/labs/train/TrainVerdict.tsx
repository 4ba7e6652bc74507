import { useAnnounced } from '../../announce';
import type { TrainedSentences } from './trainFacts';
import styles from './TrainLab.module.css';

type TrainVerdictProps = { readonly said: TrainedSentences; readonly isStale: boolean };

/** The conclusion, above the curves that it is drawn from. */
export function TrainHeadline({ said: { headline }, isStale }: TrainVerdictProps) {
  useAnnounced(`${headline.conclusion} ${headline.ends}`, 'trained');
  return (
    <p className={styles['headline']} data-stale={isStale || undefined}>
      <strong>{headline.conclusion}</strong> <span>{headline.ends}</span>
    </p>
  );
}

/** What happened, with its reasons: of both runs, and of the two together. */
export function TrainVerdict({ said, isStale }: TrainVerdictProps) {
  return (
    <div className={styles['verdict']} data-stale={isStale || undefined}>
      <p data-side="right">{said.right}</p>
      <p data-side="wrong">{said.wrong}</p>
      {said.pair && <p>{said.pair}</p>}
    </div>
  );
}
