import type { BatchRow } from '../../../engine/batch/batchTrace';
import { SUM_TOLERANCE } from '../../../engine/batch/batchAxis';
import type { Vector } from '../../../engine/tensor';
import type { Example, Experiment } from '../../../state/experiment';
import { batch, valueText } from '../../../text/en/batch';
import { columnsOf, MOST_COLUMNS } from './batchColumns';
import styles from './BatchTable.module.css';
import { chooseRow } from '../../chooseRow';
import { LOCKED, useLocked } from '../../lock';
import { OpenInputs, RowInputs } from './RowInputs';
import { RowNumbers } from './RowNumbers';
import { RowTarget } from './RowTarget';

type BatchTableRowProps = {
  readonly index: number;
  /** The name that the radio buttons share. */
  readonly group: string;
  readonly isCurrent: boolean;
  readonly example: Example;
  readonly row: BatchRow;
  readonly heard: BatchRow;
  /** a as the table shows it: along the chosen axis. */
  readonly activations: Vector;
  /** Σa along the row; null where it means nothing. */
  readonly sum: number | null;
  readonly labels: Experiment['labels'];
  /** What bars of full length are. */
  readonly zLimit: number;
  readonly aLimit: number;
};

/** One row: its radio button makes it the row of the whole page. */
export function BatchTableRow(props: BatchTableRowProps) {
  const { index, isCurrent, example, row, activations, sum, labels } = props;
  const outputs = activations.length;
  const isLocked = useLocked('row') && !isCurrent;
  const isSoftmax = sum !== null;
  const shared = { row: index, isCurrent } as const;
  const columns = 4 + columnsOf(example.input.length) + 2 * columnsOf(outputs);
  return (
    <>
      <tr data-current={isCurrent || undefined}>
        <th scope="row" className={styles['rowHead']}>
          <label>
            <input
              type="radio"
              name={props.group}
              checked={isCurrent}
              aria-label={batch.table.chooseRow(index + 1)}
              onChange={() => chooseRow(index)}
              {...(isLocked && LOCKED)}
            />
            {index + 1}
          </label>
        </th>
        <RowInputs index={index} input={example.input} isCurrent={isCurrent} />
        <td data-first>
          <RowTarget index={index} target={example.target} outputs={outputs} labels={labels} />
        </td>
        <RowNumbers
          {...shared}
          letter="z"
          values={row.logits}
          heard={props.heard.logits}
          limit={props.zLimit}
          isShare={false}
        />
        <RowNumbers
          {...shared}
          letter="a"
          values={activations}
          heard={isSoftmax ? activations : props.heard.activations}
          limit={props.aLimit}
          isShare={isSoftmax}
        />
        {isSoftmax && <Sum sum={sum} />}
        <td className={styles['loss']}>{valueText(row.loss, false)}</td>
      </tr>
      {isCurrent && example.input.length > MOST_COLUMNS && (
        <OpenInputs index={index} input={example.input} columns={columns} />
      )}
    </>
  );
}

function Sum({ sum }: { readonly sum: number }) {
  const fails = Math.abs(sum - 1) > SUM_TOLERANCE;
  return (
    <td className={styles['sum']} data-fails={fails || undefined}>
      <span>{valueText(sum, false)}</span> <span aria-hidden="true">{fails ? '✗' : '✓'}</span>
      {fails && <span className="visually-hidden">{batch.table.fails}</span>}
    </td>
  );
}
