import type { ElementwiseName } from '../../engine/problem';
import { ACTIVATION_NOUNS, FUNCTIONS_SPOKEN } from '../../text/en/activations';
import { softmaxLines, softmaxText } from '../../text/en/forward';
import { SUBSTEP_TITLES } from '../../text/en/steps';
import { ACTIVATION_FORMS, type Applied } from '../activationForms';
import { general, symbol } from '../notation';
import type { Substep } from '../step';
import { tex } from '../tex';
import { rowOf } from './focus';
import { result, substituted, symbolic } from './line';
import type { Live } from './live';
import { quantity } from './quantities';
import { vector } from './vectors';

/** A letter with an index, as what f is applied to. */
export function appliedTo(letter: 'z' | 'a'): Applied {
  const entry = general(letter, 'i');
  return { plain: entry, factor: entry, value: null };
}

/** A live number, likewise. */
export function appliedToNumber(live: Live, index: number): Applied {
  return { plain: live.number(index), factor: live.factor(index), value: live.value(index) };
}

/** a_i = f(z_i) */
export function elementwiseActivation(name: ElementwiseName): Substep {
  const { f } = ACTIVATION_FORMS[name];
  return {
    id: 'elementwise',
    title: SUBSTEP_TITLES.elementwise,
    explanation: () => softmaxText.elementwise(ACTIVATION_NOUNS[name]),
    lines: (view) => {
      const [z, i] = [quantity.z(view.trace), rowOf(view)];
      const activations = vector(view, quantity.a(view.trace));
      return [
        symbolic({
          tex: tex`${general('a', 'i')} = ${f(appliedTo('z'))}`,
          says: softmaxLines.elementwise(FUNCTIONS_SPOKEN[name]('z i', null)),
        }),
        substituted({
          tex: tex`${symbol('a', i)} = ${f(appliedToNumber(z, i))}`,
          says: softmaxLines.elementwiseNumbers(i, FUNCTIONS_SPOKEN[name](z.say(i), z.value(i))),
        }),
        result({
          tex: tex`${symbol('a')} = ${activations.tex}`,
          says: softmaxLines.value(activations.entries, activations.folded),
          folded: activations.folded,
        }),
      ];
    },
  };
}
