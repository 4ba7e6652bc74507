import type { Telling } from '../../../engine/diagnosis/question';
import { withTelling } from '../../../state/check/telling';
import type { Experiment } from '../../../state/experiment';
import { check } from '../../../text/en/labs/check';
import { attempt } from '../../experimentStore';
import { useLock } from '../../lock';
import { awaitFresh } from './checkDraft';
import styles from './Result.module.css';

/** Puts numbers on the page for which the mistakes in question print different things. */
export function TellingNumbers({ telling }: { readonly telling: Telling }) {
  const lock = useLock();
  const change = (now: Experiment) => withTelling(now, telling);
  const load = () => {
    const loaded = attempt(change);
    if (loaded.ok) awaitFresh(loaded.value.problem);
  };
  return (
    <div className={styles['telling']}>
      <button type="button" onClick={load} {...lock(change)}>
        {check.telling}
      </button>
      <p className={styles['note']}>{check.tellingHint}</p>
    </div>
  );
}
