import { at } from '../../engine/tensor';
import { logitGradientText } from '../../text/en/backward';
import { say } from '../../text/en/spoken';
import { LINE_LABELS } from '../../text/en/steps';
import { foldedSum } from '../folding';
import { factor, general, lossByLogit, number, overTemperature, symbol } from '../notation';
import type { Line, StepView } from '../step';
import { tex, type Tex } from '../tex';
import { columnOf } from './focus';
import { substituted, symbolic } from './line';
import { chosenGradient, rightGradient } from './logitGradient';
import { quantity, targetSum } from './quantities';

const SUM = String.raw`{\textstyle\sum_i}\,`;
const DELTA = tex`\bigl(\delta_{im} - ${general('a', 'm')}\bigr)`;
const Y_SUM = String.raw`{\textstyle\sum_j} y_j`;

/** Everything over T, where T is not 1. */
function over(view: StepView, withNumber: boolean, difference: Tex): Tex {
  const { temperature } = view.trace.problem;
  return temperature === 1
    ? difference
    : tex`${overTemperature(temperature, withNumber)}\bigl(${difference}\bigr)`;
}

const saidOver = ({ trace }: StepView, letter?: string): string => {
  const { temperature } = trace.problem;
  return temperature === 1 ? '' : logitGradientText.overT(letter ?? say(temperature, true));
};

/** A class that is masked and not asked for adds nothing, and has no 1/a to cancel. */
const isAbsent = ({ trace }: StepView, i: number): boolean =>
  at(trace.logits, i) === -Infinity && at(trace.target, i) === 0;

type Term = {
  readonly tex: (i: number) => Tex;
  readonly says: (i: number) => string;
  /** terms that fit beside each other */
  readonly perRow: number;
};

/** −(t_1 + t_2 + …), over T. */
function sumLine(view: StepView, id: string, term: Term): Line {
  const m = columnOf(view);
  const written = (i: number) => (isAbsent(view, i) ? tex`${number(0)}` : term.tex(i));
  const sum = foldedSum(view.trace.outputs, view.unfolded, written, term.perRow);
  return substituted({
    id,
    tex: tex`-${overTemperature(view.trace.problem.temperature, true)}\left(${sum.tex}\right)`,
    says: logitGradientText.collapseProductNumbers(m, sum.shown.map(term.says), sum.folded, saidOver(view)),
    folded: sum.folded,
  });
}

/** −y/a · J as it is multiplied, and the same once a_i is gone. */
function cancellation(view: StepView): readonly Line[] {
  const { trace } = view;
  const [a, y, m] = [quantity.a(trace), quantity.y(trace), columnOf(view)];
  const delta = (i: number) => (i === m ? '1' : '0');
  const rest = (i: number) => tex`(${delta(i)} - ${a.number(m)})`;
  const ratio = tex`\frac{${general('y', 'i')}}{${general('a', 'i')}}`;
  const struck = tex`\frac{${general('y', 'i')}}{\cancel{${general('a', 'i')}}}\,\cancel{${general('a', 'i')}}`;
  const overT = overTemperature(trace.problem.temperature, false);
  return [
    symbolic({
      tex: tex`${lossByLogit('m')} = ${SUM}\Bigl(-${ratio}\Bigr)\cdot ${overT}${general('a', 'i')}\,${DELTA}`,
      says: logitGradientText.collapseProduct(saidOver(view, 'T')),
    }),
    sumLine(view, 'product', {
      tex: (i) => tex`\frac{${y.number(i)}}{${a.number(i)}}\cdot ${a.number(i)}\,${rest(i)}`,
      says: (i) => logitGradientText.productTerm(y.say(i), a.say(i), delta(i), a.say(m)),
      perRow: 1,
    }),
    symbolic({
      id: 'cancels',
      label: LINE_LABELS.cancels,
      tex: tex`-${overT}${SUM}${struck}\,${DELTA} = -${overT}${SUM}${general('y', 'i')}\,${DELTA}`,
      says: logitGradientText.collapseCancelled(saidOver(view, 'T')),
    }),
    sumLine(view, 'without', {
      tex: (i) => tex`${y.number(i)}\cdot ${rest(i)}`,
      says: (i) => logitGradientText.cancelledTerm(y.say(i), delta(i), a.say(m)),
      perRow: 2,
    }),
  ];
}

/** What a − y leaves out where y does not add up to 1: (Σy − 1) a_m, over T. */
function excess({ trace }: StepView, column: number): number {
  return ((targetSum(trace) - 1) * at(trace.activations, column)) / trace.problem.temperature;
}

function excessLine(view: StepView): readonly Line[] {
  const { trace } = view;
  const total = targetSum(trace);
  if (total === 1) return [];
  const [a, m] = [quantity.a(trace), columnOf(view)];
  const missing = excess(view, m);
  return [
    substituted({
      id: 'excess',
      label: LINE_LABELS.excess,
      tex: tex`${overTemperature(trace.problem.temperature, true)}(${number(total, { whole: true })} - 1)\cdot ${a.factor(m)} = ${number(missing)}`,
      says: logitGradientText.excess(m, say(total, true), a.say(m), say(missing)),
    }),
  ];
}

/** −y/a · J → a Σy − y, line by line, over T. */
export function collapseLines(view: StepView): readonly Line[] {
  const { trace } = view;
  const [a, y, m, total] = [quantity.a(trace), quantity.y(trace), columnOf(view), targetSum(trace)];
  const isOne = total === 1;
  const sumTex: Tex = isOne ? [] : tex`\cdot ${factor(total, { whole: true })}`;
  const whole = isOne ? tex`${symbol('a')} - ${symbol('y')}` : tex`${symbol('a')}\,${Y_SUM} - ${symbol('y')}`;
  return [
    ...cancellation(view),
    symbolic({
      id: 'gathered',
      label: LINE_LABELS.gathered,
      tex: over(view, false, tex`${general('a', 'm')}\,${Y_SUM} - ${general('y', 'm')}`),
      says: logitGradientText.collapseGathered(saidOver(view, 'T')),
    }),
    substituted({
      tex: over(view, true, tex`${a.number(m)}${sumTex} - ${y.factor(m)}`),
      says: logitGradientText.collapseNumbers(m, a.say(m), isOne ? null : say(total, true), y.say(m)),
    }),
    ...excessLine(view),
    symbolic({
      id: 'whole',
      label: LINE_LABELS.whole,
      tex: tex`${lossByLogit()} = ${over(view, false, whole)}`,
      says: logitGradientText.collapseGeneral(isOne),
    }),
    rightGradient(view),
    ...chosenGradient(view),
  ];
}
