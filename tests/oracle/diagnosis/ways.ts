import { MISTAKE_NAMES, type MistakeName } from '../../../src/engine/diagnosis/mistakeNames';
import type { Quantity, Question } from '../../../src/engine/diagnosis/question';
import type { ElementwiseName } from '../../../src/engine/problem';
import { hasFormInActivation } from './elementwise';

/** The places of a learner's program; one place can be wrong in one way only. */
export type Place =
  | 'shift'
  | 'activation'
  | 'temperature'
  | 'target'
  | 'factor'
  | 'logarithm'
  | 'activations read'
  | 'argument'
  | 'entries'
  | 'product'
  | 'sign'
  | 'input'
  | 'layout'
  | 'reduction'
  | 'order';

/** One way to make a mistake, and the places of the program that it changes. */
export type Way = { readonly name: MistakeName; readonly how: string; readonly places: readonly Place[] };

const GRADIENTS: readonly Quantity[] = ['dE_dz', 'dE_dW'];
const DERIVATIVES: readonly Quantity[] = ['da_dz', ...GRADIENTS];
const ALL: readonly Quantity[] = ['a', ...DERIVATIVES];

type Row = {
  readonly quantities: readonly Quantity[];
  readonly possible?: (question: Question) => boolean;
  readonly ways: (question: Question) => readonly (readonly [how: string, ...places: Place[]])[];
};

const isSoftmax = ({ problem }: Question) => problem.activation === 'softmax';
const isSquared = ({ problem }: Question) => problem.loss === 'mse';
const isLogarithmic = ({ problem }: Question) => problem.loss === 'crossEntropy';
export const isBatch = ({ problem, rows }: Question) => problem.source.kind === 'layer' && rows.length > 1;
const targets = (question: Question) =>
  isBatch(question) ? question.rows.map(({ target }) => target) : [question.problem.target];
const outputsOf = ({ problem: { source } }: Question): number => {
  if (source.kind === 'logits') return source.logits.length;
  return source.kind === 'activations' ? source.activations.length : source.bias.length;
};

/** The derivative can be written in z and in a, and the two differ where they are given the other's argument. */
const hasTwoForms = ({ problem: { activation } }: Question): boolean =>
  activation === 'softmax' ||
  (hasFormInActivation(activation satisfies ElementwiseName) &&
    !['identity', 'relu', 'leakyRelu'].includes(activation));

const once =
  (...places: readonly Place[]): Row['ways'] =>
  () => [['', ...places]];

/** README's table of mistakes, each with the ways in which a program makes it. */
const TABLE: Readonly<Record<MistakeName, Row>> = {
  'argument-z': { quantities: DERIVATIVES, possible: hasTwoForms, ways: once('argument') },
  'argument-a': { quantities: DERIVATIVES, possible: hasTwoForms, ways: once('argument') },
  'diagonal-only': { quantities: DERIVATIVES, possible: isSoftmax, ways: once('entries') },
  'elementwise-product': {
    quantities: ['dE_dz'],
    possible: (question) => !isBatch(question),
    ways: () => [
      ['g as a row', 'product'],
      ['g as a column', 'product'],
    ],
  },
  'jacobian-skipped': { quantities: DERIVATIVES, ways: once('product') },
  'jacobian-twice': { quantities: DERIVATIVES, ways: once('product') },
  'a-minus-y': { quantities: GRADIENTS, possible: isSquared, ways: once('product') },
  'softmax-twice': { quantities: ALL, possible: isSoftmax, ways: once('activation') },
  sigmoid: {
    quantities: ALL,
    possible: isSoftmax,
    ways: (question) => [
      ['through σ′', 'activation'],
      ...(isLogarithmic(question) ? [['fused', 'activation', 'product'] as const] : []),
    ],
  },
  sign: { quantities: DERIVATIVES, ways: once('sign') },
  'factor-2': { quantities: GRADIENTS, possible: isSquared, ways: once('factor') },
  'factor-1/N': { quantities: GRADIENTS, possible: isSquared, ways: once('factor') },
  'factor-2/N': { quantities: GRADIENTS, possible: isSquared, ways: once('factor') },
  transposed: { quantities: ['dE_dW'], ways: once('layout') },
  'input-forgotten': {
    quantities: ['dE_dW'],
    possible: ({ problem }) => problem.source.kind === 'layer',
    ways: () => [
      ['D rows', 'input'],
      ['one row', 'input', 'layout'],
    ],
  },
  'no-temperature': {
    quantities: ALL,
    possible: (question) => isSoftmax(question) && question.problem.temperature !== 1,
    ways: () => [
      ['backward', 'temperature'],
      ['throughout', 'temperature'],
    ],
  },
  'target-off-by-one': { quantities: GRADIENTS, ways: once('target') },
  'target-not-one-hot': {
    quantities: GRADIENTS,
    possible: (question) => targets(question).every(({ kind }) => kind === 'class'),
    ways: (question) =>
      (['from 0', 'from 1'] as const).map((how) =>
        isLogarithmic(question) ? [`${how}, fused`, 'target', 'product'] : [how, 'target'],
      ),
  },
  permuted: { quantities: ALL, possible: (question) => outputsOf(question) > 1, ways: once('order') },
  'in-place-a': { quantities: ALL, ways: once('activations read') },
  'stale-a': { quantities: ALL, ways: once('activations read') },
  'wrong-axis': {
    quantities: ALL,
    possible: (question) => isBatch(question) && isSoftmax(question),
    ways: once('activation'),
  },
  'sum-for-mean': {
    quantities: GRADIENTS,
    possible: (question) => isBatch(question) && question.reduction === 'mean',
    ways: once('reduction'),
  },
  'mean-for-sum': {
    quantities: GRADIENTS,
    possible: (question) => isBatch(question) && question.reduction === 'sum',
    ways: once('reduction'),
  },
  'log-base-2': { quantities: GRADIENTS, possible: isLogarithmic, ways: once('logarithm') },
  'log-base-10': { quantities: GRADIENTS, possible: isLogarithmic, ways: once('logarithm') },
  'no-shift': { quantities: ALL, possible: isSoftmax, ways: once('shift') },
};

/** Every way of every mistake that can be made with this question, in the order of the names. */
function waysOf(question: Question): readonly Way[] {
  return MISTAKE_NAMES.flatMap((name) => {
    const { quantities, possible, ways } = TABLE[name];
    if (!quantities.includes(question.quantity) || possible?.(question) === false) return [];
    return ways(question).map(([how, ...places]) => ({ name, how, places }));
  });
}

/** No mistake; each in each of its ways; every two in places of their own. A set may have several ways. */
export function setsOf(question: Question): readonly (readonly Way[])[] {
  const ways = waysOf(question);
  const pairs = ways.flatMap((one, k) =>
    ways
      .slice(k + 1)
      .filter((other) => other.name !== one.name && !other.places.some((place) => one.places.includes(place)))
      .map((other) => [one, other]),
  );
  return [[], ...ways.map((way) => [way]), ...pairs];
}

export const namesOf = (ways: readonly Way[]): string => ways.map(({ name }) => name).join(' + ') || 'right';
