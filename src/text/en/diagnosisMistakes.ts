import type { MistakeName } from '../../engine/diagnosis/mistakeNames';
import type { Quantity } from '../../engine/diagnosis/question';
import type { Problem } from '../../engine/problem';
import { PRIME_NAMES, PRIMES_WRITTEN } from './activations';
import type { Asked } from './diagnosisAsked';

export const QUANTITY_NAMES: Readonly<Record<Quantity, string>> = {
  a: 'a',
  da_dz: '∂a/∂z',
  dE_dz: '∂E/∂z',
  dE_dW: '∂E/∂W',
};

/** diag(z) − z zᵀ, with its 1/T. */
function matrixText({ temperature }: Problem, v: 'z' | 'a'): string {
  const matrix = `diag(${v}) − ${v} ${v}ᵀ`;
  return temperature === 1 ? matrix : `(${matrix})/T`;
}

function givenLogits({ problem }: Asked): string {
  const { activation } = problem;
  if (activation === 'softmax') {
    return `the derivative that is written in a was given z: this is ${matrixText(problem, 'z')}, where ${matrixText(problem, 'a')} belongs`;
  }
  const written = PRIMES_WRITTEN[activation].a?.('z') ?? 'a formula in a';
  return `${PRIME_NAMES[activation]} written in a was given z: this is ${written}`;
}

function givenActivations({ problem }: Asked): string {
  const { activation } = problem;
  if (activation === 'softmax') {
    return 'the derivative that is written in z was given a: it took the softmax a second time';
  }
  return `${PRIME_NAMES[activation]} written in z was given a: this is ${PRIMES_WRITTEN[activation].z?.('a') ?? ''}`;
}

function diagonal({ quantity }: Asked): string {
  return quantity === 'da_dz'
    ? 'only the diagonal a(1 − a) of the Jacobian is there; the other entries are −aᵢaₘ, not 0'
    : 'only the diagonal of the Jacobian was used, g * a * (1 − a) elementwise; but every logit moves every share';
}

const missing = (what: string): string => `${what} is missing from ∂E/∂a = (2/N)(a − y)`;
const inBase = (base: string): string => `E was taken with the logarithm to base ${base}, not ln`;

type Clause = (asked: Asked) => string;

/** What the program computed, as a clause that may follow “either” and “; and”. */
export const MISTAKE_CLAUSES: Readonly<Record<MistakeName, Clause>> = {
  'argument-z': givenLogits,
  'argument-a': givenActivations,
  'diagonal-only': diagonal,
  'elementwise-product': () =>
    '∂E/∂a and the Jacobian were multiplied entry by entry, and nothing was added up',
  'jacobian-skipped': ({ quantity }) =>
    quantity === 'da_dz'
      ? 'this is the identity, as if a were z'
      : '∂E/∂a was taken for ∂E/∂z: the Jacobian of the activation is missing',
  'jacobian-twice': ({ problem, quantity }) =>
    problem.loss === 'crossEntropy' && quantity !== 'da_dz'
      ? 'the Jacobian was applied to a − y, which has it in it already'
      : 'the Jacobian was applied twice',
  'a-minus-y': () => 'this is a − y, the gradient of cross-entropy; the loss here is squared error',
  'softmax-twice': () =>
    'the softmax was taken twice: the loss got softmax(softmax(z)), and was differentiated as such',
  sigmoid: () => 'each class got a sigmoid of its own in the place of one softmax over all',
  sign: ({ problem }) =>
    problem.loss === 'mse'
      ? 'the sign is turned round, as y − a in the place of a − y does'
      : 'the sign is turned round',
  'factor-2': () => `${missing('the 2')} (or E was given a ½)`,
  'factor-1/N': () => missing('the 1/N'),
  'factor-2/N': () => missing('the whole 2/N'),
  transposed: () => '∂E/∂W stands on its side: N rows of D, where W has D rows of N',
  'input-forgotten': () => 'the input x was left out of ∂E/∂W: every row is ∂E/∂z itself',
  'no-temperature': ({ quantity }) =>
    quantity === 'a' ? 'z was not divided by the temperature T' : 'the 1/T of the temperature is missing',
  'target-off-by-one': () =>
    'the class after the target’s was taken for the target, as counting from 1 in one place and from 0 in another does',
  'target-not-one-hot': () =>
    'the number of the target’s class was subtracted from every share, where a one-hot y belongs',
  permuted: () => 'the numbers are right, but the classes are in another order',
  'wrong-axis': () =>
    'the softmax was taken down the columns of the batch, over the rows, and not along each row',
  'sum-for-mean': () => 'the rows of the batch were added up, where their mean is asked for',
  'mean-for-sum': () => 'the mean over the rows of the batch was taken, where their sum is asked for',
  'log-base-2': () => inBase('2'),
  'log-base-10': () => inBase('10'),
  'in-place-a': ({ quantity }) =>
    quantity === 'a'
      ? 'a was overwritten in place and is a − y now'
      : 'a had been overwritten by a − y before the backward pass read it',
  'stale-a': ({ quantity }) =>
    quantity === 'a'
      ? 'this is the a of another pass: of the row before, or of after the update'
      : 'the backward pass used the a of another pass: of the row before, or of after the update',
  'no-shift': () => 'exp overflowed, because the largest logit was not subtracted first',
};
