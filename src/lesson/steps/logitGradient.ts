import { logitGradientText } from '../../text/en/backward';
import { LINE_LABELS } from '../../text/en/steps';
import { lossByLogit } from '../notation';
import type { Line, StepView } from '../step';
import { tex } from '../tex';
import { result } from './line';
import { isWrong, quantity } from './quantities';
import { vector } from './vectors';

/** ∂E/∂z as it should be. */
export function rightGradient(view: StepView): Line {
  const wrong = isWrong(view.trace);
  const { tex: entries, entries: said, folded } = vector(view, quantity.d(view.trace, 'right'));
  return result({
    label: wrong ? LINE_LABELS.right : LINE_LABELS.value,
    tex: tex`${lossByLogit()} = ${entries}`,
    says: (wrong ? logitGradientText.rightValue : logitGradientText.value)(said, folded),
    folded,
    standing: wrong ? 'right' : undefined,
  });
}

/** What a wrong choice makes of it; none where the choice is right. */
export function chosenGradient(view: StepView): readonly Line[] {
  if (!isWrong(view.trace)) return [];
  const { tex: entries, entries: said, folded } = vector(view, quantity.d(view.trace, 'used'));
  return [
    result({
      id: 'chosen',
      label: LINE_LABELS.chosenValue,
      tex: entries,
      says: logitGradientText.chosenValue(said, folded),
      folded,
      standing: 'wrong',
    }),
  ];
}

/** The value of ∂E/∂z: the chosen one, and where it is wrong the right one beside it. */
export const gradientValues = (view: StepView): readonly Line[] => [
  ...chosenGradient(view),
  rightGradient(view),
];

/** A line computed from the choice, for a sub-step in which it may be wrong. */
export const chosenLabels = (view: StepView) =>
  isWrong(view.trace)
    ? { label: LINE_LABELS.chosenNumbers, standing: 'wrong' as const }
    : { label: LINE_LABELS.numbers, standing: undefined };
