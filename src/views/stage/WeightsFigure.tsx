import { niceLimit, type Theme } from '../../charts/colourScale';
import { OuterProduct } from '../../charts/OuterProduct';
import type { Matrix, Vector } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { signedText, subscript } from '../../lesson/numbers';
import { readRef, refOf } from '../../lesson/refs';
import type { StepId } from '../../lesson/stepIds';
import type { Experiment } from '../../state/experiment';
import { page } from '../../text/en/page';
import { pointAt, usePointing } from '../pointing';
import styles from './WeightsFigure.module.css';

const finiteLargest = (values: Vector) =>
  values.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0);

/** Which matrix of the layer a step is about; null: none, or there is no layer. */
function matrixOf(step: StepId, trace: Trace): Matrix | null {
  if (step === 'logits') return trace.layer.weights;
  if (step === 'dz_dW' || step === 'dE_dW') return trace.used.weights;
  return step === 'update' ? trace.update.used.weights : null;
}

type WeightsFigureProps = {
  readonly step: StepId;
  readonly trace: Trace;
  readonly experiment: Experiment;
  readonly theme: Theme;
};

/** W, ∂E/∂W as x down the left times ∂E/∂z along the top, or the new W: the layer's picture of the step. */
export function WeightsFigure({ step, trace, experiment, theme }: WeightsFigureProps) {
  const pointedRef = usePointing((state) => state.pointed);
  const matrix = matrixOf(step, trace);
  if (!matrix || experiment.problem.source.kind !== 'layer') return null;
  const isProduct = step === 'dz_dW' || step === 'dE_dW';
  const letter = isProduct ? '∂E/∂W' : 'W';
  const at = (row: number, column: number) => matrix.values[row * matrix.columns + column] ?? NaN;
  const read = pointedRef ? readRef(pointedRef) : null;
  const isCell = read?.symbol === (isProduct ? 'dW' : 'w') && read.row !== null && read.column !== null;
  const margin = (values: Vector, symbol: (i: number) => string) => ({
    values,
    texts: Array.from(values, (value) => signedText(value)),
    names: Array.from(values, (value, i) => `${symbol(i)} = ${signedText(value)}`),
    symbols: Array.from(values, (_, i) => symbol(i)),
    limit: niceLimit(finiteLargest(values)),
    visible: isProduct,
  });
  return (
    <div className={styles['figure']} data-points-itself>
      <OuterProduct
        rows={matrix.rows}
        columns={matrix.columns}
        values={matrix.values}
        limit={niceLimit(finiteLargest(matrix.values))}
        theme={theme}
        cellText={(d, n) => signedText(at(d, n))}
        cellName={(d, n) => `${letter} ${d + 1} ${n + 1} = ${signedText(at(d, n))}`}
        rowNames={Array.from({ length: matrix.rows }, (_, d) => `x${subscript(d + 1)}`)}
        columnNames={Array.from({ length: matrix.columns }, (_, n) => `z${subscript(n + 1)}`)}
        left={margin(trace.layer.input, (d) => `x${subscript(d + 1)}`)}
        top={margin(trace.used.logits, (n) => `∂E/∂z${subscript(n + 1)}`)}
        pointed={isCell ? { row: read.row ?? 0, column: read.column ?? 0 } : null}
        onPoint={(cell) => pointAt(cell ? refOf(isProduct ? 'dW' : 'w', cell.row, cell.column) : null)}
        label={page.weights[step === 'update' ? 'updated' : isProduct ? 'gradient' : 'weights']}
      />
    </div>
  );
}
