import { useMemo } from 'react';
import type { TrainingPlan } from '../../../engine/training/trainingPlan';
import type { Experiment } from '../../../state/experiment';
import { planOf, type TrainingChoice } from '../../../state/training/trainingSetup';

/** The same plan as long as nothing that it is made of has changed: walking the chain rule trains nothing anew. */
export function usePlan(experiment: Experiment, choice: TrainingChoice): TrainingPlan {
  const { batch } = experiment;
  const { source, target, activation, loss, temperature, learningRate } = experiment.problem;
  const { data, steps, batchSize, start, seed } = choice;
  return useMemo(() => {
    const problem = { source, target, activation, loss, temperature, learningRate };
    return planOf({ problem, batch }, { data, steps, batchSize, start, seed });
  }, [
    source,
    target,
    activation,
    loss,
    temperature,
    learningRate,
    batch,
    data,
    steps,
    batchSize,
    start,
    seed,
  ]);
}
