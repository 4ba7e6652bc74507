import { irisBatch, PRESET_ROW } from '../../../lesson/irisBatch';
import { setRows } from '../../../state/editBatch';
import { choosePreset } from '../../../state/editChoices';
import { withProblem } from '../../../state/editSource';
import type { Experiment } from '../../../state/experiment';

/** The Iris layer with six flowers as its rows; how one computes with them stays as the reader has it. */
export function sixFlowers(experiment: Experiment): Experiment {
  const { argument, form, activation, loss, temperature, learningRate } = experiment.problem;
  const settings = { argument, form, activation, loss, temperature, learningRate };
  return setRows(withProblem(choosePreset(experiment, 'iris'), settings), irisBatch(), PRESET_ROW);
}
