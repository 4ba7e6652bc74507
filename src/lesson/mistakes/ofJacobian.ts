import type { MistakeName } from '../../engine/diagnosis/mistakeNames';
import { mends } from '../../text/en/mends';
import { closedForm } from '../closedForms';
import { lossByActivation, lossByLogit, marked } from '../notation';
import { tex } from '../tex';
import { A, equation, factorOf, fromDelta, G, J, overT, product, rightForm, withForm, Y } from './chain';
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

const rightMatrix: Mistake['right'] = (asked) => equation(asked, withForm(asked, rightForm(asked)));
const rightProduct: Mistake['right'] = (asked) =>
  asked.quantity === 'da_dz' ? rightMatrix(asked) : equation(asked, product(asked, {}));

const rightSum: Mistake['right'] = (asked) =>
  tex`${rightProduct(asked)},\quad ${lossByLogit('m')} = \textstyle\sum_i ${lossByActivation('i')}\,J_{im}`;

const R = marked('wrong', null, 'r');
const OLD = marked('wrong', null, "a'");
const difference = (v: typeof R) => tex`\mathrm{diag}(${v}) - ${v}\,${v}^{\top}`;

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
      equation(asked, withForm(asked, closedForm(asked.problem, 'z', 'z') ?? rightForm(asked))),
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
      const slopes = overT(asked, tex`${A} \circ (1 - ${A})`);
      if (asked.quantity === 'da_dz') return tex`\mathrm{diag}\bigl(${slopes}\bigr)`;
      const scaled = tex`${G} \circ ${slopes}`;
      return asked.quantity === 'dE_dz' ? scaled : fromDelta(asked, tex`\bigl(${scaled}\bigr)`);
    },
    right: rightMatrix,
    mend: (asked) =>
      asked.quantity === 'da_dz'
        ? jacobianLine(asked, mends.fullMatrix)
        : deltaLine(asked, mends.wholeJacobian),
  },
  'elementwise-product': {
    computed: (asked) => fromDelta(asked, tex`${G} \circ ${J}`),
    right: rightSum,
    mend: (asked) => deltaLine(asked, mends.vectorTimesMatrix),
  },
  'jacobian-skipped': {
    computed: (asked) => (asked.quantity === 'da_dz' ? tex`I` : fromDelta(asked, G)),
    right: rightProduct,
    mend: (asked) =>
      asked.quantity === 'da_dz'
        ? jacobianLine(asked, mends.notIdentity)
        : deltaLine(asked, mends.throughJacobian),
  },
  'jacobian-twice': {
    computed: (asked) => product(asked, { J: tex`${J}\,${J}` }),
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
      if (asked.quantity === 'a') return tex`${A} - ${Y}`;
      const matrix = factorOf(asked, overT(asked, difference(R)));
      return tex`${product(asked, { J: matrix })},\quad ${R} = ${A} - ${Y}`;
    },
    right: (asked) => (asked.quantity === 'a' ? A : rightMatrix(asked)),
    mend: () => line('r = a - y', mends.newArray),
  },
  'stale-a': {
    computed: (asked) =>
      asked.quantity === 'a' ? OLD : product(asked, { J: factorOf(asked, overT(asked, difference(OLD))) }),
    right: (asked) => (asked.quantity === 'a' ? A : rightMatrix(asked)),
    mend: (asked) => activationLine(asked, mends.thisPass),
  },
};
