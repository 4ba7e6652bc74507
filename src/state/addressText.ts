import type { Target } from '../engine/problem';
import { currentRow, rowsOf } from './editBatch';
import type { Experiment } from './experiment';
import type { SourceFieldId } from './fieldTable';
import { sameValue } from './sameValue';

/** The shortest decimal that reads back as the same double, as people and addresses write it. */
export function numberText(value: number): string {
  if (value === -Infinity) return '-inf';
  // A plus sign would become a space wherever the address passes through a form.
  return Object.is(value, -0) ? '-0' : String(value).replace('e+', 'e');
}

const listText = (values: readonly number[]): string => values.map(numberText).join(',');

function targetText(target: Target): string {
  if (target.kind === 'class') return String(target.index + 1);
  return target.values.length === 1 ? `${listText(target.values)},` : listText(target.values);
}

const rowsText = (rows: readonly (readonly number[])[]): string => rows.map(listText).join(';');

/** One y for all rows where it is the same, else one for each. */
function targetsText(experiment: Experiment): string {
  const { target } = experiment.problem;
  const targets = rowsOf(experiment).map((row) => row.target);
  return targets.every((other) => sameValue(other, target))
    ? targetText(target)
    : targets.map(targetText).join(';');
}

/** The values of z, of a, or of x (with a batch: X), W and b: only those that the source has. */
export function sourceTexts(experiment: Experiment): Partial<Record<SourceFieldId, string>> {
  const { source } = experiment.problem;
  if (source.kind === 'logits') return { z: listText(source.logits) };
  if (source.kind === 'activations') return { a: listText(source.activations) };
  const layer = { W: rowsText(source.weights), b: listText(source.bias) };
  if (experiment.batch === null) return { x: listText(source.input), ...layer };
  return { X: rowsText(rowsOf(experiment).map((row) => row.input)), ...layer };
}

/** The value of each key of the address, without regard to what is default; a key without a value is missing. */
export function fieldTexts(experiment: Experiment): Partial<Record<string, string>> {
  const { preset, problem, labels, step, cell, lesson } = experiment;
  return {
    v: '1',
    preset,
    ...(lesson !== null && { lesson: String(lesson) }),
    ...sourceTexts(experiment),
    row: String(currentRow(experiment) + 1),
    y: targetsText(experiment),
    ...(labels && { labels: labels.map(encodeURIComponent).join(',') }),
    activation: problem.activation,
    loss: problem.loss,
    T: numberText(problem.temperature),
    arg: problem.argument,
    form: problem.form,
    step,
    ...(cell && { cell: `${cell.row + 1},${cell.column + 1}` }),
    lr: numberText(problem.learningRate),
  };
}
