import { weightsText } from '../../text/en/backward';
import { LINE_LABELS, STEP_TITLES } from '../../text/en/steps';
import { lossByLogit, lossByWeight, symbol } from '../notation';
import type { Line, Step, StepView } from '../step';
import { tex } from '../tex';
import { columnOf } from './focus';
import { STEP_HEADS } from './heads';
import { result, substituted, symbolic } from './line';
import { isWrong, quantity, type Which } from './quantities';
import { matrix } from './vectors';

function numbers(view: StepView): Line {
  const { trace } = view;
  const [x, d, dW] = [quantity.x(trace), quantity.d(trace, 'used'), quantity.dW(trace, 'used')];
  const n = columnOf(view);
  const says = isWrong(trace) ? weightsText.chosenNumbers : weightsText.lossByWeightNumbers;
  return substituted({
    label: isWrong(trace) ? LINE_LABELS.chosenNumbers : LINE_LABELS.numbers,
    tex: tex`${x.factor(0)}\cdot ${d.factor(n)} = ${dW.number(0, n)}`,
    says: says(0, n, x.say(0), d.say(n), dW.say(0, n)),
    standing: isWrong(trace) ? 'wrong' : undefined,
  });
}

function value(view: StepView, which: Which): Line {
  const wrong = isWrong(view.trace);
  const { tex: entries, folded, entries: rows } = matrix(view, quantity.dW(view.trace, which));
  const chosen = which === 'used' && wrong;
  return result({
    id: chosen ? 'chosen' : 'value',
    label: chosen ? LINE_LABELS.chosenValue : wrong ? LINE_LABELS.right : LINE_LABELS.value,
    tex: chosen ? entries : tex`${lossByWeight()} = ${entries}`,
    says: (chosen ? weightsText.chosenValue : weightsText.value)(rows, folded),
    folded,
    standing: chosen ? 'wrong' : wrong ? 'right' : undefined,
  });
}

export const dEdW: Step = {
  ...STEP_HEADS.dE_dW,
  substeps: ({ source }) => [
    {
      id: 'dE_dW',
      title: STEP_TITLES.dE_dW,
      explanation: (view) =>
        weightsText.lossByWeight(0, columnOf(view)) + (source.kind === 'layer' ? '' : weightsText.directLoss),
      lines: (view) => [
        symbolic({
          tex: tex`${lossByWeight()} = ${symbol('x')}^{\top}\,${lossByLogit()}`,
          says: weightsText.lossByWeightGeneral,
        }),
        symbolic({
          id: 'entry',
          label: LINE_LABELS.entry,
          tex: tex`${lossByWeight(0, columnOf(view))} = ${symbol('x', 0)}\,${lossByLogit(columnOf(view))}`,
          says: weightsText.lossByWeightEntry(0, columnOf(view)),
        }),
        numbers(view),
        value(view, 'used'),
        ...(isWrong(view.trace) ? [value(view, 'right')] : []),
      ],
    },
  ],
};
