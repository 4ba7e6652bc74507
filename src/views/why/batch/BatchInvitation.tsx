import { addRow } from '../../../state/editBatch';
import { setSourceKind } from '../../../state/editSourceKind';
import { batch } from '../../../text/en/batch';
import { edit } from '../../experimentStore';
import styles from './Batch.module.css';
import { sixFlowers } from './sixFlowers';

/** What stands here while there is no batch: what one is, and how to get one. */
export function BatchInvitation({ hasLayer }: { readonly hasLayer: boolean }) {
  return (
    <div className={styles['invitation']}>
      <p>{hasLayer ? batch.oneRow : batch.noLayer}</p>
      <div className={styles['actions']}>
        {hasLayer ? (
          <button type="button" title={batch.addRowHint} onClick={() => edit(addRow)}>
            {batch.addRow}
          </button>
        ) : (
          <button type="button" onClick={() => edit((now) => setSourceKind(now, 'layer'))}>
            {batch.fromLayer}
          </button>
        )}
        <button type="button" title={batch.sixFlowersHint} onClick={() => edit(sixFlowers)}>
          {batch.sixFlowers}
        </button>
      </div>
    </div>
  );
}
