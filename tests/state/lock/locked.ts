import { rowsOf } from '../../../src/state/editBatch';
import type { Experiment } from '../../../src/state/experiment';
import type { FieldId } from '../../../src/state/fieldTable';

/** What a key says, read from the experiment itself and not by way of an address. */
export function valueOf(experiment: Experiment, field: FieldId): unknown {
  const { problem, batch, preset, lesson, labels, step, cell } = experiment;
  const { source } = problem;
  const layer = source.kind === 'layer' ? source : null;
  const rows = rowsOf(experiment);
  const targets = rows.length > 0 ? rows.map(({ target }) => target) : [problem.target];
  const distinct = new Set(targets.map((target) => JSON.stringify(target)));
  const values: Partial<Record<FieldId, unknown>> = {
    preset,
    lesson,
    z: source.kind === 'logits' ? source.logits : null,
    a: source.kind === 'activations' ? source.activations : null,
    x: layer && rows.map(({ input }) => input),
    X: batch && rows.map(({ input }) => input),
    row: batch?.before.length ?? 0,
    W: layer?.weights ?? null,
    b: layer?.bias ?? null,
    // one y that is said for all rows is the same y for any number of them
    y: distinct.size === 1 ? targets[0] : targets,
    labels,
    activation: problem.activation,
    loss: problem.loss,
    T: problem.temperature,
    arg: problem.argument,
    form: problem.form,
    step,
    cell,
    lr: problem.learningRate,
  };
  return values[field];
}

export const valuesOf = (experiment: Experiment, fields: readonly FieldId[]): readonly unknown[] =>
  fields.map((field) => valueOf(experiment, field));
