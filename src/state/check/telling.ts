import type { Telling } from '../../engine/diagnosis/question';
import { setRows } from '../editBatch';
import { setOutputs } from '../editOutputs';
import { outputsOfSource, type Experiment } from '../experiment';

/** The experiment with numbers that would tell explanations apart; labels that no longer fit are cut or filled up. */
export function withTelling(experiment: Experiment, { problem, rows }: Telling): Experiment {
  const sized = setOutputs(experiment, outputsOfSource(problem.source));
  return setRows({ ...sized, problem, batch: null }, rows);
}
