import { lossGradientText } from '../../text/en/backward';
import { STEP_TITLES } from '../../text/en/steps';
import { general, lossByActivation, number } from '../notation';
import type { Line, Step, StepView } from '../step';
import { tex } from '../tex';
import { rowOf } from './focus';
import { STEP_HEADS } from './heads';
import { result, substituted, symbolic } from './line';
import { quantity } from './quantities';
import { vector } from './vectors';

function value(view: StepView): Line {
  const { tex: entries, entries: said, folded } = vector(view, quantity.g(view.trace));
  return result({
    tex: tex`${lossByActivation()} = ${entries}`,
    says: lossGradientText.value(said, folded),
    folded,
  });
}

function meanSquaredErrorLines(view: StepView): readonly Line[] {
  const { trace } = view;
  const [a, y, i, n] = [quantity.a(trace), quantity.y(trace), rowOf(view), trace.outputs];
  const difference = tex`(${general('a', 'i')} - ${general('y', 'i')})`;
  return [
    symbolic({
      tex: tex`${lossByActivation('i')} = \tfrac{2}{N}\,${difference}`,
      says: lossGradientText.generalMse,
    }),
    substituted({
      tex: tex`${lossByActivation(i)} = \tfrac{2}{${number(n, { whole: true })}}\,(${a.number(i)} - ${y.factor(i)})`,
      says: lossGradientText.numbersMse(i, n, a.say(i), y.say(i)),
    }),
    value(view),
  ];
}

function crossEntropyLines(view: StepView): readonly Line[] {
  const { trace } = view;
  const [a, y, i] = [quantity.a(trace), quantity.y(trace), rowOf(view)];
  return [
    symbolic({
      tex: tex`${lossByActivation('i')} = -\frac{${general('y', 'i')}}{${general('a', 'i')}}`,
      says: lossGradientText.generalCrossEntropy,
    }),
    substituted({
      tex: tex`${lossByActivation(i)} = -\frac{${y.number(i)}}{${a.number(i)}}`,
      says: lossGradientText.numbersCrossEntropy(i, a.say(i), y.say(i)),
    }),
    value(view),
  ];
}

function crossEntropyWhy({ trace, label }: StepView): string {
  const index = Math.max(
    0,
    trace.target.findIndex((y) => y !== 0),
  );
  const why = lossGradientText.crossEntropy(index, label(index));
  return trace.right.activations.every(Number.isFinite) ? why : why + lossGradientText.infinite;
}

export const dEdA: Step = {
  ...STEP_HEADS.dE_da,
  substeps: (problem) => [
    {
      id: 'dE_da',
      title: STEP_TITLES.dE_da,
      explanation: (view) =>
        problem.loss === 'mse' ? lossGradientText.mse(view.trace.outputs) : crossEntropyWhy(view),
      lines: problem.loss === 'mse' ? meanSquaredErrorLines : crossEntropyLines,
    },
  ],
};
