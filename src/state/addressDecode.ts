import { presetById, PRESET_IDS, type PresetId } from '../lesson/presets';
import { addressTooLong, echo, UNSOLVABLE, usedInstead } from '../text/refusals';
import { encodeExperiment } from './addressEncode';
import { ADDRESS_LIMIT, bytesOf, readEntries, type AddressEntries } from './addressEntries';
import { LAYER_FIELD_IDS } from './addressLayer';
import { oneOf, refuse, takeField, type Fault, type Reading } from './addressReading';
import { resolveExperiment } from './addressResolve';
import { fieldTexts, sourceTexts } from './addressText';
import { experimentOfPreset, type Experiment } from './experiment';
import { SOURCE_FIELD_IDS, type FieldId, type SourceFieldId } from './fieldTable';
import type { Refusal } from './refusal';
import { outcomeOf } from './traceOf';

export type Decoded = { readonly experiment: Experiment; readonly refusals: readonly Refusal[] };

const isLayerField = (field: FieldId): boolean => LAYER_FIELD_IDS.some((part) => part === field);
const isSourceField = (field: FieldId): boolean => SOURCE_FIELD_IDS.some((source) => source === field);

/** What stands where a value was refused: “z=2,1,0.1”, “labels 1…N”, “no cell”. */
function standIn(field: FieldId, experiment: Experiment): string {
  if (isSourceField(field)) {
    const texts = Object.entries(sourceTexts(experiment.problem.source));
    return texts.map(([key, text]) => `${key}=${echo(text, 40)}`).join(', ');
  }
  const text = fieldTexts(experiment)[field];
  if (text !== undefined) return `${field}=${echo(text, 40)}`;
  return field === 'labels' ? 'the numbers of the classes as labels' : 'no selected cell';
}

const explained = ({ field, value, reason }: Fault, experiment: Experiment): Refusal => ({
  field,
  value,
  reason: field === 'v' ? reason : `${reason} ${usedInstead(standIn(field, experiment))}`,
});

function refusedWhole(experiment: Experiment, value: string, reason: string): Decoded {
  return { experiment, refusals: [{ field: 'address', value: echo(value), reason }] };
}

function takePreset(reading: Reading): PresetId {
  return takeField(reading, 'preset', oneOf('preset', PRESET_IDS), reading.standing.preset, 'question');
}

function without(entries: AddressEntries, fields: readonly FieldId[]): AddressEntries {
  return new Map([...entries].filter(([field]) => !fields.includes(field)));
}

/** The source keys that must go so that those of `given` decide: all of the other kinds. */
function replacedSourceFields(given: AddressEntries): readonly SourceFieldId[] {
  const present = SOURCE_FIELD_IDS.filter((field) => (given.get(field)?.value.trim() ?? '') !== '');
  if (present.length === 0) return [];
  return present.some(isLayerField) ? ['z', 'a'] : SOURCE_FIELD_IDS;
}

/** The standing experiment on another preset: what differed from the old one is kept, the rest follows the new one. */
function onPreset(standing: Experiment, id: PresetId, given: AddressEntries, faults: Fault[]): Experiment {
  const { entries } = readEntries(encodeExperiment(standing));
  return resolveExperiment({
    entries: without(entries, ['preset', ...given.keys(), ...replacedSourceFields(given)]),
    standing: experimentOfPreset(id),
    preset: presetById(id),
    merging: false,
    faults,
  });
}

function standingOn(id: PresetId, { standing, merging, entries, faults }: Reading): Experiment {
  if (id === standing.preset) return standing;
  return merging ? onPreset(standing, id, entries, faults) : experimentOfPreset(id);
}

/** What to give up, in this order, where all fields are well formed and yet have no result together. */
const GIVEN_UP: readonly (readonly FieldId[])[] = [['y'], SOURCE_FIELD_IDS, ['T'], ['activation']];

/** The experiment without the first of its given fields that it cannot be computed with; null where no one helps. */
function resolveUnsolvable(reading: Reading): Experiment | null {
  for (const fields of GIVEN_UP) {
    const given = fields.filter((field) => reading.entries.has(field));
    if (given.length === 0) continue;
    const faults: Fault[] = [...reading.faults];
    const experiment = resolveExperiment({ ...reading, entries: without(reading.entries, fields), faults });
    if (!outcomeOf(experiment.problem).ok) continue;
    for (const field of given) refuse(reading, field, reading.entries.get(field)?.value ?? '', UNSOLVABLE);
    return experiment;
  }
  return null;
}

function resolveAddress(hash: string, standing: Experiment, merging: boolean): Decoded {
  const bytes = bytesOf(hash.replace(/^#/, ''));
  if (bytes > ADDRESS_LIMIT) return refusedWhole(standing, hash, addressTooLong(bytes, ADDRESS_LIMIT));
  const { entries, repeated } = readEntries(hash);
  const faults: Fault[] = [...repeated];
  const first: Reading = { entries, standing, preset: presetById(standing.preset), merging, faults };
  const id = takePreset(first);
  const base = standingOn(id, first);
  const reading: Reading = { ...first, standing: base, preset: presetById(id) };
  const whole = resolveExperiment(reading);
  const experiment = outcomeOf(whole.problem).ok ? whole : resolveUnsolvable(reading);
  if (experiment === null) return refusedWhole(standing, hash, UNSOLVABLE);
  return { experiment, refusals: faults.map((fault) => explained(fault, experiment)) };
}

/**
 * The experiment of an address (with or without its #), and what of it was refused, with what is used instead. Total:
 * any string gives an experiment that runs. An address above 16 KiB is refused whole.
 */
export const decodeAddress = (hash: string): Decoded =>
  resolveAddress(hash, experimentOfPreset('question'), false);

/**
 * The experiment with the keys of an address merged into it. A key given empty goes back to the preset's value, a
 * refused one leaves what was there, and what was there and no longer fits falls back; the latter two are reported.
 */
export const mergeAddress = (experiment: Experiment, hash: string): Decoded =>
  resolveAddress(hash, experiment, true);
