import { useId } from 'react';
import type { WrongAxis } from '../../../engine/batch/batchAxis';
import type { Vector } from '../../../engine/tensor';
import { currentRow } from '../../../state/editBatch';
import { batch, valueText } from '../../../text/en/batch';
import { useSettled } from '../../useSettled';
import { MOST_COLUMNS } from './batchColumns';
import type { BatchProps } from './batchProps';
import { BatchTableFoot } from './BatchTableFoot';
import { BatchTableHead } from './BatchTableHead';
import { BatchTableRow } from './BatchTableRow';
import styles from './BatchTable.module.css';

type BatchTableProps = Omit<BatchProps, 'theme'> & { readonly columnwise: WrongAxis | null };

/** A line a row: x, y, z, a, Σa and E; the chosen one is the row that the page shows. Wide tables scroll in themselves. */
export function BatchTable({ experiment, rows, solved, columnwise }: BatchTableProps) {
  const group = useId();
  const heard = useSettled(solved);
  const current = currentRow(experiment);
  const isSoftmax = experiment.problem.activation === 'softmax';
  const { outputs } = solved;
  const inputs = rows[0]?.input.length ?? 0;
  const activationsOf = (b: number): Vector =>
    columnwise?.activations.values.subarray(b * outputs, (b + 1) * outputs) ??
    solved.rows[b]?.activations ??
    new Float64Array(0);
  const zLimit = largest(solved.rows.map((row) => row.logits));
  const aLimit = largest(solved.rows.map((_, b) => activationsOf(b)));
  const bars = (limit: number) => valueText(limit, false);
  return (
    <>
      <div className={styles['scroll']} data-scrolls>
        <table
          className={styles['table']}
          aria-label={batch.table.name}
          data-axis={columnwise ? 'column' : 'row'}
        >
          <BatchTableHead inputs={inputs} outputs={outputs} isSoftmax={isSoftmax} />
          <tbody>
            {solved.rows.map((row, b) => (
              <BatchTableRow
                key={b}
                index={b}
                group={group}
                isCurrent={b === current}
                example={rows[b]!}
                row={row}
                heard={heard.rows[b] ?? row}
                activations={activationsOf(b)}
                sum={isSoftmax ? (columnwise?.rowSums[b] ?? row.activationSum) : null}
                labels={experiment.labels}
                zLimit={zLimit}
                aLimit={aLimit}
              />
            ))}
          </tbody>
          <BatchTableFoot inputs={inputs} solved={solved} isSoftmax={isSoftmax} columnwise={columnwise} />
        </table>
      </div>
      {isSoftmax && solved.rows.some((_, b) => activationsOf(b).includes(0)) && (
        <p className={styles['note']}>{batch.table.underflow}</p>
      )}
      {outputs > MOST_COLUMNS && (
        <p className={styles['note']}>
          {batch.table.strips(
            bars(zLimit),
            isSoftmax
              ? batch.table.zeroTo(bars(aLimit))
              : batch.table.between(`−${bars(aLimit)}`, `+${bars(aLimit)}`),
          )}
        </p>
      )}
    </>
  );
}

/** The largest absolute value, for the strips of bars. */
function largest(vectors: readonly Vector[]): number {
  return vectors.reduce(
    (most, values) => values.reduce((top, value) => Math.max(top, Math.abs(value)), most),
    0,
  );
}
