import { ELEMENTWISE_ACTIVATIONS } from '../../engine/elementwiseActivations';
import { at } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { givenLogitsText as text } from '../../text/en/lesson/givenLogits';
import { unfitText } from '../../text/en/lesson/unfit';
import { errorText, numberText } from '../../text/numbers';
import type { Beat, MisreadNumber } from './beat';
import { finite, firstOf, plainTemperature, softmaxOnly, twoOutputs } from './fitness';

/** The form written in a, given z; it exists wherever softmax does. */
const given = ({ choices }: Trace) => choices[2].computed;
const computed = (trace: Trace): Float64Array => given(trace)?.jacobian.values ?? new Float64Array(0);
const expected = (trace: Trace): number => at(computed(trace), 0);

/** A sum this small beside its terms is 0 but for rounding. */
const ROUNDING = 1e-12;

function misreadings({ logits, right }: Trace): readonly MisreadNumber[] {
  const z = at(logits, 0);
  const own = at(right.jacobian.values, 0);
  return [
    { name: text.right.name, value: own, says: text.right.says(numberText(own)) },
    { ...text.outerAlone, value: -z * z },
    { ...text.diagonalAlone, value: z },
    { ...text.one, value: 1 - z * z },
    { ...text.sign, value: z * z - z },
    { ...text.sigmoid, value: ELEMENTWISE_ACTIVATIONS.sigmoid.derivativeInLogit(z) },
  ];
}

function rowSumText(trace: Trace): string {
  const row = computed(trace).subarray(0, trace.outputs);
  const sum = row.reduce((total, value) => total + value, 0);
  const size = row.reduce((total, value) => total + Math.abs(value), 0);
  return Math.abs(sum) <= ROUNDING * size ? text.rowSumZero : text.rowSum(numberText(sum));
}

/** The asker's own slip: the form written in a is given z. */
export const givenLogits: Beat = {
  id: 'given-logits',
  title: text.title,
  unfit: firstOf(
    softmaxOnly,
    plainTemperature,
    twoOutputs,
    finite(computed),
    finite(({ right }) => right.jacobian.values),
    (trace) => (given(trace)?.verdict === 'coincidence' ? unfitText.coincidence : null),
  ),
  asks: ({ logits }) => ({ words: text.asks(numberText(at(logits, 0))) }),
  prediction: { kind: 'number', name: text.field, expected, misreadings, hint: text.hint },
  reveals: (trace) => {
    return {
      words: text.reveals(
        numberText(expected(trace)),
        numberText(at(trace.right.jacobian.values, 0)),
        rowSumText(trace),
        errorText(given(trace)?.agreement.maxError ?? 0),
      ),
    };
  },
  asked: { tab: 'derivation', step: 'da_dz', substep: 'matrix' },
  revealed: { tab: 'why', section: 'four' },
  veils: () => ['band', 'jacobian', 'derivation', 'why'],
};
