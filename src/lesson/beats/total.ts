import { vectorMatrixProduct } from '../../engine/softmaxJacobian';
import { at, type Matrix } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { rowText, sumText } from '../../text/en/lesson/rows';
import { totalText as text } from '../../text/en/lesson/total';
import { unfitText } from '../../text/en/lesson/unfit';
import { say } from '../../text/en/spoken';
import { numberText, subscript } from '../../text/numbers';
import { foldedSum } from '../folding';
import { activationByLogit, factor, lossByActivation, lossByLogit, number } from '../notation';
import { refOf } from '../refs';
import { tex } from '../tex';
import type { Beat, MisreadNumber } from './beat';
import { whereLogitGradientShows } from './covered';
import {
  finite,
  firstOf,
  livelyShares,
  plainTemperature,
  rightDerivative,
  softmaxOnly,
  tameLossGradient,
  tooExtreme,
  twoOutputs,
} from './fitness';

const expected = ({ right }: Trace): number => at(right.logits, 0);

/** ∂E/∂a_i · ∂a_i/∂z₁ for every i. */
function terms({ right }: Trace): Float64Array {
  const { activations, jacobian } = right;
  return activations.map((g, i) => g * at(jacobian.values, i * jacobian.columns));
}

/** What a wrong matrix makes of it; null where it is not one of them. */
const through = (trace: Trace, matrix: Matrix | undefined): number =>
  matrix ? at(vectorMatrixProduct(trace.right.activations, matrix), 0) : NaN;

function misreadings(trace: Trace): readonly MisreadNumber[] {
  const { right, residuals, outputs, choices } = trace;
  const total = expected(trace);
  const [own = 0, ...others] = terms(trace);
  const singles = others.map((value, k) => ({
    name: text.term.name,
    value,
    says: text.term.says(subscript(k + 2)),
  }));
  return [
    { name: text.diagonal.name, value: own, says: text.diagonal.says(numberText(own)) },
    { ...text.skipped, value: at(right.activations, 0) },
    { ...text.residual, value: at(residuals, 0) },
    ...(outputs === 2 ? [] : [{ ...text.factor, value: (total * outputs) / 2 }]),
    { ...text.two, value: total / 2 },
    { ...text.share, value: total * outputs },
    { ...text.sign, value: -total },
    { ...text.logits, value: through(trace, choices[2].computed?.jacobian) },
    { ...text.twice, value: through(trace, choices[1].computed?.jacobian) },
    ...singles,
  ];
}

/** The vector–matrix product: what is special about softmax after all. */
export const total: Beat = {
  id: 'total',
  title: text.title,
  unfit: firstOf(
    softmaxOnly,
    plainTemperature,
    twoOutputs,
    ({ problem }) => (problem.loss === 'mse' ? null : unfitText.squaredOnly),
    livelyShares,
    rightDerivative,
    tameLossGradient,
    finite(({ right }) => right.logits),
    (trace) => (Math.abs(expected(trace)) > 1e-200 ? null : tooExtreme(trace)),
  ),
  asks: ({ right }) => ({ words: text.asks(rowText(right.activations)) }),
  prediction: { kind: 'number', name: text.field, expected, misreadings, hint: text.hint },
  reveals: (trace) => {
    const each = terms(trace);
    const sum = foldedSum(each.length, false, (i) => factor(at(each, i)), each.length);
    const general = tex`\sum_i ${lossByActivation('i')}\,${activationByLogit('i', '1')}`;
    return {
      words: text.reveals,
      formula: {
        tex: tex`${lossByLogit(0)} = ${general} = ${sum.tex} = ${number(expected(trace), { ref: refOf('d', 0) })}`,
        says: text.says(sumText(each), say(expected(trace))),
      },
    };
  },
  asked: { tab: 'derivation', step: 'dE_da', substep: 'dE_da' },
  revealed: { tab: 'derivation', step: 'dE_dz', substep: 'columns' },
  veils: whereLogitGradientShows,
};
