import { jacobianLines } from '../../text/en/jacobian';
import { LINE_LABELS } from '../../text/en/steps';
import { activationByLogit, general, overTemperature } from '../notation';
import type { Cell, Line, StepView } from '../step';
import { tex } from '../tex';
import { result, substituted, symbolic } from './line';
import { isWrong, quantity, stage, stagesOf } from './quantities';
import { chosenValue } from './softmaxCells';

const SUM = tex`{\textstyle\sum_j}\,${general('e', 'j')}`;
const U_I = general('e', 'i');
const U_M = general('e', 'm');

/** Where every form of the derivative comes from; right whatever was chosen, so a wrong choice is said beside it. */
export function quotientLines(view: StepView, cell: Cell): readonly Line[] {
  const { trace } = view;
  const stages = stagesOf(trace);
  const [u, total, value] = [stage.u(stages), stage.sum(stages), quantity.J(trace, 'right')];
  const { row, column } = cell;
  const { temperature } = trace.problem;
  const delta = row === column ? 1 : 0;
  const numerator = tex`${String(delta)}\cdot ${u.number(row)}\cdot ${total.number(0)} - ${u.number(row)}\cdot ${u.number(column)}`;
  const said = jacobianLines.quotientNumbers(delta, u.say(row), u.say(column), total.say(0));
  const standing = isWrong(trace) ? ('right' as const) : undefined;
  return [
    symbolic({
      id: 'share',
      tex: tex`${general('a', 'i')} = \frac{${U_I}}{${SUM}}`,
      says: jacobianLines.share,
    }),
    symbolic({
      tex: tex`${activationByLogit('i', 'm')} = ${overTemperature(temperature, false)}\frac{\delta_{im}\,${U_I}\,${SUM} - ${U_I}\,${U_M}}{\bigl(${SUM}\bigr)^2}`,
      says: jacobianLines.quotient,
    }),
    substituted({
      tex: tex`${overTemperature(temperature, true)}\frac{${numerator}}{${total.number(0)}^2}`,
      says: jacobianLines.numbers(row, column, said, temperature, value.say(row, column)),
      standing,
    }),
    result({
      label: standing ? LINE_LABELS.right : LINE_LABELS.value,
      tex: tex`${activationByLogit(row, column)} = ${value.number(row, column)}`,
      says: jacobianLines.value(row, column, value.say(row, column)),
      standing,
    }),
    ...(standing ? [chosenValue(view, cell)] : []),
  ];
}
