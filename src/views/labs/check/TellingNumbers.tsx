import type { Telling } from '../../../engine/diagnosis/question';
import { withTelling } from '../../../state/check/telling';
import { check } from '../../../text/en/labs/check';
import { attempt } from '../../experimentStore';
import { awaitFresh } from './checkDraft';
import styles from './Result.module.css';

/** Puts numbers on the page for which the mistakes in question print different things. */
export function TellingNumbers({ telling }: { readonly telling: Telling }) {
  const load = () => {
    const loaded = attempt((now) => withTelling(now, telling));
    if (loaded.ok) awaitFresh(loaded.value.problem);
  };
  return (
    <div className={styles['telling']}>
      <button type="button" onClick={load}>
        {check.telling}
      </button>
      <p className={styles['note']}>{check.tellingHint}</p>
    </div>
  );
}
