import {
  ACTIVATION_NAMES,
  LOSS_NAMES,
  type ActivationName,
  type LossName,
  type Problem,
} from '../engine/problem';
import { STEP_IDS } from '../lesson/stepIds';
import { CROSS_ENTROPY_NEEDS_SOFTMAX, wrongVersion } from '../text/en/refusals';
import { beatNumber, cell, labelList } from './addressLists';
import {
  isEmptied,
  isGiven,
  oneOf,
  readGiven,
  refuse,
  refuseKept,
  takeField,
  type Read,
  type Reading,
} from './addressReading';
import { resolveSource } from './addressSource';
import { resolveRows } from './addressTargets';
import { fieldTexts } from './addressText';
import { cellWithin, outputsOfSource, type Experiment } from './experiment';
import { FIELDS } from './fieldTable';
import { defaultLabels, defaultLoss } from './presetDefaults';
import { readWithin } from './readNumber';

const numberOf =
  (field: 'T' | 'lr'): Read<number> =>
  (text) =>
    readWithin(field, text, FIELDS[field].range);

function checkVersion(reading: Reading): void {
  const raw = reading.entries.get('v')?.value ?? '';
  if (isGiven(reading, 'v') && raw.trim() !== '1') refuse(reading, 'v', raw, wrongVersion(raw));
}

function resolveLoss(reading: Reading, activation: ActivationName): LossName {
  const usual = defaultLoss(reading.preset, activation);
  const known = oneOf('loss', LOSS_NAMES);
  const read: Read<LossName> = (text) =>
    text.trim() === 'crossEntropy' && activation !== 'softmax'
      ? { ok: false, failure: CROSS_ENTROPY_NEEDS_SOFTMAX }
      : known(text);
  const loss = takeField(reading, 'loss', read, reading.standing.problem.loss, usual);
  if (loss === 'mse' || activation === 'softmax') return loss;
  refuseKept(reading, 'loss', loss);
  return 'mse';
}

function resolveLabels(reading: Reading, outputs: number): readonly string[] | null {
  const given = readGiven(reading, 'labels', labelList(outputs));
  if (given) return given.labels;
  const { labels } = reading.standing;
  if (isEmptied(reading, 'labels')) return defaultLabels(reading.preset, outputs);
  if (labels === null || labels.length === outputs) return labels;
  refuseKept(reading, 'labels', labels.join(','));
  return defaultLabels(reading.preset, outputs);
}

function resolveCell(reading: Reading, outputs: number): Experiment['cell'] {
  const { standing } = reading;
  const taken = takeField(reading, 'cell', cell(outputs), standing.cell, null);
  const within = cellWithin(taken, outputs);
  if (taken !== within) refuseKept(reading, 'cell', fieldTexts(standing).cell ?? '');
  return within;
}

function resolveProblem(reading: Reading): Pick<Experiment, 'problem' | 'batch'> {
  const standing = reading.standing.problem;
  const usual = reading.preset.problem;
  const activation = takeField(
    reading,
    'activation',
    oneOf('activation', ACTIVATION_NAMES),
    standing.activation,
    usual.activation,
  );
  const rows = resolveSource(reading, activation);
  const loss = resolveLoss(reading, activation);
  const { target, batch } = resolveRows(reading, rows, loss);
  const problem: Problem = {
    source: rows.source,
    target,
    activation,
    loss,
    temperature: takeField(reading, 'T', numberOf('T'), standing.temperature, usual.temperature),
    argument: takeField(reading, 'arg', oneOf('arg', FIELDS.arg.options), standing.argument, usual.argument),
    form: takeField(reading, 'form', oneOf('form', FIELDS.form.options), standing.form, usual.form),
    learningRate: takeField(reading, 'lr', numberOf('lr'), standing.learningRate, usual.learningRate),
  };
  return { problem, batch };
}

/** The experiment that an address makes of the standing one; what it refuses is left in `reading.faults`. */
export function resolveExperiment(reading: Reading): Experiment {
  checkVersion(reading);
  const { problem, batch } = resolveProblem(reading);
  const outputs = outputsOfSource(problem.source);
  return {
    preset: reading.preset.id,
    problem,
    labels: resolveLabels(reading, outputs),
    step: takeField(reading, 'step', oneOf('step', STEP_IDS), reading.standing.step, 'logits'),
    cell: resolveCell(reading, outputs),
    batch,
    lesson: takeField(reading, 'lesson', beatNumber, reading.standing.lesson, null),
  };
}
