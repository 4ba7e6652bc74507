import { ACTIVATION_NAMES, type Argument, type Problem, type Source } from '../../engine/problem.ts';
import { PRESET_IDS, presetById } from '../../lesson/presets.ts';

const QUESTION = presetById('question').problem;

const PAIRS: readonly (readonly [form: Argument, argument: Argument])[] = [
  ['z', 'z'],
  ['z', 'a'],
  ['a', 'z'],
  ['a', 'a'],
];

const withPairs = (problem: Problem): readonly Problem[] =>
  PAIRS.map(([form, argument]) => ({ ...problem, form, argument }));

/** Numbers of both signs. */
const numbers = (length: number, seed: number) =>
  Array.from({ length }, (_, k) => Math.round(2000 * Math.sin(seed + 1.7 * k)) / 1000);

function sourceOf(kind: Source['kind'], outputs: number): Source {
  if (kind === 'logits') return { kind, logits: numbers(outputs, 1) };
  if (kind === 'activations') return { kind, activations: numbers(outputs, 2).map((a) => Math.abs(a) + 0.1) };
  const weights = [3, 4].map((seed) => numbers(outputs, seed));
  return { kind, input: [1.5, -0.5], weights, bias: numbers(outputs, 5) };
}

const softmaxProblems = (source: Source, temperature: number) =>
  (['mse', 'crossEntropy'] as const).flatMap((loss) => withPairs({ ...QUESTION, source, loss, temperature }));

const elementwiseProblems = ACTIVATION_NAMES.filter((name) => name !== 'softmax').flatMap((activation) => [
  ...withPairs({ ...QUESTION, source: sourceOf('logits', 3), activation }),
  ...[sourceOf('logits', 1), sourceOf('layer', 7)].map((source) => ({ ...QUESTION, source, activation })),
]);

const TARGETS = {
  mse: { kind: 'distribution', values: [0.5, 0, 0.25] },
  crossEntropy: { kind: 'class', index: 1 },
} as const;

/** Overflow, underflow and masked classes. */
const extremeProblems = [
  [1000, 1, 999],
  [1000, 0, -1000],
  [-1000, -1001, -2000],
  [-Infinity, 1, 2],
  [3, -Infinity, -Infinity],
].flatMap((logits) =>
  (['mse', 'crossEntropy'] as const).flatMap((loss) =>
    withPairs({ ...QUESTION, source: { kind: 'logits', logits }, loss, target: TARGETS[loss] }),
  ),
);

/**
 * Of every kind of problem that has formulae of its own, one: one output, several, too many to be all shown, so many that an
 * index has two digits; from logits, activations and a layer; with a temperature; every activation, loss, form and argument.
 */
export const formulaProblems = (): readonly Problem[] => [
  ...PRESET_IDS.map((id) => presetById(id).problem),
  ...[1, 3, 7].flatMap((outputs) => softmaxProblems(sourceOf('logits', outputs), 1)),
  { ...QUESTION, source: sourceOf('layer', 10) },
  ...softmaxProblems(sourceOf('activations', 3), 1),
  ...softmaxProblems(sourceOf('layer', 3), 2),
  ...elementwiseProblems,
  ...extremeProblems,
];
