import type { StepComparison } from '../engine/descent/stepComparison';
import type { TrainingInspection } from '../engine/training/inspectTraining';
import type { TrainingOutcome } from '../engine/training/trainingOutcome';

/** A run from its first to its last step. */
export type RunFacts = {
  readonly side: 'right' | 'wrong';
  readonly outcome: TrainingOutcome;
  readonly first: number;
  readonly last: number;
  /** Steps taken */
  readonly steps: number;
  /** The gradients at the end */
  readonly end: TrainingInspection;
  readonly learningRate: number;
  /** Samples in all, and in a step */
  readonly rows: number;
  readonly batchSize: number;
  readonly isSoftmax: boolean;
  /** z or a is edited directly: it is z that moves. */
  readonly direct: boolean;
};

/** Both runs together. */
export type PairFacts = {
  readonly right: RunFacts;
  readonly wrong: RunFacts;
  /** The wrong ∂E/∂W against the right one, both at the start */
  readonly start: StepComparison | null;
  /** The same where the wrong run ends */
  readonly end: StepComparison | null;
  /** The largest difference of the two losses after any step that both took, as a part of the larger one */
  readonly apart: number;
};

/** Losses this close, as a part of themselves, are one curve on an axis of any kind; gradients are one length. */
const ONE_CURVE = 1e-6;
/** A loss counts as fallen below this part of what it was. */
const FALLEN = 0.9;
/** Degrees that rounding may account for. */
const PARALLEL = 1e-6;

/** Whether a run has brought E down by more than a little. */
export const hasFallen = ({ outcome, first, last }: RunFacts): boolean =>
  outcome.kind !== 'left' && outcome.kind !== 'no-start' && last < FALLEN * first;

/** Whether there is but one curve to see. */
export const isOneCurve = ({ right, wrong, apart }: PairFacts): boolean =>
  apart <= ONE_CURVE && right.steps === wrong.steps;

/** Whether both gradients point the same way. */
export const isParallel = ({ angle }: StepComparison): boolean => angle < PARALLEL;

/** Whether both gradients are of one length. */
export const isAsLong = ({ ratio }: StepComparison): boolean => Math.abs(ratio - 1) < ONE_CURVE;

/** On which side of 90° it is must be seen. */
export const angleDecimals = (angle: number): number => (angle >= 10 && Math.abs(angle - 90) >= 1 ? 0 : 1);
