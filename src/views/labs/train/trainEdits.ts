import { choosePreset } from '../../../state/editChoices';
import { withProblem } from '../../../state/editSource';
import type { Experiment } from '../../../state/experiment';
import type { TrainingChoice } from '../../../state/training/trainingSetup';

/** The preset's Iris layer; how one computes with it stays as the reader has it. */
export function takeIrisLayer(experiment: Experiment): Experiment {
  const { argument, form, activation, loss, temperature, learningRate } = experiment.problem;
  const settings = { argument, form, activation, loss, temperature, learningRate };
  return withProblem(choosePreset(experiment, 'iris'), settings);
}

/**
 * Iris with cross-entropy, where the elementwise mistake does not stop the loss from falling, and a rate at which the right run
 * falls at every step.
 */
export const survivorExperiment = (experiment: Experiment): Experiment =>
  withProblem(choosePreset(experiment, 'iris'), { loss: 'crossEntropy', learningRate: 0.05 });

export const SURVIVOR: TrainingChoice = {
  data: 'iris',
  wrong: 'diagonal-only',
  steps: 200,
  batchSize: null,
  start: 'random',
  seed: 1,
};
