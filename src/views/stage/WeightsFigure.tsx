import type { Theme } from '../../charts/colourScale';
import { OuterProduct } from '../../charts/matrices/OuterProduct';
import type { Vector } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { readRef, refOf, type Ref, type RefSymbol } from '../../lesson/refs';
import type { StepId } from '../../lesson/stepIds';
import { labelOf, type Experiment } from '../../state/experiment';
import { cellText } from '../../text/en/cells';
import { signedText, subscript } from '../../text/numbers';
import { FigureMenu } from '../figure/FigureMenu';
import { pointAt, usePointing } from '../pointing';
import { colourLimit } from './colourLimit';
import { subjectOf } from './weightsSubject';
import styles from './WeightsFigure.module.css';

function pointedCell(ref: Ref | null, symbol: RefSymbol) {
  const read = ref ? readRef(ref) : null;
  if (read?.symbol !== symbol || read.row === null || read.column === null) return null;
  return { row: read.row, column: read.column };
}

const vector = (values: Vector, symbol: string, visible: boolean) => ({
  values,
  texts: Array.from(values, (value) => signedText(value)),
  names: Array.from(values, (value, i) => `${symbol}${subscript(i + 1)} = ${signedText(value)}`),
  symbols: Array.from(values, (_, i) => `${symbol}${subscript(i + 1)}`),
  limit: colourLimit(values),
  visible,
});

type WeightsFigureProps = {
  readonly step: StepId;
  readonly trace: Trace;
  readonly experiment: Experiment;
  readonly theme: Theme;
};

/** W, ∂E/∂W as x down the left times ∂E/∂z along the top, or the new W: the layer's picture of the step. */
export function WeightsFigure({ step, trace, experiment, theme }: WeightsFigureProps) {
  const pointed = usePointing((state) => state.pointed);
  const subject = subjectOf(step, trace);
  if (!subject) return null;
  const { matrix, symbol, label } = subject;
  const { rows, columns, values } = matrix;
  const isProduct = symbol === 'dW';
  const nameOf = isProduct ? cellText.gradient : cellText.weight;
  const text = (d: number, n: number) => signedText(values[d * columns + n] ?? NaN);
  const left = vector(trace.layer.input, 'x', isProduct);
  const top = vector(trace.used.logits, '∂E/∂z', isProduct);
  return (
    <div className={styles['figure']} data-points-itself data-figure>
      <OuterProduct
        rows={rows}
        columns={columns}
        values={values}
        limit={colourLimit(values)}
        theme={theme}
        cellText={text}
        cellName={(d, n) => nameOf(d + 1, n + 1, text(d, n), labelOf(experiment, n))}
        rowNames={left.symbols}
        columnNames={Array.from({ length: columns }, (_, n) => `z${subscript(n + 1)}`)}
        left={left}
        top={top}
        pointed={pointedCell(pointed, symbol)}
        onPoint={(cell) => pointAt(cell ? refOf(symbol, cell.row, cell.column) : null)}
        label={label}
      />
      <FigureMenu
        name={isProduct ? 'dE_dW' : 'W'}
        title={label}
        limit={colourLimit(values)}
        table={({ weightsTable }) => weightsTable(trace, subject)}
      />
    </div>
  );
}
