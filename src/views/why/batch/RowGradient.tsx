import type { Theme } from '../../../charts/colourScale';
import { OuterProduct } from '../../../charts/matrices/OuterProduct';
import type { BatchRow } from '../../../engine/batch/batchTrace';
import type { Vector } from '../../../engine/tensor';
import { readRef, refOf } from '../../../lesson/refs';
import { batch, valueText } from '../../../text/en/batch';
import { subscript } from '../../../text/numbers';
import { FigureMenu } from '../../figure/FigureMenu';
import { pointAt, usePointing } from '../../pointing';
import { colourLimit } from '../../stage/colourLimit';
import styles from './Batch.module.css';
import { CellReadout } from './CellReadout';

const margin = (values: Vector, symbol: string) => ({
  values,
  texts: Array.from(values, (value) => valueText(value)),
  names: Array.from(values, (value, i) => `${symbol}${subscript(i + 1)} = ${valueText(value)}`),
  symbols: Array.from(values, (_, i) => `${symbol}${subscript(i + 1)}`),
  limit: colourLimit(values),
  visible: true,
});

type RowGradientProps = {
  readonly row: BatchRow;
  /** from 0 */
  readonly index: number;
  readonly limit: number;
  readonly theme: Theme;
};

/** The chosen row's own ∂E/∂W: every cell an x at the left times a ∂E/∂z on top, lit with the rest of the page. */
export function RowGradient({ row, index, limit, theme }: RowGradientProps) {
  const ref = usePointing((state) => state.pointed);
  const read = ref ? readRef(ref) : null;
  const pointed =
    read?.symbol === 'dW' && read.row !== null && read.column !== null
      ? { row: read.row, column: read.column }
      : null;
  const { rows, columns, values } = row.used.weights;
  const text = (d: number, n: number) => valueText(values[d * columns + n] ?? NaN);
  const name = (d: number, n: number) => batch.gradient.cell(d + 1, n + 1, text(d, n));
  const left = margin(row.input, 'x');
  return (
    <figure className={styles['product']} data-points-itself data-figure="line">
      <figcaption data-wrong={!row.agrees || undefined}>
        {batch.gradient.ofRow(index + 1)} {!row.agrees && <span aria-hidden="true">✗</span>}
      </figcaption>
      <OuterProduct
        rows={rows}
        columns={columns}
        values={values}
        limit={limit}
        theme={theme}
        cellText={text}
        cellName={name}
        rowNames={left.symbols}
        columnNames={[]}
        left={left}
        top={margin(row.used.logits, '∂E/∂z')}
        pointed={pointed}
        onPoint={(cell) => pointAt(cell ? refOf('dW', cell.row, cell.column) : null)}
        label={batch.gradient.one(index + 1, row.agrees)}
      />
      <CellReadout rows={rows} columns={columns} text={pointed && name(pointed.row, pointed.column)} />
      <FigureMenu
        name="row_dE_dW"
        title={batch.gradient.ofRow(index + 1)}
        limit={limit}
        table={({ rowGradientTable }) => rowGradientTable(row)}
      />
    </figure>
  );
}
