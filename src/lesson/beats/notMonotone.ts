import type { Twin } from '../../engine/activations/elementwise';
import { ELEMENTWISE_ACTIVATIONS } from '../../engine/elementwiseActivations';
import { softmaxJacobianInLogits } from '../../engine/softmaxJacobian';
import { at } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { ACTIVATION_NOUNS } from '../../text/en/activations';
import { notMonotoneText as text } from '../../text/en/lesson/notMonotone';
import { unfitText } from '../../text/en/lesson/unfit';
import { errorText, numberText } from '../../text/numbers';
import type { Beat } from './beat';
import { firstOf } from './fitness';

/** What is added to every logit. */
const SHIFT = 1;

/** The other z with z₁'s a; null where the activation has none. */
function twinOf({ problem, logits }: Trace): Twin | null {
  if (problem.activation === 'softmax') return null;
  const { derivativeInActivation } = ELEMENTWISE_ACTIVATIONS[problem.activation];
  return derivativeInActivation.kind === 'none' ? derivativeInActivation.twin(at(logits, 0)) : null;
}

/** How much softmax's Jacobian at these logits changes when all of them are shifted. */
function shiftedDifference({ logits }: Trace): string {
  const before = softmaxJacobianInLogits(logits, 1).values;
  const after = softmaxJacobianInLogits(
    logits.map((z) => z + SHIFT),
    1,
  ).values;
  return errorText(Math.max(...before.map((value, k) => Math.abs(value - at(after, k)))));
}

const name = ({ problem }: Trace): string => ACTIVATION_NOUNS[problem.activation];
const z1 = ({ logits }: Trace): string => numberText(at(logits, 0));

/** Where f′ cannot be had from a, and why softmax, which is not injective either, can spare z. */
export const notMonotone: Beat = {
  id: 'not-monotone',
  title: text.title,
  unfit: firstOf((trace) => (twinOf(trace) === null ? unfitText.notMonotone : null)),
  asks: (trace) => ({ words: text.asks(name(trace), numberText(at(trace.activations, 0))) }),
  prediction: {
    kind: 'choice',
    options: (['both', 'softmax', 'neither'] as const).map((value) => ({
      value,
      words: text.options[value],
    })),
    expected: () => 'softmax',
    misread: (trace, value) =>
      value === 'both'
        ? text.both(name(trace), z1(trace), numberText(twinOf(trace)?.logit ?? 0))
        : text.neither(numberText(SHIFT, 0), shiftedDifference(trace)),
  },
  reveals: (trace) => {
    const { logit = 0, slope = 0 } = twinOf(trace) ?? {};
    const slopes = [numberText(at(trace.right.jacobian.values, 0)), numberText(slope)] as const;
    return {
      words: text.reveals(
        name(trace),
        z1(trace),
        numberText(logit),
        numberText(at(trace.activations, 0)),
        slopes,
        shiftedDifference(trace),
      ),
    };
  },
  asked: { tab: 'derivation', step: 'da_dz', substep: 'inLogit' },
  revealed: { tab: 'why', section: 'activations' },
  veils: () => ['band', 'derivation', 'why'],
};
