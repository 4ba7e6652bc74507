import { lossText } from '../../text/en/forward';
import { sayLogarithm, sayMinus } from '../../text/en/spoken';
import { STEP_TITLES } from '../../text/en/steps';
import { foldedSum } from '../folding';
import { number, symbol } from '../notation';
import type { Line, Step, StepView } from '../step';
import { tex, type Tex } from '../tex';
import { CROSS_ENTROPY, MSE, STEP_HEADS } from './heads';
import { result, substituted, symbolic } from './line';
import { lossOf, quantity } from './quantities';

const E = symbol('E');

function value(view: StepView): Line {
  const { tex: shown, says } = lossOf(view.trace);
  return result({ tex: tex`${E} = ${shown}`, says: lossText.value(says) });
}

/** The mean of terms, or the term alone where N = 1. */
function averaged(n: number, sum: Tex): Tex {
  if (n === 1) return sum;
  return tex`\tfrac{1}{${number(n, { whole: true })}}\bigl(${sum}\bigr)`;
}

function meanSquaredErrorLines(view: StepView): readonly Line[] {
  const [a, y, n] = [quantity.a(view.trace), quantity.y(view.trace), view.trace.outputs];
  const sum = foldedSum(n, view.unfolded, (i) => tex`(${a.number(i)}-${y.factor(i)})^2`, 3);
  const said = sum.shown.map((i) => sayMinus(a.say(i), y.say(i)));
  return [
    symbolic({ tex: MSE, says: lossText.generalMse }),
    substituted({
      tex: averaged(n, sum.tex),
      says: lossText.numbersMse(n, said, sum.folded),
      folded: sum.folded,
    }),
    value(view),
  ];
}

function crossEntropyLines(view: StepView): readonly Line[] {
  const [a, y, n] = [quantity.a(view.trace), quantity.y(view.trace), view.trace.outputs];
  const sum = foldedSum(n, view.unfolded, (i) => tex`${y.factor(i)}\cdot \ln ${a.factor(i)}`, 3);
  const said = sum.shown.map((i) => sayLogarithm(y.say(i), a.say(i)));
  return [
    symbolic({ tex: CROSS_ENTROPY, says: lossText.generalCrossEntropy }),
    substituted({
      tex: tex`-\bigl(${sum.tex}\bigr)`,
      says: lossText.numbersCrossEntropy(said, sum.folded),
      folded: sum.folded,
    }),
    value(view),
  ];
}

function crossEntropyWhy({ trace, label }: StepView): string {
  const { target, activations, loss: total } = trace;
  const asked = trace.problem.target;
  const what =
    asked.kind === 'class' ? lossText.oneClass(asked.index, label(asked.index)) : lossText.distribution;
  const lost = activations.some((a, i) => a === 0 && target[i] !== 0);
  if (!lost) return lossText.crossEntropy(what);
  return lossText.crossEntropy(what) + (Number.isFinite(total) ? lossText.finite : lossText.infinite);
}

export const loss: Step = {
  ...STEP_HEADS.loss,
  substeps: (problem) => [
    {
      id: 'loss',
      title: STEP_TITLES.loss(problem.loss),
      explanation: (view) =>
        problem.loss === 'mse' ? lossText.mse(view.trace.outputs) : crossEntropyWhy(view),
      lines: problem.loss === 'mse' ? meanSquaredErrorLines : crossEntropyLines,
    },
  ],
};
