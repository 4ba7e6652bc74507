import { inspectSample, type SampleInspection } from '../../../engine/training/inspectSample';
import { parametersAfter } from '../../../engine/training/replayTraining';
import type { GradientWay } from '../../../engine/training/trainingPlan';
import type { Trained } from '../../../state/training/trainingSession';

const SIDES = ['right', 'wrong'] as const;

export type TrainMoment = SampleInspection & {
  readonly side: (typeof SIDES)[number];
  readonly way: GradientWay;
  /** The step, or the last one that the run could take before it. */
  readonly taken: number;
};

/** What both runs make of a sample (from 0) after a step. */
export const momentsOf = (
  { plan, wrong, pair }: Pick<Trained, 'plan' | 'wrong' | 'pair'>,
  step: number,
  sample: number,
): readonly TrainMoment[] =>
  SIDES.map((side) => {
    const way = side === 'right' ? 'right' : wrong;
    const taken = Math.min(step, pair[side].step);
    const here = parametersAfter(pair[side], plan, way, taken);
    return { side, way, taken, ...inspectSample(plan, way, here, sample) };
  });
