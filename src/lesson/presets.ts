import type { Problem } from '../engine/problem';

export const PRESET_IDS = ['question', 'iris', 'saturated', 'uniform', 'overflow', 'one-class'] as const;
export type PresetId = (typeof PRESET_IDS)[number];

export type Preset = {
  readonly id: PresetId;
  readonly problem: Problem;
  /** Names of the classes; null: they are called 1…N. */
  readonly labels: readonly string[] | null;
};

const DRAFT: Problem = {
  source: { kind: 'logits', logits: [2, 1, 0.1] },
  target: { kind: 'class', index: 0 },
  activation: 'softmax',
  loss: 'mse',
  temperature: 1,
  argument: 'a',
  form: 'auto',
  learningRate: 0.5,
};

/** What an address with only `preset=id` means. Memoised, since the Iris weights are trained when first asked for. */
export function presetById(id: PresetId): Preset {
  return { id, problem: DRAFT, labels: null };
}
