import { softmaxLines } from '../../text/en/forward';
import { sayEntry } from '../../text/en/spoken';
import { IN_FORMULA, LINE_LABELS } from '../../text/en/steps';
import { foldedSum } from '../folding';
import { general, marked, number, symbol } from '../notation';
import type { Line, StepView } from '../step';
import { tex, type Tex } from '../tex';
import { rowOf } from './focus';
import { result, substituted, symbolic } from './line';
import type { Live } from './live';
import { largestLogit, naiveExponent, quantity, stage, stagesOf } from './quantities';
import { vector } from './vectors';

const SUM = tex`{\textstyle\sum_j}\,${general('e', 'j')}`;

type Say = (entries: readonly string[], folded: number) => string;

function whole(view: StepView, letter: 's' | 'e' | 'a', live: Live, say: Say): Line {
  const { tex: entries, entries: said, folded } = vector(view, live);
  return result({ tex: tex`${symbol(letter)} = ${entries}`, says: say(said, folded), folded });
}

function overT(numerator: Tex, bottom: Tex, temperature: number): Tex {
  return temperature === 1 ? numerator : tex`\frac{${numerator}}{${bottom}}`;
}

/** The logit looked at, else the first that is not the largest: of the largest there is nothing to see, s = 0 and u = 1. */
export function smallerOf(view: StepView): number {
  if (view.cell !== null) return rowOf(view);
  const top = largestLogit(view.trace);
  return top === 0 && view.trace.outputs > 1 ? 1 : 0;
}

export function shiftLines(view: StepView): readonly Line[] {
  const { trace } = view;
  const [stages, z, i] = [stagesOf(trace), quantity.z(trace), smallerOf(view)];
  const { temperature } = trace.problem;
  const top = largestLogit(trace);
  const T = number(temperature, { colour: 'T', whole: true });
  const shift = tex`${general('z', 'i')} - \max_j ${general('z', 'j')}`;
  return [
    symbolic({
      tex: tex`${general('s', 'i')} = ${overT(shift, marked('T', null, 'T'), temperature)}`,
      says: softmaxLines.shift(temperature),
    }),
    substituted({
      tex: tex`${symbol('s', i)} = ${overT(tex`${z.number(i)} - ${z.factor(top)}`, T, temperature)}`,
      says: softmaxLines.shiftNumbers(i, z.say(i), z.say(top), temperature),
    }),
    whole(view, 's', stage.s(stages), softmaxLines.shiftValue),
  ];
}

function naiveLine(view: StepView): readonly Line[] {
  const naive = naiveExponent(view.trace);
  if (naive === null) return [];
  const { index, exponent, fate } = naive;
  const outcome = fate === 'overflow' ? String.raw`= \infty` : String.raw`\to 0`;
  return [
    substituted({
      id: 'naive',
      label: LINE_LABELS.naive,
      tex: tex`e^{${number(exponent, { whole: true })}} ${outcome}\ \text{${IN_FORMULA.inDoubles}}`,
      says: softmaxLines[fate](index, exponent),
    }),
  ];
}

export function exponentialLines(view: StepView): readonly Line[] {
  const [stages, i] = [stagesOf(view.trace), smallerOf(view)];
  const s = stage.s(stages);
  return [
    symbolic({ tex: tex`${general('e', 'i')} = e^{${general('s', 'i')}}`, says: softmaxLines.exponential }),
    substituted({
      tex: tex`${symbol('e', i)} = e^{${s.number(i)}}`,
      says: softmaxLines.exponentialNumbers(i, s.say(i)),
    }),
    ...naiveLine(view),
    whole(view, 'e', stage.u(stages), softmaxLines.exponentialValue),
  ];
}

export function sumLines(view: StepView): readonly Line[] {
  const stages = stagesOf(view.trace);
  const [u, total] = [stage.u(stages), stage.sum(stages)];
  const letters = foldedSum(u.length, view.unfolded, (j) => symbol('e', j), 6);
  const terms = foldedSum(u.length, view.unfolded, u.number, 4);
  const said = terms.shown.map(u.say);
  const names = letters.shown.map((j) => sayEntry('u', j));
  return [
    symbolic({
      tex: tex`${SUM} = ${letters.tex}`,
      says: softmaxLines.sum(names, letters.folded),
      folded: letters.folded,
    }),
    substituted({ tex: terms.tex, says: softmaxLines.sumNumbers(said, terms.folded), folded: terms.folded }),
    result({ tex: tex`${SUM} = ${total.number(0)}`, says: softmaxLines.sumValue(total.say(0)) }),
  ];
}

export function divideLines(view: StepView): readonly Line[] {
  const [stages, i] = [stagesOf(view.trace), rowOf(view)];
  const [u, total] = [stage.u(stages), stage.sum(stages)];
  return [
    symbolic({
      tex: tex`${general('a', 'i')} = \frac{${general('e', 'i')}}{\sum_j ${general('e', 'j')}}`,
      says: softmaxLines.divide,
    }),
    substituted({
      tex: tex`${symbol('a', i)} = \frac{${u.number(i)}}{${total.number(0)}}`,
      says: softmaxLines.divideNumbers(i, u.say(i), total.say(0)),
    }),
    whole(view, 'a', quantity.a(view.trace), softmaxLines.value),
  ];
}
