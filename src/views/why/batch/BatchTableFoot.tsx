import { extent } from 'd3-array';
import { SUM_TOLERANCE, type WrongAxis } from '../../../engine/batch/batchAxis';
import type { BatchTrace } from '../../../engine/batch/batchTrace';
import { batch, valueText } from '../../../text/en/batch';
import { columnsOf, MOST_COLUMNS } from './batchColumns';
import styles from './BatchTable.module.css';

type FootProps = {
  readonly inputs: number;
  readonly solved: BatchTrace;
  readonly isSoftmax: boolean;
  readonly columnwise: WrongAxis | null;
};

/** What the columns add up to: of a only where it is softmax, and 1 only where that is taken along the wrong axis; E. */
export function BatchTableFoot({ inputs, solved, isSoftmax, columnwise }: FootProps) {
  const before = 2 + columnsOf(inputs) + columnsOf(solved.outputs);
  const sums = columnwise?.columnSums ?? columnSums(solved);
  const isOne = columnwise !== null && sums.every((sum) => Math.abs(sum - 1) <= SUM_TOLERANCE);
  const total = sums.reduce((sum, value) => sum + value, 0);
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={isSoftmax ? before : before + columnsOf(solved.outputs)}>
          {batch.table.down}
        </th>
        {isSoftmax && <ColumnSums sums={sums} isOne={isOne} />}
        {isSoftmax && <td className={styles['sum']}>{valueText(total, false)}</td>}
        <td className={styles['loss']}>{valueText(solved.sum.loss, false)}</td>
      </tr>
    </tfoot>
  );
}

function ColumnSums({ sums, isOne }: { readonly sums: Float64Array; readonly isOne: boolean }) {
  if (sums.length <= MOST_COLUMNS) {
    return Array.from(sums, (sum, i) => (
      <td
        key={i}
        className={styles['columnSum']}
        data-first={i === 0 || undefined}
        data-one={isOne || undefined}
      >
        {valueText(sum, false)} {isOne && <span aria-hidden="true">✓</span>}
      </td>
    ));
  }
  const [least = 0, most = 0] = extent(sums);
  return (
    <td className={styles['columnSum']} data-first data-one={isOne || undefined}>
      {isOne
        ? `${batch.table.eachColumn} ✓`
        : batch.table.between(valueText(least, false), valueText(most, false))}
    </td>
  );
}

function columnSums({ rows, outputs }: BatchTrace): Float64Array {
  const sums = new Float64Array(outputs);
  for (const { activations } of rows) activations.forEach((a, i) => (sums[i] = (sums[i] ?? 0) + a));
  return sums;
}
