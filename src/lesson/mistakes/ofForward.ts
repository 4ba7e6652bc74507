import type { MistakeName } from '../../engine/diagnosis/mistakeNames';
import type { Asked } from '../../text/diagnosisAsked';
import { mends } from '../../text/en/mends';
import { checkFormulas as said } from '../../text/en/labs/checkFormulas';
import { formulaText } from '../../text/en/formulas';
import { FUNCTIONS_SPOKEN } from '../../text/en/activations';
import { diagonalMinusOuter, equation, powerOver, where, written, type Written } from '../written';
import { general } from '../notation';
import { joinTex, tex } from '../tex';
import {
  A,
  equationOf,
  factorOf,
  largeDiagonal,
  product,
  rightForm,
  SLOPES,
  symbolOf,
  T,
  withForm,
  Y,
  Z,
} from './chain';
import type { Mistake } from './mistake';
import { line, softmaxGradientLine, softmaxLine, softmaxThroughLine } from './numPy';

type Names = Extract<
  MistakeName,
  'softmax-twice' | 'sigmoid' | 'no-temperature' | 'permuted' | 'wrong-axis' | 'no-shift'
>;

/** v_i, v_bi */
const entry = (letter: 'a' | 'z', ...indices: readonly string[]): Written =>
  written(general(letter, indices.join('')), [letter, ...indices].join(' '));

const logit = (...indices: readonly string[]): Written => entry('z', ...indices);
const activation = (...indices: readonly string[]): Written => entry('a', ...indices);

const temperatureOf = ({ problem }: Asked) => (problem.temperature === 1 ? null : T);

/** e^{z_j}, or e^{z_j/T} */
const power = (asked: Asked, ...indices: readonly string[]): Written =>
  powerOver(temperatureOf(asked), logit(...indices));

const share = (part: Written, all: Written): Written =>
  written(tex`\frac{${part.tex}}{\sum_j ${all.tex}}`, formulaText.share(part.says, all.says));

const softmaxOf = (asked: Asked): Written =>
  equation(activation('i'), share(power(asked, 'i'), power(asked, 'j')));

/** What the chain takes the derivative of, as it is differentiated. */
function differentiated({ quantity }: Asked, activations: Written): Written {
  if (quantity === 'a') return activations;
  const by = quantity === 'dE_dW' ? written('W', 'W') : Z;
  const whole =
    quantity === 'da_dz'
      ? activations
      : written(tex`E\bigl(${activations.tex},\,${Y.tex}\bigr)`, said.lossFrom(activations.says));
  return written(
    tex`\frac{\partial}{\partial ${by.tex}}\,${whole.tex}`,
    said.derivative(whole.says, by.says),
  );
}

const softmax = (of: Written): Written => written(tex`\mathrm{softmax}(${of.tex})`, said.softmax(of.says));

const indicesOf = ({ quantity }: Asked): readonly string[] => (quantity === 'da_dz' ? ['i', 'm'] : ['i']);

/** (∂E/∂z)_i */
const entryOf = (asked: Asked, places: readonly Written[]): Written =>
  written(
    tex`\bigl(${symbolOf(asked).tex}\bigr)_{${joinTex(
      places.map((place) => place.tex),
      String.raw`,\,`,
    )}}`,
    said.entry(symbolOf(asked).says, ...places.map(({ says }) => says)),
  );

/** z_i − max z, in the exponent */
const shifted = (asked: Asked, index: string): Written =>
  powerOver(
    temperatureOf(asked),
    written(
      tex`${logit(index).tex}-\max ${Z.tex}`,
      formulaText.minus(logit(index).says, said.largest(Z.says)),
    ),
    true,
  );

const reordered = (index: string): Written => written(tex`\pi(${index})`, said.reordered(index));

/** z_{b'i} */
const OTHER_ROW = written(general('z', "b'i"), `z ${said.prime('b')} i`);

/** Where the activations themselves went wrong. */
export const MISTAKES_OF_FORWARD: Readonly<Record<Names, Mistake>> = {
  'softmax-twice': {
    computed: (asked) => differentiated(asked, softmax(A)),
    right: (asked) => equationOf(asked, differentiated(asked, softmax(Z))),
    mend: (asked) => softmaxThroughLine(asked, mends.softmaxOnce),
  },
  sigmoid: {
    computed: (asked) => {
      const sigma = equation(
        activation('i'),
        written(tex`\frac{1}{1+e^{-${logit('i').tex}}}`, FUNCTIONS_SPOKEN.sigmoid(logit('i').says, null)),
      );
      if (asked.quantity === 'a') return sigma;
      return where(product(asked, { J: factorOf(asked, largeDiagonal(SLOPES)) }), sigma);
    },
    right: (asked) =>
      asked.quantity === 'a'
        ? softmaxOf(asked)
        : where(equationOf(asked, withForm(asked, rightForm(asked))), softmaxOf(asked)),
    mend: (asked) => softmaxThroughLine(asked, mends.notSigmoid),
  },
  'no-temperature': {
    computed: (asked) => {
      if (asked.quantity === 'a') return share(powerOver(null, logit('i')), powerOver(null, logit('j')));
      return product(asked, { J: factorOf(asked, diagonalMinusOuter(A)) });
    },
    right: (asked) =>
      asked.quantity === 'a' ? softmaxOf(asked) : equationOf(asked, withForm(asked, rightForm(asked))),
    mend: (asked) =>
      asked.quantity === 'a'
        ? softmaxLine(asked, mends.temperature)
        : softmaxGradientLine(asked, mends.temperatureThrough),
  },
  permuted: {
    computed: (asked) => entryOf(asked, indicesOf(asked).map(reordered)),
    right: (asked) =>
      entryOf(
        asked,
        indicesOf(asked).map((index) => written(index, index)),
      ),
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
    computed: (asked) => {
      const [part, all] = [power(asked, 'b', 'i'), powerOver(temperatureOf(asked), OTHER_ROW)];
      return equation(
        activation('b', 'i'),
        written(tex`\frac{${part.tex}}{\sum_{b'} ${all.tex}}`, said.shareOfRows(part.says, all.says)),
      );
    },
    right: (asked) => equation(activation('b', 'i'), share(power(asked, 'b', 'i'), power(asked, 'b', 'j'))),
    mend: (asked) => softmaxLine({ ...asked, isBatch: true }, mends.alongRows),
  },
  'no-shift': {
    computed: softmaxOf,
    right: (asked) => equation(activation('i'), share(shifted(asked, 'i'), shifted(asked, 'j'))),
    mend: (asked) => softmaxLine(asked, mends.shift),
  },
};
