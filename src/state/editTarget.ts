import { withProblem } from './editSource';
import { outputsOf, type Experiment } from './experiment';

/** y := class i (from 0). */
export const setTargetClass = (experiment: Experiment, index: number): Experiment =>
  withProblem(experiment, { target: { kind: 'class', index } });

/** y := N numbers. */
export const setTargetDistribution = (experiment: Experiment, values: readonly number[]): Experiment =>
  withProblem(experiment, { target: { kind: 'distribution', values } });

/** The N numbers of y, one-hot where it is a class. */
export function targetValues(experiment: Experiment): readonly number[] {
  const { target } = experiment.problem;
  if (target.kind === 'distribution') return target.values;
  return Array.from({ length: outputsOf(experiment) }, (_, i) => (i === target.index ? 1 : 0));
}

/** y_i := value; a class becomes the one-hot distribution it stands for first. */
export function setTargetEntry(experiment: Experiment, i: number, value: number): Experiment {
  const values = targetValues(experiment);
  return i in values ? setTargetDistribution(experiment, values.with(i, value)) : experiment;
}
