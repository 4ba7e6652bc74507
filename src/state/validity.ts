import {
  allowedNumbers,
  cellAllowed,
  CROSS_ENTROPY_NEEDS_SOFTMAX,
  noLongerFits,
  outOfRange,
  targetUnfit,
  UNSOLVABLE,
  wholeNumber,
  wrongCount,
} from '../text/en/refusals';
import { fieldTexts } from './addressText';
import { batchFault } from './batchValidity';
import { cellWithin, outputsOf, type Experiment } from './experiment';
import { FIELDS, inRange, type FieldId, type SourceFieldId } from './fieldTable';
import { targetFits } from './presetDefaults';
import { readLabel } from './readLabels';
import type { Refusal } from './refusal';
import { sourceFault } from './sourceValidity';
import { outcomeOf } from './traceOf';

type Fault = { readonly field: FieldId; readonly reason: string };

const SOURCE_FIELD: Record<Experiment['problem']['source']['kind'], SourceFieldId> = {
  logits: 'z',
  activations: 'a',
  layer: 'W',
};

function problemFault({ problem }: Experiment, outputs: number): Fault | null {
  const { source, activation, loss, target, temperature, learningRate } = problem;
  const fault = sourceFault(source, activation);
  if (fault !== null) return { field: SOURCE_FIELD[source.kind], reason: fault };
  if (loss === 'crossEntropy' && activation !== 'softmax')
    return { field: 'loss', reason: CROSS_ENTROPY_NEEDS_SOFTMAX };
  if (!targetFits(target, outputs, loss)) return { field: 'y', reason: targetUnfit(null, outputs) };
  return numberFault('T', temperature) ?? numberFault('lr', learningRate);
}

function numberFault(field: 'T' | 'lr', value: number): Fault | null {
  const { range } = FIELDS[field];
  return inRange(value, range)
    ? null
    : { field, reason: outOfRange(field, String(value), allowedNumbers(range)) };
}

function lessonFault(lesson: number | null): Fault | null {
  const { minimum, maximum } = FIELDS.lesson;
  const isKnown = lesson === null || (Number.isInteger(lesson) && lesson >= minimum && lesson <= maximum);
  return isKnown ? null : { field: 'lesson', reason: wholeNumber('lesson', String(lesson), maximum) };
}

function labelsFault(labels: readonly string[] | null, outputs: number): Fault | null {
  if (labels === null) return null;
  if (labels.length !== outputs) {
    return { field: 'labels', reason: wrongCount('labels', labels.length, outputs, outputs) };
  }
  for (const [i, label] of labels.entries()) {
    const name = readLabel(label, i);
    if (!name.ok) return { field: 'labels', reason: name.failure };
    if (name.value !== label) return { field: 'labels', reason: noLongerFits('labels') };
  }
  return null;
}

/** Why an experiment cannot run, or null where it can: every field in its range, all fitting, and a trace of every row. */
export function experimentFault(experiment: Experiment): Refusal | null {
  const outputs = outputsOf(experiment);
  const { cell, labels, lesson } = experiment;
  const fault =
    problemFault(experiment, outputs) ??
    labelsFault(labels, outputs) ??
    lessonFault(lesson) ??
    (cellWithin(cell, outputs) === cell
      ? null
      : { field: 'cell', reason: cellAllowed('This cell', outputs) }) ??
    (outcomeOf(experiment.problem).ok
      ? null
      : { field: SOURCE_FIELD[experiment.problem.source.kind], reason: UNSOLVABLE }) ??
    batchFault(experiment);
  return fault && { ...fault, value: fieldTexts(experiment)[fault.field] ?? '' };
}
