import { ACTIVATION_NAMES, LOSS_NAMES, type Problem } from '../../src/engine/problem';
import type { Trace } from '../../src/engine/trace';
import { programText } from '../../src/lesson/code/codeLine';
import type { Language } from '../../src/lesson/code/language';
import { programOf } from '../../src/lesson/code/program';
import { presetById, PRESET_IDS } from '../../src/lesson/presets';
import { nameOf, PAIRS, PROBLEMS, traceOf } from '../lesson/problems';

export type Case = { readonly id: string; readonly trace: Trace };

const caseOf = (origin: string, problem: Problem): Case => ({
  id: `${origin}: ${nameOf(problem)} y ${JSON.stringify(problem.target)}`,
  trace: traceOf(problem),
});

const withPairs = (origin: string, problem: Problem): readonly Case[] =>
  PAIRS.map(([form, argument]) => caseOf(origin, { ...problem, form, argument }));

const ofPresets = PRESET_IDS.flatMap((id) => {
  const { problem } = presetById(id);
  const softmax = LOSS_NAMES.flatMap((loss) =>
    [1, 0.5].flatMap((temperature) => withPairs(id, { ...problem, loss, temperature })),
  );
  const elementwise = ACTIVATION_NAMES.filter((name) => name !== 'softmax').flatMap((activation) =>
    withPairs(id, { ...problem, activation }),
  );
  return [...softmax, ...elementwise];
});

const wide = Array.from({ length: 12 }, (_, k) => Math.sin(3 * k));

/** Beyond the presets: layers, activations, distributions, masks, 1 to 12 outputs, temperatures from end to end. */
const others = [
  ...PROBLEMS.map((problem, k) => caseOf(String(k), problem)),
  ...[1e-3, 1e6].flatMap((temperature) =>
    withPairs('question', { ...presetById('question').problem, temperature }),
  ),
  ...withPairs('saturated beyond the last place of 1', {
    ...presetById('question').problem,
    source: { kind: 'logits', logits: [1, 0, 0] },
    temperature: 0.01,
  }),
  ...withPairs('masked activation', {
    ...presetById('question').problem,
    source: { kind: 'activations', activations: [0, 3, 1e-300] },
  }),
  ...withPairs('wide', {
    ...presetById('question').problem,
    source: { kind: 'layer', input: wide, weights: wide.map((w) => wide.map((v) => v * w)), bias: wide },
  }),
];

export const CASES: readonly Case[] = [...ofPresets, ...others];

export const sourceOf = ({ trace }: Case, language: Language): string =>
  programText(programOf(trace, language));
