import type { MistakeName } from '../engine/diagnosis/mistakeNames';
import type { Argument, Problem } from '../engine/problem';
import type { Asked } from './diagnosisAsked';
import { PRIME_NAMES, PRIMES_WRITTEN } from './en/activations';
import { mistakes as words } from './en/diagnosisMistakes';

type Clause = (asked: Asked) => string;

/** diag(z) − z zᵀ, with its 1/T. */
function matrixText({ temperature }: Problem, v: Argument): string {
  const matrix = words.matrix(v);
  return temperature === 1 ? matrix : `(${matrix})/T`;
}

function givenLogits({ problem }: Asked): string {
  const { activation } = problem;
  const { softmax, elementwise, noFormula } = words['argument-z'];
  if (activation === 'softmax') return softmax(matrixText(problem, 'z'), matrixText(problem, 'a'));
  return elementwise(PRIME_NAMES[activation], PRIMES_WRITTEN[activation].a?.('z') ?? noFormula);
}

function givenActivations({ problem: { activation } }: Asked): string {
  const { softmax, elementwise } = words['argument-a'];
  if (activation === 'softmax') return softmax;
  return elementwise(PRIME_NAMES[activation], PRIMES_WRITTEN[activation].z?.('a') ?? '');
}

function diagonal({ quantity, problem: { temperature } }: Asked): string {
  const { jacobian, product } = words['diagonal-only'];
  return (quantity === 'da_dz' ? jacobian : product)(temperature === 1 ? '' : '/T');
}

function jacobianTwice({ problem: { loss, temperature }, quantity }: Asked): string {
  const { collapsed, otherwise } = words['jacobian-twice'];
  if (loss !== 'crossEntropy' || quantity === 'da_dz') return otherwise;
  return collapsed(temperature === 1 ? 'a − y' : '(a − y)/T');
}

function softmaxTwice({ quantity }: Asked): string {
  const { a, da_dz, loss } = words['softmax-twice'];
  if (quantity === 'a') return a;
  return quantity === 'da_dz' ? da_dz : loss;
}

/** Of a itself, or of what is made of it. */
const ofActivations =
  (name: 'no-temperature' | 'in-place-a' | 'stale-a'): Clause =>
  ({ quantity }) =>
    words[name][quantity === 'a' ? 'a' : 'otherwise'];

/** What the program computed, as a clause that may follow “either” and “; and”. */
export const MISTAKE_CLAUSES: Readonly<Record<MistakeName, Clause>> = {
  'argument-z': givenLogits,
  'argument-a': givenActivations,
  'diagonal-only': diagonal,
  'elementwise-product': () => words['elementwise-product'],
  'jacobian-skipped': ({ quantity }) =>
    words['jacobian-skipped'][quantity === 'da_dz' ? 'da_dz' : 'otherwise'],
  'jacobian-twice': jacobianTwice,
  'a-minus-y': () => words['a-minus-y'],
  'softmax-twice': softmaxTwice,
  sigmoid: () => words.sigmoid,
  sign: ({ problem, quantity }) =>
    words.sign[problem.loss === 'mse' && quantity !== 'da_dz' ? 'difference' : 'otherwise'],
  'factor-2': () => words['factor-2'],
  'factor-1/N': () => words['factor-1/N'],
  'factor-2/N': () => words['factor-2/N'],
  transposed: () => words.transposed,
  'input-forgotten': ({ isBatch }) => words['input-forgotten'][isBatch ? 'batch' : 'row'],
  'no-temperature': ofActivations('no-temperature'),
  'target-off-by-one': ({ problem: { target } }) => words['target-off-by-one'][target.kind],
  'target-not-one-hot': () => words['target-not-one-hot'],
  permuted: () => words.permuted,
  'wrong-axis': () => words['wrong-axis'],
  'sum-for-mean': () => words['sum-for-mean'],
  'mean-for-sum': () => words['mean-for-sum'],
  'log-base-2': () => words['log-base-2'],
  'log-base-10': () => words['log-base-10'],
  'in-place-a': ofActivations('in-place-a'),
  'stale-a': ofActivations('stale-a'),
  'no-shift': () => words['no-shift'],
};
