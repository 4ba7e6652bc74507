import { jacobianLines } from '../../text/en/jacobian';
import { LINE_LABELS } from '../../text/en/steps';
import { marked, overTemperature } from '../notation';
import type { Line, StepView } from '../step';
import { tex } from '../tex';
import { chosenBase, secondSoftmax } from './base';
import { substituted, symbolic } from './line';
import { loose } from './live';
import { isWrong } from './quantities';
import { vector } from './vectors';

/** c = softmax(a), said wherever it stands in a's place. */
export function secondSoftmaxLine(view: StepView): readonly Line[] {
  const { form, argument } = view.trace.used;
  if (!(form === 'z' && argument === 'a')) return [];
  const { whole } = chosenBase(view.trace);
  const { temperature } = view.trace.problem;
  const given = tex`${overTemperature(temperature, false)}${marked('a', 'a', 'a')}`;
  const { tex: entries, folded, entries: said } = vector(view, loose(secondSoftmax(view.trace), 'wrong'));
  return [
    substituted({
      id: 'second',
      label: LINE_LABELS.second,
      tex: tex`${whole} = \mathrm{softmax}(${given}) = ${entries}`,
      says: jacobianLines.second(said, folded),
      folded,
      standing: isWrong(view.trace) ? 'wrong' : undefined,
    }),
  ];
}

/** What the letter of the whole vector stands for, where it is not a or z themselves. */
export function baseLines(view: StepView): readonly Line[] {
  const { form, argument } = view.trace.used;
  if (form === 'a') return [];
  if (argument === 'a') return secondSoftmaxLine(view);
  return [
    symbolic({
      id: 'share',
      label: LINE_LABELS.share,
      tex: tex`${marked('z', null, 'p_i')} = ${chosenBase(view.trace).symbol('i')}`,
      says: jacobianLines.shareBase,
    }),
  ];
}
