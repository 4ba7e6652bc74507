import type { Problem } from '../engine/problem';
import { irisNetwork } from './iris';

export const PRESET_IDS = ['question', 'iris', 'saturated', 'uniform', 'overflow', 'one-class'] as const;
export type PresetId = (typeof PRESET_IDS)[number];

export type Preset = {
  readonly id: PresetId;
  readonly problem: Problem;
  /** Names of the classes; null: they are called 1…N. */
  readonly labels: readonly string[] | null;
};

/** The asker's own network: three classes, squared error, the derivative given the activations. */
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

const fromLogits = (logits: readonly number[], index: number): Problem => ({
  ...QUESTION,
  source: { kind: 'logits', logits },
  target: { kind: 'class', index },
});

function irisPreset(): Preset {
  const { input, weights, bias, class: index, species } = irisNetwork();
  const source = { kind: 'layer', input, weights, bias } as const;
  return { id: 'iris', problem: { ...QUESTION, source, target: { kind: 'class', index } }, labels: species };
}

const MAKE: Readonly<Record<PresetId, () => Preset>> = {
  question: () => ({ id: 'question', problem: QUESTION, labels: ['cat', 'dog', 'fox'] }),
  iris: irisPreset,
  // sure of the wrong class: the error is as large as it gets and the gradient all but gone
  saturated: () => ({ id: 'saturated', problem: fromLogits([30, 0, -30], 1), labels: null }),
  uniform: () => ({ id: 'uniform', problem: fromLogits([1, 1, 1, 1], 0), labels: null }),
  // e^1000 is beyond the largest double, e^−1000 below the least
  overflow: () => ({ id: 'overflow', problem: fromLogits([1000, 990, 0], 1), labels: null }),
  'one-class': () => ({ id: 'one-class', problem: fromLogits([2], 0), labels: null }),
};

const made = new Map<PresetId, Preset>();

/** What an address with only `preset=id` means. Memoised, since the Iris weights are trained when first asked for. */
export function presetById(id: PresetId): Preset {
  const preset = made.get(id) ?? MAKE[id]();
  made.set(id, preset);
  return preset;
}
