import { presetById, type Preset } from '../lesson/presets';
import { fieldTexts } from './addressText';
import { currentRow, rowsOf } from './editBatch';
import { outputsOf, outputsOfSource, type Experiment } from './experiment';
import { FIELD_IDS, SOURCE_FIELD_IDS, type FieldId, type SourceFieldId } from './fieldTable';
import { defaultBias, defaultLabels, defaultLoss, defaultSource, defaultTarget } from './presetDefaults';
import { sameValue } from './sameValue';

/** Which of z, a, x, X, W, b have to be written so that the source reads back as it is. */
function writtenSourceFields({ problem, batch }: Experiment, preset: Preset): readonly SourceFieldId[] {
  const { source } = problem;
  const usual = defaultSource(preset, problem.activation);
  if (batch === null && sameValue(source, usual)) return [];
  if (source.kind === 'logits') return ['z'];
  if (source.kind === 'activations') return ['a'];
  const known = usual.kind === 'layer' ? usual : null;
  const differs: Partial<Record<SourceFieldId, boolean>> = {
    x: batch === null && !sameValue(source.input, known?.input),
    X: batch !== null,
    W: !sameValue(source.weights, known?.weights),
    b: !sameValue(source.bias, defaultBias(preset, outputsOfSource(source))),
  };
  return SOURCE_FIELD_IDS.filter((field) => differs[field]);
}

function differsInTarget(experiment: Experiment, preset: Preset): boolean {
  const { target, loss } = experiment.problem;
  const usual = defaultTarget(preset, outputsOf(experiment), loss);
  return [target, ...rowsOf(experiment).map((row) => row.target)].some((y) => !sameValue(y, usual));
}

/** The keys that the address of an experiment holds: those that differ from its preset. */
export function writtenFields(experiment: Experiment): ReadonlySet<string> {
  const { problem, labels, step, cell, lesson } = experiment;
  const preset = presetById(experiment.preset);
  const outputs = outputsOf(experiment);
  const usual = preset.problem;
  const differs: Partial<Record<FieldId, boolean>> = {
    v: true,
    // Without its preset a lesson would start from the experiment of its beat.
    preset: preset.id !== 'question' || lesson !== null,
    lesson: lesson !== null,
    row: currentRow(experiment) > 0,
    y: differsInTarget(experiment, preset),
    labels: !sameValue(labels, defaultLabels(preset, outputs)),
    activation: problem.activation !== usual.activation,
    loss: problem.loss !== defaultLoss(preset, problem.activation),
    T: problem.temperature !== usual.temperature,
    arg: problem.argument !== usual.argument,
    form: problem.form !== usual.form,
    step: step !== 'logits',
    cell: cell !== null,
    lr: problem.learningRate !== usual.learningRate,
  };
  const written = FIELD_IDS.filter((field) => differs[field]);
  return new Set([...written, ...writtenSourceFields(experiment, preset)]);
}

/** What is written of labels that were taken away from a preset that has them: the numbers they now are. */
const numbersAsLabels = (experiment: Experiment): string =>
  Array.from({ length: outputsOf(experiment) }, (_, i) => String(i + 1)).join(',');

/**
 * The experiment as an address (without `#`): `v=1`, then what differs from its preset, in the order of the field
 * table. Reads back as the same experiment; one with very many long numbers may exceed the 16 KiB that are read.
 */
export function encodeExperiment(experiment: Experiment): string {
  const texts: Partial<Record<string, string>> = {
    labels: numbersAsLabels(experiment),
    ...fieldTexts(experiment),
  };
  const written = writtenFields(experiment);
  return FIELD_IDS.filter((field) => written.has(field))
    .map((field) => `${field}=${texts[field]}`)
    .join('&');
}
