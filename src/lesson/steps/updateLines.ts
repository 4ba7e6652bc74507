import { updateText } from '../../text/en/backward';
import { say, sayEntry } from '../../text/en/spoken';
import { LINE_LABELS } from '../../text/en/steps';
import { factor, number, symbol } from '../notation';
import type { Line, StepView } from '../step';
import { tex, type Tex } from '../tex';
import { columnOf } from './focus';
import { result, substituted, symbolic } from './line';
import { loose, looseMatrix } from './live';
import { isWrong, lossOf, quantity, type Which } from './quantities';
import { matrix, vector } from './vectors';

const standingOf = (view: StepView) => (isWrong(view.trace) ? ('wrong' as const) : undefined);

/** One entry: W₁₁ ← 0.2 − 0.5 · 0.064, or that of z where it is edited directly. */
function entryLine(view: StepView, direct: boolean): Line {
  const { trace } = view;
  const n = columnOf(view);
  const [w, dW, z] = [quantity.w(trace), quantity.dW(trace, 'used'), quantity.z(trace)];
  const d = quantity.d(trace, 'used');
  const eta = trace.problem.learningRate;
  const [from, slope] = direct ? [z.number(n), d.factor(n)] : [w.number(0, n), dW.factor(0, n)];
  const said = direct ? [z.say(n), d.say(n)] : [w.say(0, n), dW.say(0, n)];
  const target = direct ? symbol('z', n) : symbol('w', 0, n);
  return substituted({
    tex: tex`${target} \leftarrow ${from} - ${factor(eta)}\cdot ${slope}`,
    says: updateText.numbers(
      direct ? sayEntry('z', n) : sayEntry('W', 0, n),
      said[0] ?? '',
      say(eta),
      said[1] ?? '',
    ),
    standing: standingOf(view),
  });
}

/** What W and b, or z, become. */
function newValues(view: StepView, direct: boolean): readonly Line[] {
  const { used } = view.trace.update;
  const colour = isWrong(view.trace) ? 'wrong' : undefined;
  const standing = standingOf(view);
  const label = standing ? LINE_LABELS.chosenValue : LINE_LABELS.value;
  if (direct) {
    const { tex: entries, entries: said, folded } = vector(view, loose(used.logits, colour ?? 'z'));
    const line = tex`${symbol('z')} \leftarrow ${entries}`;
    return [result({ label, tex: line, says: updateText.logits(said, folded), folded, standing })];
  }
  const weights = matrix(view, looseMatrix(used.weights, colour));
  const bias = vector(view, loose(used.bias, colour));
  return [
    result({
      label,
      tex: tex`${symbol('w')} \leftarrow ${weights.tex}`,
      says: updateText.weights(weights.entries, weights.folded),
      folded: weights.folded,
      standing,
    }),
    result({
      id: 'bias',
      label: LINE_LABELS.bias,
      tex: tex`${symbol('b')} \leftarrow ${bias.tex}`,
      says: updateText.bias(bias.entries, bias.folded),
      folded: bias.folded,
      standing,
    }),
  ];
}

/** E before → after. */
function lossLine(view: StepView, which: Which): Line {
  const { trace } = view;
  const wrong = isWrong(trace);
  const chosen = wrong && which === 'used';
  const after = trace.update[which].loss;
  const [before, E] = [lossOf(trace), symbol('E')];
  const label = chosen ? LINE_LABELS.afterChosen : wrong ? LINE_LABELS.afterRight : LINE_LABELS.after;
  return result({
    id: chosen ? 'lossChosen' : 'loss',
    label,
    tex: tex`${E}:\ ${before.tex} \to ${number(after, chosen ? { colour: 'wrong' } : {})}`,
    says: (wrong && !chosen ? updateText.rightLoss : updateText.loss)(before.says, say(after)),
    standing: chosen ? 'wrong' : wrong ? 'right' : undefined,
  });
}

/** The rule, one entry of it, the new values, and what they do to E; where the choice is wrong the right step's E too. */
export function updateLines(view: StepView, rule: Tex): readonly Line[] {
  const direct = view.trace.problem.source.kind !== 'layer';
  return [
    symbolic({ tex: rule, says: updateText.general(direct) }),
    entryLine(view, direct),
    ...newValues(view, direct),
    lossLine(view, 'used'),
    ...(isWrong(view.trace) ? [lossLine(view, 'right')] : []),
  ];
}
