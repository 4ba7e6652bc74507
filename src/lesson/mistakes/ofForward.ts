import type { MistakeName } from '../../engine/diagnosis/mistakeNames';
import type { Asked } from '../../text/diagnosisAsked';
import { mends } from '../../text/en/mends';
import { general, marked } from '../notation';
import { tex, type Tex } from '../tex';
import { A, equation, factorOf, product, quantityTex, rightForm, T, withForm, Y } from './chain';
import type { Mistake } from './mistake';
import { line, softmaxGradientLine, softmaxLine, softmaxThroughLine } from './numPy';

type Names = Extract<
  MistakeName,
  'softmax-twice' | 'sigmoid' | 'no-temperature' | 'permuted' | 'wrong-axis' | 'no-shift'
>;

/** e^{z_j}, or e^{z_j/T} */
function power(asked: Asked, index: string): Tex {
  const z = general('z', index);
  return asked.problem.temperature === 1 ? tex`e^{${z}}` : tex`e^{${z}/${T}}`;
}

const share = (top: Tex, bottom: Tex): Tex => tex`\frac{${top}}{\sum_j ${bottom}}`;

const softmaxOf = (asked: Asked): Tex =>
  tex`${general('a', 'i')} = ${share(power(asked, 'i'), power(asked, 'j'))}`;

/** What the chain takes the derivative of, as it is differentiated. */
function differentiated({ quantity }: Asked, activations: Tex): Tex {
  if (quantity === 'a') return activations;
  const by = quantity === 'dE_dW' ? tex`\partial W` : tex`\partial ${marked('z', null, 'z')}`;
  const whole = quantity === 'da_dz' ? activations : tex`E\bigl(${activations},\,${Y}\bigr)`;
  return tex`\frac{\partial}{${by}}\,${whole}`;
}

const softmax = (of: Tex): Tex => tex`\mathrm{softmax}(${of})`;

const PLACE = String.raw`\pi(i)`;

/** Where the activations themselves went wrong. */
export const MISTAKES_OF_FORWARD: Readonly<Record<Names, Mistake>> = {
  'softmax-twice': {
    computed: (asked) => differentiated(asked, softmax(A)),
    right: (asked) =>
      tex`${equation(asked, differentiated(asked, A))},\quad ${A} = ${softmax(marked('z', null, 'z'))}`,
    mend: (asked) => softmaxThroughLine(asked, mends.softmaxOnce),
  },
  sigmoid: {
    computed: (asked) => {
      const sigma = tex`${general('a', 'i')} = \frac{1}{1+e^{-${general('z', 'i')}}}`;
      if (asked.quantity === 'a') return sigma;
      return tex`${product(asked, { J: factorOf(asked, tex`\mathrm{diag}\bigl(${A} \circ (1 - ${A})\bigr)`) })},\quad ${sigma}`;
    },
    right: (asked) =>
      asked.quantity === 'a'
        ? softmaxOf(asked)
        : tex`${equation(asked, withForm(asked, rightForm(asked)))},\quad ${softmaxOf(asked)}`,
    mend: (asked) => softmaxThroughLine(asked, mends.notSigmoid),
  },
  'no-temperature': {
    computed: (asked) => {
      if (asked.quantity === 'a') return share(tex`e^{${general('z', 'i')}}`, tex`e^{${general('z', 'j')}}`);
      return product(asked, { J: factorOf(asked, tex`\mathrm{diag}(${A}) - ${A}\,${A}^{\top}`) });
    },
    right: (asked) =>
      asked.quantity === 'a' ? softmaxOf(asked) : equation(asked, withForm(asked, rightForm(asked))),
    mend: (asked) =>
      asked.quantity === 'a'
        ? softmaxLine(asked, mends.temperature)
        : softmaxGradientLine(asked, mends.temperatureThrough),
  },
  permuted: {
    computed: (asked) => {
      const place = asked.quantity === 'da_dz' ? tex`${PLACE},\,\pi(m)` : tex`${PLACE}`;
      return tex`\bigl(${quantityTex(asked)}\bigr)_{${place}}`;
    },
    right: (asked) => tex`\bigl(${quantityTex(asked)}\bigr)_{${asked.quantity === 'da_dz' ? 'i,\\,m' : 'i'}}`,
    mend: ({ quantity, isBatch }) => {
      const why = mends.order;
      const name = { a: 'a', da_dz: 'J', dE_dz: 'dE_dz', dE_dW: 'dE_dW' }[quantity];
      if (quantity === 'da_dz') return line(`J = J[..., order, :][..., :, order]`, why);
      return line(
        isBatch || quantity === 'dE_dW' ? `${name} = ${name}[:, order]` : `${name} = ${name}[order]`,
        why,
      );
    },
  },
  'wrong-axis': {
    computed: (asked) =>
      tex`${general('a', 'bi')} = \frac{${power(asked, 'bi')}}{\sum_{b'} ${power(asked, "b'i")}}`,
    right: (asked) => tex`${general('a', 'bi')} = ${share(power(asked, 'bi'), power(asked, 'bj'))}`,
    mend: (asked) => softmaxLine({ ...asked, isBatch: true }, mends.alongRows),
  },
  'no-shift': {
    computed: (asked) => tex`${general('a', 'i')} = ${share(power(asked, 'i'), power(asked, 'j'))}`,
    right: (asked) => {
      const shifted = (index: string) => {
        const difference = tex`${general('z', index)}-\max ${marked('z', null, 'z')}`;
        return asked.problem.temperature === 1 ? tex`e^{${difference}}` : tex`e^{(${difference})/${T}}`;
      };
      return tex`${general('a', 'i')} = ${share(shifted('i'), shifted('j'))}`;
    },
    mend: (asked) => softmaxLine(asked, mends.shift),
  },
};
