import { softmax } from '../../engine/softmax';
import { at } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { signText } from '../../text/en/lesson/sign';
import { numberText } from '../../text/numbers';
import { general, marked, symbol } from '../notation';
import { tex } from '../tex';
import type { Beat } from './beat';
import { firstOf, livelyShares, rightDerivative, softmaxOnly, tameTemperature, twoOutputs } from './fitness';

const NUDGE = 0.1;

/** a₁ as the share that its exponential has of all. */
function firstShare(isPlain: boolean) {
  const over = isPlain ? tex`` : tex`/${marked('T', null, 'T')}`;
  const sum = tex`\sum_j e^{${general('z', 'j')}${over}}`;
  return tex`${symbol('a', 0)} = \frac{e^{${symbol('z', 0)}${over}}}{${sum}}`;
}

/** a₁ once z₂ is NUDGE higher. */
function nudged({ logits, problem }: Trace): number {
  const raised = logits.map((z, m) => (m === 1 ? z + NUDGE : z));
  return at(softmax(raised, problem.temperature).activations, 0);
}

const share = ({ activations }: Trace, index: number): string => numberText(at(activations, index), 4);

/** Softmax mixes: a₁ answers z₂, and against it. */
export const sign: Beat = {
  id: 'sign',
  title: signText.title,
  unfit: firstOf(softmaxOnly, twoOutputs, livelyShares, tameTemperature, rightDerivative),
  asks: ({ problem }) => {
    const isPlain = problem.temperature === 1;
    return { words: signText.asks, formula: { tex: firstShare(isPlain), says: signText.formula(isPlain) } };
  },
  prediction: {
    kind: 'choice',
    options: (['rises', 'stays', 'falls'] as const).map((value) => ({
      value,
      words: signText.options[value],
    })),
    expected: ({ right }) => (at(right.jacobian.values, 1) < 0 ? 'falls' : 'stays'),
    misread: (trace, value) =>
      value === 'rises'
        ? signText.rises(share(trace, 1))
        : signText.stays(numberText(at(trace.activations, 1))),
  },
  reveals: (trace) => ({
    words: signText.reveals(
      numberText(NUDGE, 1),
      share(trace, 0),
      numberText(nudged(trace), 4),
      numberText(at(trace.right.jacobian.values, 1)),
    ),
  }),
  asked: { tab: 'derivation', step: 'softmax', substep: 'divide' },
  revealed: { tab: 'derivation', step: 'da_dz', substep: 'offDiagonal' },
  veils: () => ['band', 'jacobian', 'derivation', 'outcome', 'why'],
};
