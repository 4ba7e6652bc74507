import type { Problem, Target } from '../../../src/engine/problem';
import { QUANTITIES, type Quantity, type Question } from '../../../src/engine/diagnosis/question';

/** mulberry32: a small generator with a seed, so that every run asks the same questions. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Kind = {
  readonly quantity: Quantity;
  readonly loss: Problem['loss'];
  readonly source: 'logits' | 'layer' | 'batch';
  readonly reduction: Question['reduction'];
  readonly activation: Problem['activation'];
  /** Logits around 750, whose naive exponentials overflow, with shares like those of any others. */
  readonly overflows: boolean;
};

const SOURCES = [
  { source: 'logits', reduction: 'mean' },
  { source: 'layer', reduction: 'mean' },
  { source: 'batch', reduction: 'mean' },
  { source: 'batch', reduction: 'sum' },
] as const;
const SOFTMAX: readonly Kind[] = SOURCES.flatMap((source) =>
  QUANTITIES.flatMap((quantity) =>
    (['mse', 'crossEntropy'] as const).flatMap((loss) =>
      [false, true].map((overflows) => ({
        ...source,
        quantity,
        loss,
        overflows,
        activation: 'softmax' as const,
      })),
    ),
  ),
);
const ELEMENTWISE: readonly Kind[] = (['sigmoid', 'tanh', 'softplus', 'silu', 'elu'] as const).flatMap(
  (activation) =>
    QUANTITIES.map((quantity) => ({
      quantity,
      activation,
      loss: 'mse' as const,
      source: 'layer' as const,
      reduction: 'mean' as const,
      overflows: false,
    })),
);

/** Every kind of experiment: softmax with each quantity, loss, source and size of logits, and some other activations. */
export const KINDS: readonly Kind[] = [...SOFTMAX, ...ELEMENTWISE];

/** Experiment `index` of a series that goes through the kinds again and again. */
export const randomQuestion = (index: number): Question =>
  questionOfKind(KINDS[index % KINDS.length] ?? KINDS[0]!, index + 1);

/** A random experiment of a kind: N 2…8, D 1…6, B 2…5, z of size about 1 to 4, T = 1 or from ½ to 3. */
export function questionOfKind(kind: Kind, seed: number): Question {
  const random = seeded(seed);
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const list = (length: number, size: number, middle = 0) =>
    Array.from({ length }, () => middle + (2 * random() - 1) * size);
  const outputs = whole(2, 8);
  const depth = whole(1, 6);
  const isClass = random() < 0.75;
  const target = (): Target => {
    if (isClass) return { kind: 'class', index: whole(0, outputs - 1) };
    const shares = list(outputs, 0.5, 0.51);
    const sum = shares.reduce((total, share) => total + share, 0);
    return { kind: 'distribution', values: shares.map((share) => share / sum) };
  };
  const size = 1 + 2 * random();
  const offset = kind.overflows ? 750 : 0;
  const temperature = random() < 0.5 ? 1 : 0.5 + 2.5 * random();
  const layer = {
    kind: 'layer' as const,
    input: list(depth, 1.5),
    weights: Array.from({ length: depth }, () => list(outputs, size)),
    bias: list(outputs, size / 2, offset * temperature),
  };
  const problem: Problem = {
    source:
      kind.source === 'logits'
        ? { kind: 'logits', logits: list(outputs, 1.5 * size, offset * temperature) }
        : layer,
    target: target(),
    activation: kind.activation,
    loss: kind.loss,
    temperature: kind.activation === 'softmax' ? temperature : 1,
    argument: 'a',
    form: 'auto',
    learningRate: 0.1 + random(),
  };
  const others =
    kind.source === 'batch'
      ? Array.from({ length: whole(1, 4) }, () => ({ input: list(depth, 1.5), target: target() }))
      : [];
  const rows = others.length > 0 ? [{ input: layer.input, target: problem.target }, ...others] : [];
  return { problem, rows, current: 0, reduction: kind.reduction, quantity: kind.quantity };
}
