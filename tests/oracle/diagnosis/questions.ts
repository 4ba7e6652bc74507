import fc from 'fast-check';
import { QUANTITIES, type Question } from '../../../src/engine/diagnosis/question';
import { ACTIVATION_NAMES, type Problem } from '../../../src/engine/problem';
import { KINDS, questionOfKind, type Kind } from '../../engine/diagnosis/randomQuestions';

/** The activations that the random experiments leave out: those without two forms. */
const OTHER_KINDS: readonly Kind[] = ACTIVATION_NAMES.filter((activation) =>
  ['identity', 'relu', 'leakyRelu', 'gelu'].includes(activation),
).flatMap((activation) =>
  QUANTITIES.map((quantity) => ({
    quantity,
    activation,
    loss: 'mse' as const,
    source: 'layer' as const,
    reduction: 'mean' as const,
    overflows: false,
  })),
);

const ALL_KINDS: readonly Kind[] = [...KINDS, ...OTHER_KINDS];

/** A kind of experiment and the seed of its numbers. */
export type Asked = readonly [kind: number, seed: number];

export const questionOf = ([kind, seed]: Asked): Question =>
  questionOfKind(ALL_KINDS[kind % ALL_KINDS.length]!, seed);

export const anyAsked: fc.Arbitrary<Asked> = fc.tuple(fc.nat(ALL_KINDS.length - 1), fc.nat());

/** Every kind once. */
export const everyKind: [Asked][] = ALL_KINDS.map((_, kind) => [[kind, kind + 1]]);

export const told = ([kind, seed]: Asked, { quantity, problem, rows }: Question): string =>
  `kind ${kind}, seed ${seed} (${quantity}, ${problem.activation}, ${problem.loss}, ${Math.max(1, rows.length)} rows)`;

const QUESTION: Problem = {
  source: { kind: 'logits', logits: [2, 1, 0.1] },
  target: { kind: 'class', index: 0 },
  activation: 'softmax',
  loss: 'mse',
  temperature: 1,
  argument: 'a',
  form: 'auto',
  learningRate: 0.5,
};
const logits = (...values: readonly number[]): Partial<Problem> => ({
  source: { kind: 'logits', logits: values },
});
const second: Partial<Problem> = { target: { kind: 'class', index: 1 } };
const layer = (
  input: readonly number[],
  weights: readonly (readonly number[])[],
  bias: readonly number[],
): Partial<Problem> => ({ source: { kind: 'layer', input, weights, bias } });

/** One class, all equal, zeros of both signs, subnormals, huge and duplicate logits, masks, a given, the ends of T. */
const SPECIAL: Readonly<Record<string, Partial<Problem>>> = {
  'one class': logits(3),
  'all equal': logits(1, 1, 1, 1),
  'zeros of both signs': logits(0, -0, 0),
  subnormal: logits(5e-324, -2.2e-308, 0, 5e-324),
  'duplicates, two by two': { ...logits(2, -1, 2, -1, 0), ...second },
  'far apart': { ...logits(0, -300, -40, 250), ...second },
  'sure of its target': logits(20, 0, 1),
  'sure of another class': { ...logits(20, 0, 1), ...second },
  'huge and close': logits(1e308, 1e308, 1e308),
  'huge at a huge T': { ...logits(1e6, 2e6, -1e6), temperature: 1e6 },
  'tiny at a tiny T': { ...logits(1e-6, 2e-6, -3e-6), temperature: 1e-6 },
  'no naive exponential but 0': logits(-800, -801, -799.5),
  'some naive exponentials ∞': logits(708, 711, 715),
  'target underflows': logits(-760, 1, 2, 3),
  masked: logits(1, -Infinity, 0.5, -Infinity),
  'target masked': { ...logits(1, -Infinity, 0.5, 2), ...second },
  'all but one masked': { ...logits(-Infinity, 2, -Infinity), ...second },
  'a given': { source: { kind: 'activations', activations: [0.2, 0.5, 0.3, 1e-12] }, temperature: 1.7 },
  'a given, of one class': { source: { kind: 'activations', activations: [0, 2, 0] }, ...second },
  'x of 0': layer(
    [0, 0],
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    [0.1, 0.2, -0.3],
  ),
  'y all 0': { target: { kind: 'distribution', values: [0, 0, 0] } },
  'y beyond 1': { target: { kind: 'distribution', values: [2.5, -1, 0] } },
};

/** Each with all that can be asked of it. */
export const SPECIALS: readonly (readonly [name: string, questions: readonly Question[]])[] = Object.entries(
  SPECIAL,
).map(([name, change]) => [
  name,
  QUANTITIES.flatMap((quantity) =>
    (['mse', 'crossEntropy'] as const).map((loss) => ({
      problem: { ...QUESTION, ...change, loss },
      rows: [],
      current: 0,
      reduction: 'mean',
      quantity,
    })),
  ),
]);
