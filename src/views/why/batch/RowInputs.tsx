import { memo } from 'react';
import { refOf } from '../../../lesson/refs';
import { setRowInput } from '../../../state/editBatch';
import { entryName, readNumber } from '../../../state/readNumber';
import { batch } from '../../../text/en/batch';
import { inRow } from '../../../text/inRow';
import { numberText } from '../../../text/numbers';
import { attempt } from '../../experimentStore';
import { useLocked } from '../../lock';
import { NumberField } from '../../NumberField';
import { MOST_COLUMNS } from './batchColumns';
import styles from './BatchTable.module.css';

type RowInputsProps = {
  readonly index: number;
  readonly input: readonly number[];
  readonly isCurrent: boolean;
};

/** x of a row, a field in a cell each; a long one as its first numbers, which the chosen row has open below itself. */
export const RowInputs = memo(function RowInputs({ index, input, isCurrent }: RowInputsProps) {
  if (input.length > MOST_COLUMNS) {
    return (
      <td className={styles['folded']} data-first>
        <span>{inRow(input.slice(0, 2).map((x) => numberText(x)))}</span>{' '}
        <small>{batch.table.more(input.length - 2)}</small>
      </td>
    );
  }
  return input.map((x, d) => (
    <td key={d} className={styles['input']} data-first={d === 0 || undefined}>
      <InputField index={index} d={d} value={x} isCurrent={isCurrent} />
    </td>
  ));
});

/** A long x of the chosen row, on a line of its own. */
export const OpenInputs = memo(function OpenInputs({
  index,
  input,
  columns,
}: Omit<RowInputsProps, 'isCurrent'> & { readonly columns: number }) {
  return (
    <tr className={styles['open']}>
      <td colSpan={columns}>
        <div className={styles['fields']} role="group" aria-label={batch.table.inputs(index + 1)}>
          {input.map((x, d) => (
            <InputField key={d} index={index} d={d} value={x} isCurrent />
          ))}
        </div>
      </td>
    </tr>
  );
});

type InputFieldProps = {
  readonly index: number;
  readonly d: number;
  readonly value: number;
  readonly isCurrent: boolean;
};

function InputField({ index, d, value, isCurrent }: InputFieldProps) {
  return (
    <NumberField
      name={batch.table.input(index + 1, d + 1)}
      value={value}
      refName={isCurrent ? refOf('x', d) : undefined}
      read={(text) => readNumber('x', text, entryName('x', d))}
      onChange={(next) => attempt((now) => setRowInput(now, index, d, next))}
      locked={useLocked('x', 'X')}
    />
  );
}
