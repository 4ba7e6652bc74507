import { forward } from '../../engine/forward';
import { vectorMatrixProduct } from '../../engine/softmaxJacobian';
import { at, type Vector } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { rowText } from '../../text/en/lesson/rows';
import { togetherText as text } from '../../text/en/lesson/together';
import { unfitText } from '../../text/en/lesson/unfit';
import { numberText, subscript } from '../../text/numbers';
import type { Beat } from './beat';
import { whereLogitGradientShows } from './covered';
import {
  finite,
  firstOf,
  livelyShares,
  plainTemperature,
  softmaxOnly,
  tameLossGradient,
  twoOutputs,
} from './fitness';

const sumOf = (values: Vector): number => values.reduce((sum, value) => sum + value, 0);

/** ∂E/∂z with the Jacobian applied once more, and with its diagonal only. */
function wrongGradients({ right }: Trace): { readonly twice: Vector; readonly diagonal: Vector } {
  const { activations, jacobian, logits } = right;
  return {
    twice: vectorMatrixProduct(logits, jacobian),
    diagonal: activations.map((g, i) => g * at(jacobian.values, i * jacobian.columns + i)),
  };
}

/** E after one step of z against a gradient. */
function lossAfter({ problem, logits, target }: Trace, gradient: Vector): number {
  const moved = logits.map((z, m) => z - problem.learningRate * at(gradient, m));
  return forward(problem, moved, target).loss.loss;
}

function lossesAfter(trace: Trace) {
  const { twice, diagonal } = wrongGradients(trace);
  const [right, again, alone] = [trace.right.logits, twice, diagonal].map((gradient) =>
    lossAfter(trace, gradient),
  );
  return { right: right ?? NaN, twice: again ?? NaN, diagonal: alone ?? NaN };
}

/** The class that the target says most of: where −y/a is not 0. */
const targetClass = ({ target }: Trace): number => target.indexOf(Math.max(...target));

function misread(trace: Trace, value: string): string {
  if (value === 'softmax') return text.softmax(trace.outputs, trace.outputs ** 2);
  const i = targetClass(trace);
  return text.loss(
    subscript(i + 1),
    numberText(at(trace.right.activations, i)),
    numberText(at(trace.residuals, i)),
  );
}

function reveals(trace: Trace): string {
  const after = lossesAfter(trace);
  const said = {
    before: numberText(trace.loss),
    right: numberText(after.right),
    twice: numberText(after.twice),
    diagonal: numberText(after.diagonal),
  };
  const allFall = Object.values(after).every((loss) => loss < trace.loss);
  const gradient = rowText(wrongGradients(trace).twice);
  const rate = numberText(trace.problem.learningRate);
  return `${text.reveals(gradient, rate, said)} ${allFall ? text.falls : text.tells}`;
}

/** a − y is the derivative of loss and softmax together. */
export const together: Beat = {
  id: 'together',
  title: text.title,
  unfit: firstOf(
    softmaxOnly,
    plainTemperature,
    ({ problem }) => (problem.loss === 'crossEntropy' ? null : unfitText.crossEntropyOnly),
    twoOutputs,
    (trace) => (Math.abs(sumOf(trace.target) - 1) < 1e-9 ? null : unfitText.targetSum),
    livelyShares,
    tameLossGradient,
    finite((trace) => [trace.loss, ...Object.values(lossesAfter(trace))]),
  ),
  asks: ({ residuals }) => ({ words: text.asks(rowText(residuals)) }),
  prediction: {
    kind: 'choice',
    options: (['softmax', 'loss', 'both'] as const).map((value) => ({ value, words: text.options[value] })),
    expected: () => 'both',
    misread,
  },
  reveals: (trace) => ({ words: reveals(trace) }),
  asked: { tab: 'derivation', step: 'loss', substep: 'loss' },
  revealed: { tab: 'derivation', step: 'dE_dz', substep: 'collapse' },
  veils: whereLogitGradientShows,
};
