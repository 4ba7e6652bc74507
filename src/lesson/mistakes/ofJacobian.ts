import type { MistakeName } from '../../engine/diagnosis/mistakeNames';
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

const ERF = 'z, not a; erf is that of scipy.special';

const R = marked('wrong', null, 'r');
const OLD = marked('wrong', null, "a'");
const difference = (v: typeof R) => tex`\mathrm{diag}(${v}) - ${v}\,${v}^{\top}`;

/** Where ∂a/∂z went wrong, or the way through it. */
export const MISTAKES_OF_JACOBIAN: Readonly<Record<Names, Mistake>> = {
  'argument-z': {
    computed: (asked) => withForm(asked, closedForm(asked.problem, 'a', 'z') ?? rightForm(asked)),
    right: rightMatrix,
    mend: (asked) => jacobianLine(asked, 'a, not z'),
  },
  'argument-a': {
    computed: (asked) => withForm(asked, closedForm(asked.problem, 'z', 'a') ?? rightForm(asked)),
    right: (asked) =>
      equation(asked, withForm(asked, closedForm(asked.problem, 'z', 'z') ?? rightForm(asked))),
    mend: (asked) =>
      asked.problem.activation === 'softmax'
        ? jacobianLine(asked, 'a is the softmax already: do not take it again')
        : jacobianLine(asked, asked.problem.activation === 'gelu' ? ERF : 'z, not a', 'z'),
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
        ? jacobianLine(asked, 'a full matrix, not a * (1 - a)')
        : deltaLine(asked, 'through the whole J, not g * a * (1 - a)'),
  },
  'elementwise-product': {
    computed: (asked) => fromDelta(asked, tex`${G} \circ ${J}`),
    right: rightSum,
    mend: (asked) => deltaLine(asked, 'a vector times a matrix, not g * J'),
  },
  'jacobian-skipped': {
    computed: (asked) => (asked.quantity === 'da_dz' ? tex`I` : fromDelta(asked, G)),
    right: rightProduct,
    mend: (asked) =>
      asked.quantity === 'da_dz'
        ? jacobianLine(asked, 'not the identity')
        : deltaLine(asked, 'g alone is the derivative in a, not in z'),
  },
  'jacobian-twice': {
    computed: (asked) => product(asked, { J: tex`${J}\,${J}` }),
    right: rightProduct,
    mend: (asked) => {
      if (asked.quantity === 'da_dz') return jacobianLine(asked, 'once');
      return asked.problem.loss === 'crossEntropy'
        ? collapsedLine(asked, 'J is in it already')
        : deltaLine(asked, 'J once');
    },
  },
  'in-place-a': {
    computed: (asked) => {
      if (asked.quantity === 'a') return tex`${A} - ${Y}`;
      const matrix = factorOf(asked, overT(asked, difference(R)));
      return tex`${product(asked, { J: matrix })},\quad ${R} = ${A} - ${Y}`;
    },
    right: (asked) => (asked.quantity === 'a' ? A : rightMatrix(asked)),
    mend: () => line('r = a - y', 'a new array: a -= y destroys the a that J needs'),
  },
  'stale-a': {
    computed: (asked) =>
      asked.quantity === 'a' ? OLD : product(asked, { J: factorOf(asked, overT(asked, difference(OLD))) }),
    right: (asked) => (asked.quantity === 'a' ? A : rightMatrix(asked)),
    mend: (asked) => activationLine(asked, 'of this pass: of this x and these weights'),
  },
};
