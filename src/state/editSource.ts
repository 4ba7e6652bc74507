import type { Problem, Source } from '../engine/problem';
import type { Experiment } from './experiment';

export const withProblem = (experiment: Experiment, changes: Partial<Problem>): Experiment => ({
  ...experiment,
  problem: { ...experiment.problem, ...changes },
});

const withSource = (experiment: Experiment, source: Source): Experiment =>
  withProblem(experiment, { source });

const replaced = (values: readonly number[], i: number, value: number): readonly number[] =>
  i in values ? values.with(i, value) : values;

/** z_i := value. Unchanged where the logits are not edited directly, or there is no such class. */
export function setLogit(experiment: Experiment, i: number, value: number): Experiment {
  const { source } = experiment.problem;
  if (source.kind !== 'logits') return experiment;
  return withSource(experiment, { ...source, logits: replaced(source.logits, i, value) });
}

/** x_d := value. Unchanged without a layer, or without such an input. */
export function setInput(experiment: Experiment, d: number, value: number): Experiment {
  const { source } = experiment.problem;
  if (source.kind !== 'layer') return experiment;
  return withSource(experiment, { ...source, input: replaced(source.input, d, value) });
}

/** W_dn := value. Unchanged without a layer, or without such a weight. */
export function setWeight(experiment: Experiment, d: number, n: number, value: number): Experiment {
  const { source } = experiment.problem;
  if (source.kind !== 'layer') return experiment;
  const weights = source.weights.map((row, at) => (at === d ? replaced(row, n, value) : row));
  return withSource(experiment, { ...source, weights });
}

/** b_n := value. Unchanged without a layer, or without such a class. */
export function setBias(experiment: Experiment, n: number, value: number): Experiment {
  const { source } = experiment.problem;
  if (source.kind !== 'layer') return experiment;
  return withSource(experiment, { ...source, bias: replaced(source.bias, n, value) });
}

/** Pasted logits, activations or bias in the place of those there; the same number of them. */
export function setEntries(experiment: Experiment, values: readonly number[]): Experiment {
  const { source } = experiment.problem;
  if (source.kind === 'logits') return withSource(experiment, { ...source, logits: values });
  if (source.kind === 'activations') return withSource(experiment, { ...source, activations: values });
  return withSource(experiment, { ...source, bias: values });
}
