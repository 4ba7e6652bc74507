import { addRow } from '../../../state/editBatch';
import { setSourceKind } from '../../../state/editSourceKind';
import type { Experiment } from '../../../state/experiment';
import { batch } from '../../../text/en/batch';
import { edit } from '../../experimentStore';
import { useLock } from '../../lock';
import styles from './Batch.module.css';
import { sixFlowers } from './sixFlowers';

const toLayer = (now: Experiment) => setSourceKind(now, 'layer');

/** What stands here while there is no batch: what one is, and how to get one. */
export function BatchInvitation({ hasLayer }: { readonly hasLayer: boolean }) {
  const lock = useLock();
  return (
    <div className={styles['invitation']}>
      <p>{hasLayer ? batch.oneRow : batch.noLayer}</p>
      <div className={styles['actions']}>
        {hasLayer ? (
          <button type="button" title={batch.addRowHint} onClick={() => edit(addRow)} {...lock(addRow)}>
            {batch.addRow}
          </button>
        ) : (
          <button type="button" onClick={() => edit(toLayer)} {...lock(toLayer)}>
            {batch.fromLayer}
          </button>
        )}
        <button
          type="button"
          title={batch.sixFlowersHint}
          onClick={() => edit(sixFlowers)}
          {...lock(sixFlowers)}
        >
          {batch.sixFlowers}
        </button>
      </div>
    </div>
  );
}
