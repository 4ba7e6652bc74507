import { at } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { offDiagonalText as text } from '../../text/en/lesson/offDiagonal';
import { say } from '../../text/en/spoken';
import { numberText } from '../../text/numbers';
import { activationByLogit, factor, number, symbol } from '../notation';
import { refOf } from '../refs';
import { tex } from '../tex';
import type { Beat, MisreadNumber } from './beat';
import { firstOf, livelyShares, plainTemperature, rightDerivative, softmaxOnly, twoOutputs } from './fitness';

const expected = ({ right }: Trace): number => at(right.jacobian.values, 1);

function misreadings({ activations, logits, right }: Trace): readonly MisreadNumber[] {
  const [a1, a2] = [at(activations, 0), at(activations, 1)];
  const [z1, z2] = [at(logits, 0), at(logits, 1)];
  const { values, columns } = right.jacobian;
  const [own, others] = [at(values, 0), at(values, columns + 1)];
  return [
    { name: text.diagonal.name, value: own, says: text.diagonal.says(numberText(own)) },
    { ...text.sign, value: a1 * a2 },
    { name: text.others.name, value: others, says: text.others.says(numberText(others)) },
    { ...text.elementwise, value: 0 },
    { ...text.factor, value: -a2 },
    { name: text.logits.name, value: -(z1 * z2), says: text.logits.says(numberText(z1), numberText(z2)) },
  ];
}

/** The value of a derivative with respect to z, written with a alone. */
export const offDiagonal: Beat = {
  id: 'off-diagonal',
  title: text.title,
  unfit: firstOf(softmaxOnly, plainTemperature, twoOutputs, livelyShares, rightDerivative),
  asks: ({ activations }) => ({
    words: text.asks(numberText(at(activations, 0)), numberText(at(activations, 1))),
  }),
  prediction: { kind: 'number', name: text.field, expected, misreadings, hint: text.hint },
  reveals: (trace) => {
    const { activations } = trace;
    const [a1, a2] = [at(activations, 0), at(activations, 1)];
    const numbers = tex`-${number(a1, { ref: refOf('a', 0) })}\cdot ${factor(a2, { ref: refOf('a', 1) })}`;
    const general = tex`-${symbol('a', 0)}${symbol('a', 1)}`;
    return {
      words: text.reveals,
      formula: {
        tex: tex`${activationByLogit(0, 1)} = ${general} = ${numbers} = ${number(expected(trace), { ref: refOf('J', 0, 1) })}`,
        says: text.says(say(a1), say(a2), say(expected(trace))),
      },
    };
  },
  asked: { tab: 'derivation', step: 'da_dz', substep: 'delta' },
  revealed: { tab: 'derivation', step: 'da_dz', substep: 'matrix' },
  veils: () => ['jacobian', 'derivation', 'why'],
};
