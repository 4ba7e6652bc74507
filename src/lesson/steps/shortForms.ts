import { logitGradientText } from '../../text/en/backward';
import { sayTimes } from '../../text/en/spoken';
import { LINE_LABELS } from '../../text/en/steps';
import { foldedSum } from '../folding';
import { factor, lossByActivation, lossByLogit, marked, number, overTemperature } from '../notation';
import type { Line, StepView } from '../step';
import { tex } from '../tex';
import { chosenBase, weightedMean } from './base';
import { columnOf } from './focus';
import { substituted, symbolic } from './line';
import { chosenLabels, gradientValues } from './logitGradient';
import { isWrong, quantity } from './quantities';
import { baseLines } from './baseLines';
import { isMixed } from './softmaxCells';

const G = marked('g', 'g', 'g');

/** v ∘ (g − ⟨g, v⟩) / T, which is g times diag(v) − v vᵀ whatever v is. */
export function softmaxShortLines(view: StepView): readonly Line[] {
  const { trace } = view;
  const [g, base, m] = [quantity.g(trace), chosenBase(trace), columnOf(view)];
  const { temperature } = trace.problem;
  const mean = weightedMean(trace.right.activations, base);
  const sum = foldedSum(trace.outputs, view.unfolded, (i) => tex`${g.factor(i)}\cdot ${base.number(i)}`, 2);
  const products = sum.shown.map((i) => sayTimes(g.say(i), base.say(i)));
  const mixed = isMixed(view);
  const bracket = tex`\langle ${G}, ${base.whole}\rangle`;
  return [
    symbolic({
      label: mixed ? LINE_LABELS.chosen : LINE_LABELS.general,
      tex: tex`${mixed ? [] : tex`${lossByLogit()} = `}${overTemperature(temperature, false)}${base.whole} \circ \bigl(${G} - ${bracket}\bigr),\quad ${G} = ${lossByActivation()}`,
      says: mixed ? logitGradientText.chosenShort(base.name) : logitGradientText.shortGeneral(base.name),
      standing: isWrong(trace) ? 'wrong' : undefined,
    }),
    ...baseLines(view),
    substituted({
      ...chosenLabels(view),
      id: 'mean',
      label: LINE_LABELS.mean,
      tex: tex`\begin{aligned}${bracket} &= ${sum.tex} \\ &= ${number(mean)}\end{aligned}`,
      says: logitGradientText.mean(products, sum.folded, mean),
      folded: sum.folded,
    }),
    substituted({
      ...chosenLabels(view),
      tex: tex`${overTemperature(temperature, true)}${base.number(m)}\,\bigl(${g.number(m)} - ${factor(mean)}\bigr)`,
      says: logitGradientText.shortNumbers(m, base.say(m), g.say(m), mean),
    }),
    ...gradientValues(view),
  ];
}

/** g ∘ f′ */
export function elementwiseShortLines(view: StepView): readonly Line[] {
  const { trace } = view;
  const m = columnOf(view);
  const [g, J] = [quantity.g(trace), quantity.J(trace, 'used')];
  return [
    symbolic({
      tex: tex`${lossByLogit()} = ${lossByActivation()} \circ f'`,
      says: logitGradientText.shortElementwiseGeneral,
    }),
    substituted({
      ...chosenLabels(view),
      tex: tex`${g.factor(m)}\cdot ${J.factor(m, m)}`,
      says: logitGradientText.shortElementwiseNumbers(m, g.say(m), J.say(m, m)),
    }),
    ...gradientValues(view),
  ];
}
