import { weightsText } from '../../text/en/backward';
import { LINE_LABELS, STEP_TITLES } from '../../text/en/steps';
import { general, logitByWeight, symbol } from '../notation';
import type { Step, StepView } from '../step';
import { tex } from '../tex';
import { columnOf } from './focus';
import { STEP_HEADS } from './heads';
import { result, substituted, symbolic } from './line';
import { quantity } from './quantities';
import { vector } from './vectors';

/** W₁₂ as an index in TeX: with a comma where an index has two digits. */
const pair = (row: number, column: number) =>
  row > 8 || column > 8 ? `${row + 1},${column + 1}` : `${row + 1}${column + 1}`;

/** Another logit than the one that is looked at; null where there is none. */
function otherLogit(n: number, outputs: number): number | null {
  if (outputs === 1) return null;
  return n === 0 ? 1 : 0;
}

function lines(view: StepView) {
  const [x, n] = [quantity.x(view.trace), columnOf(view)];
  const other = otherLogit(n, view.trace.outputs);
  const inputs = vector(view, x);
  const derivative = (logit: number) => logitByWeight(String(logit + 1), pair(0, n));
  const zero =
    other === null
      ? []
      : [
          substituted({
            id: 'other',
            label: LINE_LABELS.otherLogit,
            tex: tex`${derivative(other)} = 0`,
            says: weightsText.otherColumn(other, 0, n),
          }),
        ];
  return [
    symbolic({
      tex: tex`${logitByWeight('n', 'dk')} = ${general('x', 'd')}\,\delta_{kn}`,
      says: weightsText.logitByWeightGeneral,
    }),
    substituted({
      tex: tex`${derivative(n)} = ${symbol('x', 0)} = ${x.number(0)}`,
      says: weightsText.logitByWeightNumbers(0, n, x.say(0)),
    }),
    ...zero,
    result({
      tex: tex`${symbol('x')} = ${inputs.tex}`,
      says: weightsText.inputs(inputs.entries, inputs.folded),
      folded: inputs.folded,
    }),
  ];
}

export const dZdW: Step = {
  ...STEP_HEADS.dz_dW,
  substeps: ({ source }) => [
    {
      id: 'dz_dW',
      title: STEP_TITLES.dz_dW,
      explanation: (view) =>
        weightsText.logitByWeight(0, columnOf(view)) + (source.kind === 'layer' ? '' : weightsText.direct),
      lines,
    },
  ],
};
