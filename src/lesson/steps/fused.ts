import { separateCrossEntropy, type SeparateCrossEntropy } from '../../engine/separateCrossEntropy';
import { at, type Vector } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { fusedText, logitGradientText } from '../../text/en/backward';
import { named } from '../../text/en/names';
import { say, sayLogarithm } from '../../text/en/spoken';
import { IN_FORMULA, LINE_LABELS } from '../../text/en/steps';
import { numberText } from '../../text/numbers';
import { foldedSum } from '../folding';
import { factor, general, lossByActivation, marked, number, symbol } from '../notation';
import type { Line, StepView } from '../step';
import { tex, type Tex } from '../tex';
import { columnOf } from './focus';
import { result, substituted, symbolic } from './line';
import { loose, type Live } from './live';
import { chosenGradient, rightGradient } from './logitGradient';
import { isWrong, lossOf, quantity, stage, stagesOf } from './quantities';
import { vector } from './vectors';

const SUM = String.raw`{\textstyle\sum_i}\,`;

/** What a program has that is told a and not z. */
export function separateOf({ activations, target, problem }: Trace): SeparateCrossEntropy {
  return separateCrossEntropy(activations, target, problem.temperature);
}

/** Whether that program still has a number for E and for every entry of ∂E/∂z. */
export function fateOf(trace: Trace): 'holds' | 'gradientBreaks' | 'lossBreaks' | 'masked' {
  const { loss, logits } = separateOf(trace);
  if (!Number.isFinite(trace.loss)) return 'masked';
  if (!Number.isFinite(loss)) return 'lossBreaks';
  return logits.every(Number.isFinite) ? 'holds' : 'gradientBreaks';
}

const asked = ({ target }: Trace): readonly number[] => {
  const indices = Array.from(target.keys()).filter((i) => at(target, i) !== 0);
  return indices.length > 0 ? indices : [0];
};

/** The class that breaks first: of those that the target asks for the one with the smallest share. */
function brittle(trace: Trace): number {
  const { logActivations } = stagesOf(trace);
  const least = (best: number, i: number) => (at(logActivations, i) < at(logActivations, best) ? i : best);
  return asked(trace).reduce(least);
}

export function fusedWhy(view: StepView): string {
  const { trace, label } = view;
  const t = brittle(trace);
  const name = named('a', t, label(t));
  const fate = fateOf(trace);
  const why = fusedText[fate](
    name,
    fate === 'lossBreaks' ? numberText(trace.loss) : numberText(at(trace.activations, t)),
  );
  return why + (isWrong(trace) ? logitGradientText.wrong : '');
}

/** ∞ and what is no number, in the colour of what is wrong. */
function outcome(value: number): Tex {
  if (Number.isNaN(value)) return marked('wrong', null, tex`\text{${IN_FORMULA.noNumber}}`);
  return number(value, Number.isFinite(value) ? {} : { colour: 'wrong' });
}

function outcomes(values: Vector): Live {
  const numbers = loose(values, 'd');
  return {
    ...numbers,
    entry: (i) => (Number.isFinite(at(values, i)) ? numbers.entry(i) : outcome(at(values, i))),
  };
}

/** −(y_1 ln a_1 + …), of a as doubles have it: 0 where it has underflowed. */
function separateLoss(view: StepView, separate: SeparateCrossEntropy): Line {
  const { trace } = view;
  const [a, y, indices] = [loose(trace.activations, 'a'), quantity.y(trace), asked(trace)];
  const of = (k: number) => indices[k] ?? 0;
  const sum = foldedSum(
    indices.length,
    view.unfolded,
    (k) => tex`${y.factor(of(k))}\cdot \ln ${a.factor(of(k))}`,
    2,
  );
  const said = sum.shown.map((k) => sayLogarithm(y.say(of(k)), a.say(of(k))));
  return substituted({
    id: 'separateLoss',
    label: LINE_LABELS.separateLoss,
    tex: tex`-\bigl(${sum.tex}\bigr) = ${outcome(separate.loss)}`,
    says: fusedText.separateLoss(said, sum.folded, say(separate.loss)),
    folded: sum.folded,
  });
}

function separateGradient(view: StepView, separate: SeparateCrossEntropy): readonly Line[] {
  const [t, m] = [brittle(view.trace), columnOf(view)];
  const g = at(separate.upstream, t);
  const slope = at(separate.jacobian.values, t * view.trace.outputs + m);
  const { tex: entries, folded, entries: said } = vector(view, outcomes(separate.logits));
  return [
    substituted({
      id: 'separateTerm',
      label: LINE_LABELS.separateTerm,
      tex: tex`${factor(g, { colour: 'g' })}\cdot ${factor(slope)} = ${outcome(g * slope)}`,
      says: fusedText.separateTerm(t, m, say(g), say(slope), say(g * slope)),
    }),
    result({
      id: 'separateGradient',
      label: LINE_LABELS.separateGradient,
      tex: entries,
      says: fusedText.separateGradient(said, folded),
      folded,
    }),
  ];
}

/** Σ y_i (ln Σ_j u_j − s_i): no a in it. */
function fusedLoss(view: StepView): Line {
  const { trace } = view;
  const stages = stagesOf(trace);
  const [s, total, y, indices] = [stage.s(stages), stage.sum(stages), quantity.y(trace), asked(trace)];
  const of = (k: number) => indices[k] ?? 0;
  const term = (k: number) =>
    tex`${y.factor(of(k))}\cdot \bigl(\ln ${total.number(0)} - ${s.factor(of(k))}\bigr)`;
  const sum = foldedSum(indices.length, view.unfolded, term, 2);
  const said = sum.shown.map((k) => fusedText.term(y.say(of(k)), total.say(0), s.say(of(k))));
  return substituted({ tex: sum.tex, says: fusedText.numbers(said, sum.folded), folded: sum.folded });
}

/** Cross-entropy that is told only a beside the fused one, both with the live numbers, as a program would compute them. */
export function fusedLines(view: StepView): readonly Line[] {
  const separate = separateOf(view.trace);
  const [E, fused] = [symbol('E'), lossOf(view.trace)];
  const difference = tex`\bigl(\ln {\textstyle\sum_j} ${general('e', 'j')} - ${general('s', 'i')}\bigr)`;
  return [
    symbolic({
      id: 'separate',
      label: LINE_LABELS.separate,
      tex: tex`${E} = -${SUM}${general('y', 'i')} \ln ${general('a', 'i')},\quad ${lossByActivation('i')} = -\frac{${general('y', 'i')}}{${general('a', 'i')}}`,
      says: fusedText.separate,
    }),
    separateLoss(view, separate),
    ...separateGradient(view, separate),
    symbolic({
      label: LINE_LABELS.fused,
      tex: tex`${E} = ${SUM}${general('y', 'i')}\,${difference}`,
      says: fusedText.general,
    }),
    fusedLoss(view),
    result({
      id: 'loss',
      label: LINE_LABELS.fusedLoss,
      tex: tex`${E} = ${fused.tex}`,
      says: fusedText.value(fused.says),
    }),
    rightGradient(view),
    ...chosenGradient(view),
  ];
}
