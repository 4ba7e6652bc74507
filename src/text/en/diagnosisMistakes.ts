import type { MistakeName } from '../../engine/diagnosis/mistakeNames';

const missing = (what: string): string => `${what} is missing from ∂E/∂a = (2/N)(a − y)`;
const inBase = (base: string): string => `E was taken with the logarithm to base ${base}, not ln`;
const TWICE = 'the softmax was taken twice';
const NO_INPUT = 'the input x was left out of ∂E/∂W: every row is ∂E/∂z itself';

/** What a program with a mistake computed, as clauses that may follow “either” and “; and”. Which is said: mistakeClauses.ts. */
export const mistakes = {
  matrix: (v: string) => `diag(${v}) − ${v} ${v}ᵀ`,
  'argument-z': {
    softmax: (is: string, belongs: string) =>
      `the derivative that is written in a was given z: this is ${is}, where ${belongs} belongs`,
    elementwise: (prime: string, is: string) => `${prime} written in a was given z: this is ${is}`,
    noFormula: 'a formula in a',
  },
  'argument-a': {
    softmax: 'the derivative that is written in z was given a: it took the softmax a second time',
    elementwise: (prime: string, is: string) => `${prime} written in z was given a: this is ${is}`,
  },
  'diagonal-only': {
    jacobian: (overT: string) =>
      `only the diagonal a(1 − a)${overT} of the Jacobian is there; the other entries are −aᵢaₘ${overT}, not 0`,
    product: (overT: string) =>
      `only the diagonal of the Jacobian was used, g * a * (1 − a)${overT} elementwise; but every logit moves every share`,
  },
  'elementwise-product': '∂E/∂a and the Jacobian were multiplied entry by entry, and nothing was added up',
  'jacobian-skipped': {
    da_dz: 'this is the identity, as if a were z',
    otherwise: '∂E/∂a was taken for ∂E/∂z: the Jacobian of the activation is missing',
  },
  'jacobian-twice': {
    collapsed: (gradient: string) => `the Jacobian was applied to ${gradient}, which has it in it already`,
    otherwise: 'the Jacobian was applied twice',
  },
  'a-minus-y': '∂E/∂z was taken to be a − y, as cross-entropy has it; the loss here is squared error',
  'softmax-twice': {
    a: `${TWICE}: this is softmax(softmax(z))`,
    da_dz: `${TWICE}: a is softmax(softmax(z)), and was differentiated as such`,
    loss: `${TWICE}: the loss got softmax(softmax(z)), and was differentiated as such`,
  },
  sigmoid: 'each class got a sigmoid of its own in the place of one softmax over all',
  sign: {
    difference: 'the sign is turned round, as y − a in the place of a − y does',
    otherwise: 'the sign is turned round',
  },
  'factor-2': `${missing('the 2')} (or E was given a ½)`,
  'factor-1/N': missing('the 1/N'),
  'factor-2/N': missing('the whole 2/N'),
  transposed: '∂E/∂W stands on its side: N rows of D, where W has D rows of N',
  'input-forgotten': { row: NO_INPUT, batch: `${NO_INPUT}, of all rows of the batch together` },
  'no-temperature': {
    a: 'the logits z were not divided by the temperature T',
    otherwise: 'the 1/T of the temperature is missing',
  },
  'target-off-by-one': {
    class:
      'the class after the target’s was taken for the target, as counting from 1 in one place and from 0 in another does',
    distribution: 'every share of y stands one class too far',
  },
  'target-not-one-hot':
    'the number of the target’s class was subtracted from every a, where a one-hot y belongs',
  permuted: 'the classes stand in another order than on this page',
  'wrong-axis': 'the softmax was taken down the columns of the batch, over the rows, and not along each row',
  'sum-for-mean': 'E was taken as the sum over the rows of the batch, where their mean is asked for',
  'mean-for-sum': 'E was taken as the mean over the rows of the batch, where their sum is asked for',
  'log-base-2': inBase('2'),
  'log-base-10': inBase('10'),
  'in-place-a': {
    a: 'the activations a were overwritten in place and are a − y now',
    otherwise: 'the activations a had been overwritten by a − y before the derivative was taken from them',
  },
  'stale-a': {
    a: 'this is the a of another pass: of the row before, or of after the update',
    otherwise: 'the backward pass used the a of another pass: of the row before, or of after the update',
  },
  'no-shift':
    'the exponential overflowed, or came to 0 for every class, because the largest logit was not subtracted first',
} satisfies Record<MistakeName | 'matrix', unknown>;
