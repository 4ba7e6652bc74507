import { check } from '../../../text/en/labs/check';
import { askAbout, takeFocus } from './checkDraft';
import styles from './Result.module.css';
import type { Elsewhere } from './useElsewhere';

/** Says that the numbers are those of another quantity, and asks about that one instead. */
export function AskElsewhere({ quantity, verdict }: Elsewhere) {
  return (
    <div className={styles['telling']}>
      <p>{check.elsewhere[verdict](quantity)}</p>
      <button
        type="button"
        onClick={() => {
          askAbout(quantity);
          takeFocus();
        }}
      >
        {check.askElsewhere(quantity)}
      </button>
    </div>
  );
}
