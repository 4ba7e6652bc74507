import type { MistakeName } from '../../engine/diagnosis/mistakeNames';
import type { Quantity } from '../../engine/diagnosis/question';
import type { Problem } from '../../engine/problem';
import type { Asked } from '../diagnosisAsked';
import { PRIME_NAMES, PRIMES_WRITTEN } from './activations';

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

const overT = ({ temperature }: Problem): string => (temperature === 1 ? '' : '/T');

function diagonal({ quantity, problem }: Asked): string {
  const T = overT(problem);
  return quantity === 'da_dz'
    ? `only the diagonal a(1 − a)${T} of the Jacobian is there; the other entries are −aᵢaₘ${T}, not 0`
    : `only the diagonal of the Jacobian was used, g * a * (1 − a)${T} elementwise; but every logit moves every share`;
}

function twice({ quantity }: Asked): string {
  const twofold = 'softmax(softmax(z))';
  if (quantity === 'a') return `the softmax was taken twice: this is ${twofold}`;
  const what = quantity === 'da_dz' ? `a is ${twofold}` : `the loss got ${twofold}`;
  return `the softmax was taken twice: ${what}, and was differentiated as such`;
}

function nextTarget({ problem }: Asked): string {
  return problem.target.kind === 'class'
    ? 'the class after the target’s was taken for the target, as counting from 1 in one place and from 0 in another does'
    : 'every share of y stands one class too far';
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
      ? `the Jacobian was applied to ${problem.temperature === 1 ? 'a − y' : '(a − y)/T'}, which has it in it already`
      : 'the Jacobian was applied twice',
  'a-minus-y': () => '∂E/∂z was taken to be a − y, as cross-entropy has it; the loss here is squared error',
  'softmax-twice': twice,
  sigmoid: () => 'each class got a sigmoid of its own in the place of one softmax over all',
  sign: ({ problem, quantity }) =>
    problem.loss === 'mse' && quantity !== 'da_dz'
      ? 'the sign is turned round, as y − a in the place of a − y does'
      : 'the sign is turned round',
  'factor-2': () => `${missing('the 2')} (or E was given a ½)`,
  'factor-1/N': () => missing('the 1/N'),
  'factor-2/N': () => missing('the whole 2/N'),
  transposed: () => '∂E/∂W stands on its side: N rows of D, where W has D rows of N',
  'input-forgotten': ({ isBatch }) =>
    `the input x was left out of ∂E/∂W: every row is ∂E/∂z itself${isBatch ? ', of all rows of the batch together' : ''}`,
  'no-temperature': ({ quantity }) =>
    quantity === 'a'
      ? 'the logits z were not divided by the temperature T'
      : 'the 1/T of the temperature is missing',
  'target-off-by-one': nextTarget,
  'target-not-one-hot': () =>
    'the number of the target’s class was subtracted from every a, where a one-hot y belongs',
  permuted: () => 'the classes stand in another order than on this page',
  'wrong-axis': () =>
    'the softmax was taken down the columns of the batch, over the rows, and not along each row',
  'sum-for-mean': () => 'E was taken as the sum over the rows of the batch, where their mean is asked for',
  'mean-for-sum': () => 'E was taken as the mean over the rows of the batch, where their sum is asked for',
  'log-base-2': () => inBase('2'),
  'log-base-10': () => inBase('10'),
  'in-place-a': ({ quantity }) =>
    quantity === 'a'
      ? 'the activations a were overwritten in place and are a − y now'
      : 'the activations a had been overwritten by a − y before the derivative was taken from them',
  'stale-a': ({ quantity }) =>
    quantity === 'a'
      ? 'this is the a of another pass: of the row before, or of after the update'
      : 'the backward pass used the a of another pass: of the row before, or of after the update',
  'no-shift': () =>
    'the exponential overflowed, or came to 0 for every class, because the largest logit was not subtracted first',
};
