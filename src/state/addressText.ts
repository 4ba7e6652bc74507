import type { Source, Target } from '../engine/problem';
import type { Experiment } from './experiment';
import type { SourceFieldId } from './fieldTable';

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

/** The values of z, of a, or of x, W and b: only those that the source has. */
export function sourceTexts(source: Source): Partial<Record<SourceFieldId, string>> {
  if (source.kind === 'logits') return { z: listText(source.logits) };
  if (source.kind === 'activations') return { a: listText(source.activations) };
  return { x: listText(source.input), W: source.weights.map(listText).join(';'), b: listText(source.bias) };
}

/** The value of each key of the address, without regard to what is default; a key without a value is missing. */
export function fieldTexts({
  preset,
  problem,
  labels,
  step,
  cell,
}: Experiment): Partial<Record<string, string>> {
  return {
    v: '1',
    preset,
    ...sourceTexts(problem.source),
    y: targetText(problem.target),
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
