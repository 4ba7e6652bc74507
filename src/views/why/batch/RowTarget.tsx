import { memo } from 'react';
import type { Target } from '../../../engine/problem';
import { setRowTarget } from '../../../state/editBatch';
import type { Experiment } from '../../../state/experiment';
import { batch } from '../../../text/en/batch';
import { inRow } from '../../../text/inRow';
import { numberText } from '../../../text/numbers';
import { edit } from '../../experimentStore';
import { LOCKED, useLocked } from '../../lock';
import styles from './BatchTable.module.css';

const SHOWN = 3;

type RowTargetProps = {
  readonly index: number;
  readonly target: Target;
  readonly outputs: number;
  readonly labels: Experiment['labels'];
};

/** y of a row: a class to choose, or a distribution as it is (which the inputs edit once its row is chosen). */
export const RowTarget = memo(function RowTarget({ index, target, outputs, labels }: RowTargetProps) {
  const isLocked = useLocked('y');
  if (target.kind === 'distribution') {
    const rest = target.values.length - SHOWN;
    return (
      <span className={styles['distribution']}>
        {inRow(target.values.slice(0, SHOWN).map((y) => numberText(y)))}
        {rest > 0 && <small> {batch.table.more(rest)}</small>}
      </span>
    );
  }
  return (
    <select
      className={styles['target']}
      aria-label={batch.table.target(index + 1)}
      value={target.index}
      onChange={(event) =>
        edit((now) => setRowTarget(now, index, { kind: 'class', index: Number(event.target.value) }))
      }
      {...(isLocked && LOCKED)}
    >
      {Array.from({ length: outputs }, (_, i) => (
        <option key={i} value={i}>
          {labels?.[i] ?? i + 1}
        </option>
      ))}
    </select>
  );
});
