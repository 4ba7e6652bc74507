import { at } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { unfitText } from '../../text/en/lesson/unfit';
import { variableText as text } from '../../text/en/lesson/variable';
import { numberText } from '../../text/numbers';
import { ELEMENTWISE_ACTIVATIONS } from '../../engine/elementwiseActivations';
import type { Beat } from './beat';
import { firstOf, tooExtreme } from './fitness';

/** What a(1 − a) makes of any number put in for a. */
function written(value: number): number {
  const { derivativeInActivation } = ELEMENTWISE_ACTIVATIONS.sigmoid;
  return derivativeInActivation.kind === 'closed' ? derivativeInActivation.at(value) : NaN;
}

/** Beyond this z the sigmoid is so flat that 1 − a loses its digits. */
const STEEP = 20;

const z1 = ({ logits }: Trace): number => at(logits, 0);
const a1 = ({ activations }: Trace): number => at(activations, 0);

function misread(trace: Trace, value: string): string {
  const slope = numberText(at(trace.right.jacobian.values, 0));
  if (value === 'a') return text.a(slope);
  const [z, wrong] = [numberText(z1(trace)), numberText(written(z1(trace)))];
  return wrong === slope ? text.eitherSame(z) : text.either(z, wrong, slope);
}

/** A value written in a is not a derivative with respect to a. */
export const variable: Beat = {
  id: 'variable',
  title: text.title,
  unfit: firstOf(
    ({ problem }) => (problem.activation === 'sigmoid' ? null : unfitText.sigmoidOnly),
    (trace) => (Math.abs(z1(trace)) <= STEEP ? null : tooExtreme(trace)),
  ),
  asks: () => ({ words: text.asks }),
  prediction: {
    kind: 'choice',
    options: (['a', 'z', 'either'] as const).map((value) => ({ value, words: text.options[value] })),
    expected: () => 'z',
    misread,
  },
  reveals: (trace) => ({
    words: text.reveals(
      numberText(a1(trace)),
      numberText(written(a1(trace))),
      numberText(at(trace.numericJacobian.values, 0)),
      numberText(z1(trace)),
      numberText(written(z1(trace))),
    ),
  }),
  asked: { tab: 'derivation', step: 'da_dz', substep: 'inLogit' },
  revealed: { tab: 'derivation', step: 'da_dz', substep: 'inActivation' },
  veils: () => ['band', 'jacobian', 'derivation', 'why'],
};
