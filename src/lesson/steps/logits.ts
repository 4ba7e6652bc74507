import { logitsText } from '../../text/en/forward';
import { sayTimes } from '../../text/en/spoken';
import { LINE_LABELS, STEP_TITLES } from '../../text/en/steps';
import { foldedSum } from '../folding';
import { factor, general, marked, number, symbol } from '../notation';
import type { Line, Step, StepView } from '../step';
import { tex, type Tex } from '../tex';
import { columnOf } from './focus';
import { AFFINE, STEP_HEADS } from './heads';
import { result, substituted, symbolic } from './line';
import { largestLogit, quantity, recoveryConstant } from './quantities';
import { vector } from './vectors';

const Z = symbol('z');

function wholeLogits(view: StepView): Line {
  const { tex: entries, folded, entries: said } = vector(view, quantity.z(view.trace));
  return result({ tex: tex`${Z} = ${entries}`, says: logitsText.value(said, folded), folded });
}

function layerLines(view: StepView): readonly Line[] {
  const { trace, unfolded } = view;
  const [x, w, b, n] = [quantity.x(trace), quantity.w(trace), quantity.b(trace), columnOf(view)];
  const term = (d: number) => tex`${x.factor(d)}\cdot ${w.factor(d, n)}`;
  const sum = foldedSum(x.length, unfolded, term, 2, b.factor(n));
  const products = sum.shown.map((d) => sayTimes(x.say(d), w.say(d, n)));
  const weight = marked('w', null, `W_{d${n + 1}}`);
  return [
    symbolic({ tex: AFFINE, says: logitsText.general }),
    symbolic({
      id: 'column',
      label: LINE_LABELS.column(n),
      tex: tex`${symbol('z', n)} = {\textstyle\sum_d}\,${general('x', 'd')}\,${weight} + ${symbol('b', n)}`,
      says: logitsText.generalColumn(n),
    }),
    substituted({
      tex: sum.tex,
      says: logitsText.numbers(n, products, sum.folded, b.say(n)),
      folded: sum.folded,
    }),
    wholeLogits(view),
  ];
}

function directLines(view: StepView): readonly Line[] {
  const w = quantity.w(view.trace);
  const row = vector(view, { ...quantity.z(view.trace), entry: (n) => w.entry(0, n) });
  return [
    symbolic({ tex: AFFINE, says: logitsText.general }),
    substituted({
      label: LINE_LABELS.layer,
      tex: tex`(${quantity.x(view.trace).number(0)})\,${row.tex} + 0`,
      says: logitsText.directNumbers(row.entries, row.folded),
      folded: row.folded,
    }),
    wholeLogits(view),
  ];
}

function recoveredLines(view: StepView): readonly Line[] {
  const { trace } = view;
  const [a, n, constant] = [quantity.a(trace), columnOf(view), recoveryConstant(trace)];
  const { temperature } = trace.problem;
  const top = largestLogit(trace);
  const times: Tex = temperature === 1 ? [] : tex`${number(temperature, { colour: 'T', whole: true })}\,`;
  const symbolT: Tex = temperature === 1 ? [] : tex`${marked('T', null, 'T')}\,`;
  return [
    symbolic({
      tex: tex`${general('z', 'i')} = ${symbolT}\ln ${general('a', 'i')} + c,\quad c = -\max_j\,${symbolT}\ln ${general('a', 'j')}`,
      says: logitsText.recovered(temperature),
    }),
    substituted({
      id: 'constant',
      label: LINE_LABELS.constant,
      tex: tex`c = -${times}\ln ${a.number(top)} = ${number(constant)}`,
      says: logitsText.constant(temperature, a.say(top), constant),
    }),
    substituted({
      tex: tex`${symbol('z', n)} = ${times}\ln ${a.number(n)} + ${factor(constant)}`,
      says: logitsText.recoveredNumbers(n, a.say(n), temperature, constant, quantity.z(trace).say(n)),
    }),
    wholeLogits(view),
  ];
}

export const logits: Step = {
  ...STEP_HEADS.logits,
  substeps: ({ source }) => [
    {
      id: 'logits',
      title: STEP_TITLES.logits,
      explanation: (view) => {
        const column = columnOf(view);
        if (source.kind === 'layer') return logitsText.layer(column, view.label(column));
        if (source.kind === 'logits') return logitsText.direct;
        return logitsText.fromActivations(recoveryConstant(view.trace));
      },
      lines: { layer: layerLines, logits: directLines, activations: recoveredLines }[source.kind],
    },
  ],
};
