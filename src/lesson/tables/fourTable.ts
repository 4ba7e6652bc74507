import { sumOfEachRow } from '../../engine/checks/sumOfEachRow';
import type { DerivativeChoice, Trace } from '../../engine/trace';
import { figureTables as text } from '../../text/en/figure';
import { headsOf, type FigureTable } from './figureTable';
import { stackTable, type StackedMatrix } from './matrixTable';

function squareOf({ softmax, problem }: Trace, choice: DerivativeChoice): readonly StackedMatrix[] {
  const { form, argument, computed } = choice;
  if (computed === null) return [];
  const { jacobian, agreement } = computed;
  const sums = sumOfEachRow(jacobian, problem.temperature).map(({ sum }) => sum);
  return [
    {
      head: text.pair(form, argument),
      matrix: jacobian,
      beside: [...(softmax ? [Float64Array.from(sums)] : []), agreement.maxError],
    },
  ];
}

/** The four Jacobians, with the row sums where they are a test, and by how much each is off. */
export function fourTable(trace: Trace): FigureTable {
  const matrices = trace.choices.flatMap((choice) => squareOf(trace, choice));
  return stackTable({
    name: 'four_jacobians',
    corner: '∂a/∂z',
    matrices,
    rowLetter: 'a',
    columnHeads: headsOf('z', trace.outputs),
    besideHeads: [...(trace.softmax ? [text.rowSum] : []), text.error],
    axes: matrices.length === 4 ? [2, 2] : [matrices.length],
  });
}
