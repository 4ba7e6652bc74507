import type { MistakeName } from '../diagnosis/mistakeNames';
import { ELEMENTWISE_ACTIVATIONS } from '../elementwiseActivations';
import type { Problem } from '../problem';
import type { Vector } from '../tensor';

/** The mistakes that can be trained with: what ∂E/∂z is in place of g J. */
const WRONG_WAYS = [
  'diagonal-only',
  'argument-z',
  'argument-a',
  'jacobian-skipped',
  'jacobian-twice',
  'a-minus-y',
  'sign',
] as const satisfies readonly MistakeName[];
export type WrongWay = (typeof WRONG_WAYS)[number];

/** How ∂E/∂z of a sample is computed. */
export type GradientWay = 'right' | WrongWay;

/** R samples: x [R, D] and y [R, N], row by row. */
export type TrainingSet = {
  readonly rows: number;
  readonly depth: number;
  readonly outputs: number;
  readonly inputs: Vector;
  readonly targets: Vector;
};

/** W [D, N], row by row, and b [N]. */
export type Parameters = { readonly weights: Vector; readonly bias: Vector };

export type TrainingSettings = Pick<Problem, 'activation' | 'loss' | 'temperature' | 'learningRate'>;

/** All that determines a run but the way its gradient is computed. Plain data, so that it can be sent to a worker. */
export type TrainingPlan = {
  readonly settings: TrainingSettings;
  readonly set: TrainingSet;
  readonly start: Parameters;
  /** z or a is edited directly: W = z moves, b = 0 does not. */
  readonly direct: boolean;
  /** How many samples a step takes its gradient from; R: all of them, in their order. */
  readonly batchSize: number;
  /** What the order of the samples is shuffled by, where a step does not take all of them. */
  readonly seed: number;
  readonly steps: number;
};

/** How many numbers a run's snapshots of W and b may take. */
const SNAPSHOT_NUMBERS = 1e6;

/** Every how many steps W and b are kept: every step while steps (D N + N) ≤ 1e6, less often beyond. */
export function snapshotStride({ steps, start }: Pick<TrainingPlan, 'steps' | 'start'>): number {
  const numbers = start.weights.length + start.bias.length;
  return Math.max(1, Math.ceil((steps * numbers) / SNAPSHOT_NUMBERS));
}

/**
 * The mistakes that make a difference for these settings, the most instructive first.
 *
 * An elementwise activation has a diagonal Jacobian, and only some have a form in a that is not the form in z; a − y is right for
 * cross-entropy; a Jacobian taken twice needs one with more than a diagonal to be told from f′².
 */
export function wrongWays({
  activation,
  loss,
}: Pick<TrainingSettings, 'activation' | 'loss'>): readonly WrongWay[] {
  if (activation === 'softmax') {
    return WRONG_WAYS.filter((way) => way !== 'a-minus-y' || loss === 'mse');
  }
  const { equivalent, derivativeInActivation } = ELEMENTWISE_ACTIVATIONS[activation];
  const swapped: readonly WrongWay[] =
    derivativeInActivation.kind === 'none' ? ['argument-a'] : ['argument-z', 'argument-a'];
  const skipped: readonly WrongWay[] = activation === 'identity' ? [] : ['jacobian-skipped'];
  return [...(equivalent ? [] : swapped), ...skipped, 'sign'];
}
