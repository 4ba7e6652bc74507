import { at } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { cellText } from '../../text/en/lesson/cell';
import { errorText, numberText, subscript } from '../../text/numbers';
import type { Cell } from '../step';
import type { Beat } from './beat';
import { firstOf, livelyShares, rightDerivative, softmaxOnly, twoOutputs } from './fitness';

const entry = ({ right }: Trace, row: number, column: number): string =>
  numberText(at(right.jacobian.values, row * right.jacobian.columns + column));

function misread(trace: Trace, { row, column }: Cell): string {
  const [i, m] = [subscript(row + 1), subscript(column + 1)];
  if (row === column) return cellText.diagonal(i, entry(trace, row, column));
  if (row === 1 && column === 0) return cellText.mirrored(entry(trace, row, column));
  if (row === 0) return cellText.row(m);
  return column === 1 ? cellText.column(i) : cellText.other(i, m);
}

/** Where that derivative stands: rows are outputs, columns are logits. */
export const cell: Beat = {
  id: 'cell',
  title: cellText.title,
  unfit: firstOf(softmaxOnly, twoOutputs, livelyShares, rightDerivative),
  asks: () => ({ words: cellText.asks }),
  prediction: { kind: 'cell', expected: () => ({ row: 0, column: 1 }), misread },
  reveals: (trace) => {
    const { values, columns } = trace.right.jacobian;
    const sum = values.subarray(0, columns).reduce((total, value) => total + value, 0);
    return { words: cellText.reveals(entry(trace, 0, 1), entry(trace, 0, 0), errorText(Math.abs(sum))) };
  },
  asked: { tab: 'derivation', step: 'da_dz', substep: 'delta' },
  revealed: { tab: 'derivation', step: 'da_dz', substep: 'delta' },
  veils: () => ['derivation', 'why'],
};
