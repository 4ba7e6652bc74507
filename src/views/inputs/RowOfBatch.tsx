import { currentRow, rowsOf } from '../../state/editBatch';
import type { Experiment } from '../../state/experiment';
import { batch } from '../../text/en/batch';
import { showSection } from '../stageView';
import { chooseRowBeside } from '../chooseRow';
import { LOCKED, useLocked } from '../lock';
import { useHasTabs } from '../view';
import styles from './Inputs.module.css';

/** Says that the x below is one row of several, and walks over them. */
export function RowOfBatch({ experiment }: { readonly experiment: Experiment }) {
  const rows = rowsOf(experiment).length;
  const current = currentRow(experiment);
  const hasTabs = useHasTabs();
  const isLocked = useLocked('row');
  return (
    <div className={styles['rowOfBatch']} role="group" aria-label={batch.inputs.group}>
      <button
        type="button"
        aria-label={batch.inputs.previous}
        title={batch.inputs.previous}
        disabled={current === 0}
        onClick={() => chooseRowBeside(-1)}
        {...(isLocked && LOCKED)}
      >
        ◀
      </button>
      <span>{batch.inputs.position(current + 1, rows)}</span>
      <button
        type="button"
        aria-label={batch.inputs.next}
        title={batch.inputs.next}
        disabled={current === rows - 1}
        onClick={() => chooseRowBeside(1)}
        {...(isLocked && LOCKED)}
      >
        ▶
      </button>
      {hasTabs && (
        <button
          type="button"
          className={styles['toBatch']}
          title={batch.inputs.showHint}
          onClick={() => showSection('batch')}
        >
          {batch.inputs.show}
        </button>
      )}
    </div>
  );
}
