import { memo, useMemo } from 'react';
import { BlockDiagonal } from '../../../charts/matrices/BlockDiagonal';
import { StackedMatrices } from '../../../charts/matrices/StackedMatrices';
import { currentRow } from '../../../state/editBatch';
import { figureTitles } from '../../../text/en/figureTitles';
import { batch } from '../../../text/en/batch';
import { numberText } from '../../../text/numbers';
import { FigureMenu } from '../../figure/FigureMenu';
import { colourLimit } from '../../stage/colourLimit';
import styles from './Batch.module.css';
import type { BatchProps } from './batchProps';
import { chooseRow } from '../../chooseRow';
import { LOCKED, useLocked } from '../../lock';

/** B·N up to which the flattened Jacobian is drawn. */
const MOST_DRAWN = 24;

/** [B, N, N]: a Jacobian for each row, and what one Jacobian of the flattened batch would be instead. */
export const StackedJacobians = memo(function StackedJacobians({ experiment, solved, theme }: BatchProps) {
  const { rows, outputs } = solved;
  const current = currentRow(experiment);
  const isLocked = useLocked('row');
  const limit = Math.max(...rows.map((row) => colourLimit(row.right.jacobian.values)));
  const blocks = useMemo(() => rows.map((row) => row.used.jacobian.values), [rows]);
  const matrices = rows.map(({ used, agrees }, b) => ({
    values: used.jacobian.values,
    name: batch.jacobians.one(b + 1, agrees),
    wrong: !agrees,
  }));
  const isWrong = rows.some(({ agrees }) => !agrees);
  const side = rows.length * outputs;
  return (
    <section className={styles['section']} aria-labelledby="batch-jacobians">
      <h3 id="batch-jacobians">{batch.jacobians.heading}</h3>
      <div className={styles['pictures']} data-figure="beside">
        <div className={styles['told']}>
          <StackedMatrices
            rows={outputs}
            columns={outputs}
            matrices={matrices}
            limit={limit}
            theme={theme}
            chosen={current}
            onChoose={chooseRow}
            fixed={isLocked ? LOCKED.title : undefined}
            label={batch.jacobians.name}
          />
          <p>{batch.jacobians.stacked(rows.length, outputs)}</p>
          <p className={styles['note']}>
            {[
              batch.jacobians.flattened(rows.length, outputs),
              ...(experiment.problem.activation === 'softmax' ? [] : [batch.jacobians.elementwise]),
              batch.jacobians.scale(numberText(limit), isWrong),
            ].join(' ')}
          </p>
        </div>
        {side <= MOST_DRAWN && (
          <BlockDiagonal
            size={outputs}
            blocks={blocks}
            limit={limit}
            theme={theme}
            chosen={current}
            label={batch.jacobians.blocks(side)}
          />
        )}
        <FigureMenu
          name="batch_da_dz"
          title={figureTitles.jacobians}
          limit={limit}
          table={({ batchJacobiansTable }) =>
            batchJacobiansTable(rows, ({ agrees }, b) => batch.jacobians.one(b + 1, agrees))
          }
        />
      </div>
    </section>
  );
});
