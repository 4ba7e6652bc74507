import { useMemo, useState } from 'react';
import { SUM_TOLERANCE, wrongAxis } from '../../../engine/batch/batchAxis';
import { addRow, currentRow, removeRow } from '../../../state/editBatch';
import { setActivationFunction } from '../../../state/editChoices';
import type { Experiment } from '../../../state/experiment';
import { BATCH } from '../../../state/fieldTable';
import { batch } from '../../../text/en/batch';
import { errorText } from '../../../text/numbers';
import { Choice } from '../../Choice';
import { edit } from '../../experimentStore';
import { useLock } from '../../lock';
import styles from './Batch.module.css';
import type { BatchProps } from './batchProps';
import { BatchTable } from './BatchTable';
import { sixFlowers } from './sixFlowers';

type Axis = 'row' | 'column';

const toSoftmax = (now: Experiment) => setActivationFunction(now, 'softmax');
const removeCurrent = (now: Experiment) => removeRow(now, currentRow(now));

/** The rows as a table, with the softmax along each row or, to see what goes wrong, down each column. */
export function RowsAndAxis({ experiment, rows, solved }: Omit<BatchProps, 'theme'>) {
  const [chosen, setChosen] = useState<Axis>('row');
  const lock = useLock();
  const { activation, temperature } = experiment.problem;
  const isSoftmax = activation === 'softmax';
  const axis = isSoftmax ? chosen : 'row';
  const columnwise = useMemo(
    () =>
      axis === 'column'
        ? wrongAxis(
            solved.rows.map((row) => row.logits),
            temperature,
          )
        : null,
    [axis, solved, temperature],
  );
  const isFull = rows.length >= BATCH.maximum;
  return (
    <div className={styles['section']}>
      {isSoftmax ? (
        <div className={styles['axis']}>
          <Choice
            legend={batch.axis.legend}
            withLegend
            options={[
              { value: 'row', content: `${batch.axis.row} ✓` },
              { value: 'column', content: `${batch.axis.column} ✗` },
            ]}
            value={axis}
            onChange={setChosen}
          />
          <p className={styles['said']} data-wrong={columnwise ? true : undefined}>
            {columnwise
              ? `${sayAxis(columnwise.rowsByCoincidence, rows.length)} ${batch.axis.local}`
              : batch.axis.right(solved.outputs, errorText(SUM_TOLERANCE))}
          </p>
        </div>
      ) : (
        <div className={styles['axis']}>
          <p className={styles['note']}>{batch.axis.elementwise(activation)}</p>
          <div className={styles['actions']}>
            <button type="button" onClick={() => edit(toSoftmax)} {...lock(toSoftmax)}>
              {batch.axis.backToSoftmax}
            </button>
          </div>
        </div>
      )}
      <BatchTable experiment={experiment} rows={rows} solved={solved} columnwise={columnwise} />
      <div className={styles['actions']}>
        <button
          type="button"
          disabled={isFull}
          title={isFull ? batch.full(BATCH.maximum) : batch.addRowHint}
          onClick={() => edit(addRow)}
          {...lock(addRow)}
        >
          {batch.addRow}
        </button>
        <button type="button" onClick={() => edit(removeCurrent)} {...lock(removeCurrent)}>
          {batch.removeRow(currentRow(experiment) + 1)}
        </button>
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

function sayAxis(rowsByCoincidence: number, rows: number): string {
  const tolerance = errorText(SUM_TOLERANCE);
  return rowsByCoincidence === rows
    ? batch.axis.coincidence(rows, tolerance)
    : batch.axis.wrong(rows - rowsByCoincidence, rows, tolerance);
}
