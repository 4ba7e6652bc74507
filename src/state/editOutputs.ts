import type { Source, Target } from '../engine/problem';
import { sharesOf } from './editActivation';
import { withTargets } from './editBatch';
import { cellWithin, normalLabels, outputsOf, type Experiment } from './experiment';
import { OUTPUTS } from './fieldTable';

const resized = (values: readonly number[], count: number, added: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => values[i] ?? added);

function resizedSource(source: Source, count: number): Source {
  if (source.kind === 'logits') {
    const logits = resized(source.logits, count, 0);
    return { kind: 'logits', logits: logits.every((z) => z === -Infinity) ? logits.map(() => 0) : logits };
  }
  if (source.kind === 'activations') {
    const shares = sharesOf(source.activations);
    // A new class gets the mean share: 0 would mask it.
    return { kind: 'activations', activations: sharesOf(resized(shares, count, 1 / shares.length)) };
  }
  const weights = source.weights.map((row) => resized(row, count, 0));
  return { ...source, weights, bias: resized(source.bias, count, 0) };
}

const isProbability = (values: readonly number[]): boolean =>
  values.every((y) => y >= 0) && Math.abs(values.reduce((total, y) => total + y, 0) - 1) < 1e-9;

function resizedTarget(target: Target, count: number): Target {
  if (target.kind === 'class') return target.index < count ? target : { kind: 'class', index: count - 1 };
  const values = resized(target.values, count, 0);
  const rescaled = isProbability(target.values) && !isProbability(values);
  return { kind: 'distribution', values: rescaled ? sharesOf(values) : values };
}

function resizedLabels(labels: readonly string[] | null, count: number): readonly string[] | null {
  return labels && normalLabels(Array.from({ length: count }, (_, i) => labels[i] ?? String(i + 1)));
}

/**
 * The experiment with N = count (1 to 64). What is there is kept; a new class has logit 0 (or weights and bias 0, or the mean
 * share), target 0 and its number as its name. A target class that is cut off moves to the last one, in every row of a batch.
 */
export function setOutputs(experiment: Experiment, count: number): Experiment {
  const outputs = Math.min(OUTPUTS.maximum, Math.max(OUTPUTS.minimum, Math.round(count)));
  if (!(outputs >= OUTPUTS.minimum) || outputs === outputsOf(experiment)) return experiment;
  const { problem, labels, cell } = experiment;
  const source = resizedSource(problem.source, outputs);
  const retargeted = withTargets(experiment, (target) => resizedTarget(target, outputs));
  return {
    ...retargeted,
    problem: { ...retargeted.problem, source },
    labels: resizedLabels(labels, outputs),
    cell: cellWithin(cell, outputs),
  };
}
