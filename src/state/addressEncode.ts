import type { Source } from '../engine/problem';
import { presetById, type Preset } from '../lesson/presets';
import { fieldTexts } from './addressText';
import { outputsOf, outputsOfSource, type Experiment } from './experiment';
import { FIELD_IDS, type FieldId, type SourceFieldId } from './fieldTable';
import { defaultBias, defaultLabels, defaultLoss, defaultSource, defaultTarget } from './presetDefaults';
import { sameValue } from './sameValue';

/** Which of z, a, x, W, b have to be written so that the source reads back as it is. */
function writtenSourceFields(source: Source, usual: Source, preset: Preset): readonly SourceFieldId[] {
  if (sameValue(source, usual)) return [];
  if (source.kind === 'logits') return ['z'];
  if (source.kind === 'activations') return ['a'];
  const known = usual.kind === 'layer' ? usual : null;
  const fields: SourceFieldId[] = [];
  if (!sameValue(source.input, known?.input)) fields.push('x');
  if (!sameValue(source.weights, known?.weights)) fields.push('W');
  if (!sameValue(source.bias, defaultBias(preset, outputsOfSource(source)))) fields.push('b');
  return fields;
}

/** The keys that the address of an experiment holds: those that differ from its preset. */
export function writtenFields(experiment: Experiment): ReadonlySet<string> {
  const { problem, labels, step, cell } = experiment;
  const preset = presetById(experiment.preset);
  const outputs = outputsOf(experiment);
  const usual = preset.problem;
  const differs: Partial<Record<FieldId, boolean>> = {
    v: true,
    preset: preset.id !== 'question',
    y: !sameValue(problem.target, defaultTarget(preset, outputs, problem.loss)),
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
  const source = defaultSource(preset, problem.activation);
  return new Set([...written, ...writtenSourceFields(problem.source, source, preset)]);
}

/** Labels that were taken away from a preset that has them are written as the numbers they now are. */
function labelTexts(experiment: Experiment): Record<string, string> {
  if (experiment.labels !== null) return {};
  return { labels: Array.from({ length: outputsOf(experiment) }, (_, i) => String(i + 1)).join(',') };
}

/**
 * The experiment as an address (without `#`): `v=1`, then what differs from its preset, in the order of the field
 * table. Reads back as the same experiment; one with very many long numbers may exceed the 16 KiB that are read.
 */
export function encodeExperiment(experiment: Experiment): string {
  const texts = { ...labelTexts(experiment), ...fieldTexts(experiment) };
  const written = writtenFields(experiment);
  return FIELD_IDS.filter((field) => written.has(field))
    .map((field) => `${field}=${texts[field]}`)
    .join('&');
}
