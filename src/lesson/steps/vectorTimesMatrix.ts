import { at } from '../../engine/tensor';
import { logitGradientText } from '../../text/en/backward';
import { sayTimes } from '../../text/en/spoken';
import { LINE_LABELS } from '../../text/en/steps';
import { foldedSum } from '../folding';
import { activationByLogit, lossByActivation, lossByLogit } from '../notation';
import type { Line, StepView } from '../step';
import { tex } from '../tex';
import { columnOf, rowOf } from './focus';
import { result, substituted, symbolic } from './line';
import { loose } from './live';
import { chosenLabels, gradientValues } from './logitGradient';
import { isWrong, quantity, type Which } from './quantities';
import { rowOfMatrix, vector } from './vectors';

/** Row i of ∂a/∂z, scaled by ∂E/∂a_i. */
function scaledRow(view: StepView, which: Which): Line {
  const { trace } = view;
  const row = rowOf(view);
  const g = at(trace.right.activations, row);
  const matrixRow = rowOfMatrix(quantity.J(trace, which), row);
  const scaled = Float64Array.from({ length: trace.outputs }, (_, m) => g * matrixRow.value(m));
  const wrong = isWrong(trace);
  const chosen = wrong && which === 'used';
  const { tex: entries, entries: said, folded } = vector(view, loose(scaled, chosen ? 'wrong' : 'd'));
  return result({
    id: chosen ? 'chosen' : 'value',
    label: chosen ? LINE_LABELS.chosenValue : wrong ? LINE_LABELS.right : LINE_LABELS.value,
    tex: entries,
    says: (chosen ? logitGradientText.chosenRow : logitGradientText.rowValue)(row, said, folded),
    folded,
    standing: chosen ? 'wrong' : wrong ? 'right' : undefined,
  });
}

export function rowLines(view: StepView): readonly Line[] {
  const { trace } = view;
  const row = rowOf(view);
  const g = quantity.g(trace);
  const { tex: entries, entries: said, folded } = vector(view, rowOfMatrix(quantity.J(trace, 'used'), row));
  return [
    symbolic({
      tex: tex`${lossByActivation('i')}\cdot ${activationByLogit('i')}`,
      says: logitGradientText.rowsGeneral,
    }),
    substituted({
      ...chosenLabels(view),
      tex: tex`${g.factor(row)}\cdot ${entries}`,
      says: logitGradientText.rowNumbers(row, g.say(row), said, folded),
      folded,
    }),
    scaledRow(view, 'used'),
    ...(isWrong(trace) ? [scaledRow(view, 'right')] : []),
  ];
}

export function columnLines(view: StepView): readonly Line[] {
  const { trace } = view;
  const m = columnOf(view);
  const [g, J] = [quantity.g(trace), quantity.J(trace, 'used')];
  const term = (i: number) => tex`${g.factor(i)}\cdot ${J.factor(i, m)}`;
  const sum = foldedSum(trace.outputs, view.unfolded, term, 2);
  const said = sum.shown.map((i) => sayTimes(g.say(i), J.say(i, m)));
  return [
    symbolic({
      tex: tex`${lossByLogit()} = ${lossByActivation()}\cdot ${activationByLogit()}`,
      says: logitGradientText.product,
    }),
    symbolic({
      id: 'column',
      label: LINE_LABELS.column(m),
      tex: tex`${lossByLogit(m)} = {\textstyle\sum_i}\,${lossByActivation('i')}\cdot ${activationByLogit('i', String(m + 1))}`,
      says: logitGradientText.columnsGeneral,
    }),
    substituted({
      ...chosenLabels(view),
      tex: sum.tex,
      says: logitGradientText.columnNumbers(m, said, sum.folded),
      folded: sum.folded,
    }),
    ...gradientValues(view),
  ];
}
