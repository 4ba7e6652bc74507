import type { MistakeName } from '../../engine/diagnosis/mistakeNames';
import { mends } from '../../text/en/mends';
import { closedForm } from '../closedForms';
import { checkFormulas as said } from '../../text/en/labs/checkFormulas';
import { lossByActivation, lossByLogit, marked } from '../notation';
import { tex } from '../tex';
import { diagonalMinusOuter, equation, inLargeBrackets, minus, times, where, written } from '../written';
import {
  A,
  entrywise,
  equationOf,
  factorOf,
  fromDelta,
  G,
  J,
  overT,
  product,
  largeDiagonal,
  rightForm,
  SLOPES,
  withForm,
  Y,
} from './chain';
import type { Mistake } from './mistake';
import { activationLine, collapsedLine, deltaLine, jacobianLine, line } from './numPy';

type Names = Extract<
  MistakeName,
  | 'argument-z'
  | 'argument-a'
  | 'diagonal-only'
  | 'elementwise-product'
  | 'jacobian-skipped'
  | 'jacobian-twice'
  | 'in-place-a'
  | 'stale-a'
>;

const rightMatrix: Mistake['right'] = (asked) => equationOf(asked, withForm(asked, rightForm(asked)));
const rightProduct: Mistake['right'] = (asked) =>
  asked.quantity === 'da_dz' ? rightMatrix(asked) : equationOf(asked, product(asked, {}));

const TERM = times(written(lossByActivation('i'), said.derivative('E', 'a i')), written('J_{im}', 'J i m'));
const ENTRY = equation(
  written(lossByLogit('m'), said.derivative('E', 'z m')),
  written(tex`\textstyle\sum_i ${TERM.tex}`, said.sumOver('i', TERM.says)),
);
const rightSum: Mistake['right'] = (asked) => where(rightProduct(asked), ENTRY);

const R = written(marked('wrong', null, 'r'), 'r');
const OLD = written(marked('wrong', null, "a'"), said.prime('a'));

/** Where ∂a/∂z went wrong, or the way through it. */
export const MISTAKES_OF_JACOBIAN: Readonly<Record<Names, Mistake>> = {
  'argument-z': {
    computed: (asked) => withForm(asked, closedForm(asked.problem, 'a', 'z') ?? rightForm(asked)),
    right: rightMatrix,
    mend: (asked) => jacobianLine(asked, mends.notLogits),
  },
  'argument-a': {
    computed: (asked) => withForm(asked, closedForm(asked.problem, 'z', 'a') ?? rightForm(asked)),
    right: (asked) =>
      equationOf(asked, withForm(asked, closedForm(asked.problem, 'z', 'z') ?? rightForm(asked))),
    mend: (asked) =>
      asked.problem.activation === 'softmax'
        ? jacobianLine(asked, mends.softmaxAlready)
        : jacobianLine(
            asked,
            asked.problem.activation === 'gelu' ? mends.errorFunction : mends.notActivations,
            'z',
          ),
  },
  'diagonal-only': {
    computed: (asked) => {
      const slopes = overT(asked, SLOPES);
      if (asked.quantity === 'da_dz') return largeDiagonal(slopes);
      const scaled = entrywise(G, slopes);
      return asked.quantity === 'dE_dz' ? scaled : fromDelta(asked, inLargeBrackets(scaled));
    },
    right: rightMatrix,
    mend: (asked) =>
      asked.quantity === 'da_dz'
        ? jacobianLine(asked, mends.fullMatrix)
        : deltaLine(asked, mends.wholeJacobian),
  },
  'elementwise-product': {
    computed: (asked) => fromDelta(asked, entrywise(G, J)),
    right: rightSum,
    mend: (asked) => deltaLine(asked, mends.vectorTimesMatrix),
  },
  'jacobian-skipped': {
    computed: (asked) => (asked.quantity === 'da_dz' ? written('I', said.identity) : fromDelta(asked, G)),
    right: rightProduct,
    mend: (asked) =>
      asked.quantity === 'da_dz'
        ? jacobianLine(asked, mends.notIdentity)
        : deltaLine(asked, mends.throughJacobian),
  },
  'jacobian-twice': {
    computed: (asked) => product(asked, { J: times(J, J) }),
    right: rightProduct,
    mend: (asked) => {
      if (asked.quantity === 'da_dz') return jacobianLine(asked, mends.once);
      return asked.problem.loss === 'crossEntropy'
        ? collapsedLine(asked, mends.jacobianInside)
        : deltaLine(asked, mends.jacobianOnce);
    },
  },
  'in-place-a': {
    computed: (asked) => {
      if (asked.quantity === 'a') return minus(A, Y);
      const matrix = factorOf(asked, overT(asked, diagonalMinusOuter(R)));
      return where(product(asked, { J: matrix }), equation(R, minus(A, Y)));
    },
    right: (asked) => (asked.quantity === 'a' ? A : rightMatrix(asked)),
    mend: () => line('r = a - y', mends.newArray),
  },
  'stale-a': {
    computed: (asked) =>
      asked.quantity === 'a'
        ? OLD
        : product(asked, { J: factorOf(asked, overT(asked, diagonalMinusOuter(OLD))) }),
    right: (asked) => (asked.quantity === 'a' ? A : rightMatrix(asked)),
    mend: (asked) => activationLine(asked, mends.thisPass),
  },
};
