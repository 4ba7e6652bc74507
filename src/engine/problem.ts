/** The ten activations the page knows: softmax and nine elementwise ones. */
export const ACTIVATION_NAMES = [
  'softmax',
  'identity',
  'sigmoid',
  'tanh',
  'relu',
  'leakyRelu',
  'elu',
  'softplus',
  'silu',
  'gelu',
] as const;
export type ActivationName = (typeof ACTIVATION_NAMES)[number];
export type ElementwiseName = Exclude<ActivationName, 'softmax'>;

export const LOSS_NAMES = ['mse', 'crossEntropy'] as const;
export type LossName = (typeof LOSS_NAMES)[number];

/** What a derivative is evaluated from, or what its formula is written in: the logits z or the activations a. */
export type Argument = 'z' | 'a';

/**
 * Where the logits come from; exactly one of three. Activations (softmax only) are N finite numbers ≥ 0, not all 0, as
 * they were given: `solve` divides them by their sum and takes z = T ln a, shifted so that max z = 0.
 */
export type Source =
  | { readonly kind: 'logits'; readonly logits: readonly number[] }
  | { readonly kind: 'activations'; readonly activations: readonly number[] }
  | {
      readonly kind: 'layer';
      /** x, length D */
      readonly input: readonly number[];
      /** W, D rows of N */
      readonly weights: readonly (readonly number[])[];
      /** b, length N */
      readonly bias: readonly number[];
    };

/** y: one class (its index counts from 0 here, from 1 on the page and in addresses) or N numbers. */
export type Target =
  | { readonly kind: 'class'; readonly index: number }
  | { readonly kind: 'distribution'; readonly values: readonly number[] };

/** All that determines every number on the page: the causes. Everything else is derived from it by `solve`. */
export type Problem = {
  readonly source: Source;
  readonly target: Target;
  readonly activation: ActivationName;
  readonly loss: LossName;
  /** T in a = softmax(z / T); the elementwise activations do not use it. */
  readonly temperature: number;
  /** What the derivative is evaluated from. */
  readonly argument: Argument;
  /** What its formula is written in; `auto` is the same as `argument`. */
  readonly form: Argument | 'auto';
  /** η > 0 */
  readonly learningRate: number;
};
