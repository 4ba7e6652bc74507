import { BEAT_ADDRESSES } from '../lesson/beats/beatAddresses';
import { presetById, PRESET_IDS, type PresetId } from '../lesson/presets';
import { echo } from '../text/echo';
import { addressTooLong, NOTHING_INSTEAD, UNSOLVABLE, usedInstead } from '../text/en/refusals';
import { encodeExperiment } from './addressEncode';
import { ADDRESS_LIMIT, bytesOf, readEntries, type AddressEntries } from './addressEntries';
import { LAYER_FIELD_IDS } from './addressLayer';
import { beatNumber } from './addressLists';
import {
  decoded,
  oneOf,
  readGiven,
  refuse,
  refuseKept,
  isEmptied,
  type Fault,
  type Reading,
} from './addressReading';
import { resolveExperiment } from './addressResolve';
import { fieldTexts, sourceTexts } from './addressText';
import { hasResult } from './batchValidity';
import { toSingleRow } from './editBatch';
import { experimentOfPreset, type Experiment } from './experiment';
import { SOURCE_FIELD_IDS, type FieldId } from './fieldTable';
import type { Refusal } from './refusal';

export type Decoded = { readonly experiment: Experiment; readonly refusals: readonly Refusal[] };

const isLayerField = (field: FieldId): boolean => LAYER_FIELD_IDS.some((part) => part === field);
const isSourceField = (field: FieldId): boolean => SOURCE_FIELD_IDS.some((source) => source === field);

const LAYER_AND_DIRECT: readonly FieldId[] = [...SOURCE_FIELD_IDS, 'row'];

/** What stands where a value was refused: “z=2,1,0.1”, “labels 1…N”, “no cell”. */
function standIn(field: FieldId, experiment: Experiment): string {
  if (isSourceField(field)) {
    const texts = Object.entries(sourceTexts(experiment));
    return texts.map(([key, text]) => `${key}=${echo(text, 40)}`).join(', ');
  }
  const text = fieldTexts(experiment)[field];
  if (text !== undefined) return `${field}=${echo(text, 40)}`;
  return NOTHING_INSTEAD[field === 'lesson' || field === 'labels' ? field : 'cell'];
}

const explained = ({ field, value, reason }: Fault, experiment: Experiment): Refusal => ({
  field,
  value,
  reason: field === 'v' ? reason : `${reason} ${usedInstead(standIn(field, experiment))}`,
});

function refusedWhole(experiment: Experiment, value: string, reason: string): Decoded {
  return { experiment, refusals: [{ field: 'address', value: echo(value), reason }] };
}

function without(entries: AddressEntries, fields: readonly FieldId[]): AddressEntries {
  return new Map([...entries].filter(([field]) => !fields.includes(field)));
}

/** The source keys that must go so that those of `given` decide: all of the other kinds. */
function replacedSourceFields(given: AddressEntries): readonly FieldId[] {
  const present = SOURCE_FIELD_IDS.filter((field) => (given.get(field)?.value.trim() ?? '') !== '');
  if (present.length === 0) return [];
  return present.some(isLayerField) ? ['z', 'a'] : LAYER_AND_DIRECT;
}

/** Without the rows whose X is about to be replaced: else their targets would be read for rows that are not there. */
function withoutLostBatch(first: Reading, replaced: readonly FieldId[]): Experiment {
  const { standing, entries } = first;
  if (standing.batch === null || !(replaced.includes('X') || entries.has('X'))) return standing;
  const single = toSingleRow(standing);
  const lost = entries.has('X') ? 'y' : 'X';
  const [before, after] = [fieldTexts(standing)[lost], fieldTexts(single)[lost]];
  if (!entries.has(lost) && before !== after) refuseKept(first, lost, before ?? '');
  return single;
}

/** The standing experiment on another preset: what differed from the old one is kept, the rest follows the new one. */
function onPreset(id: PresetId, first: Reading): Experiment {
  const replaced = replacedSourceFields(first.entries);
  const { entries } = readEntries(encodeExperiment(withoutLostBatch(first, replaced)));
  return resolveExperiment({
    entries: without(entries, ['preset', ...first.entries.keys(), ...replaced]),
    standing: experimentOfPreset(id),
    preset: presetById(id),
    merging: false,
    faults: first.faults,
  });
}

/**
 * What the other keys of an address hold over: the experiment of its beat, where it names a beat and no preset; else its preset,
 * and of the standing experiment what can be kept.
 */
function startOf(first: Reading): Reading {
  const named = readGiven(first, 'preset', decoded(oneOf('preset', PRESET_IDS)));
  const beat = named === undefined ? readGiven(first, 'lesson', decoded(beatNumber)) : undefined;
  if (beat !== undefined) {
    const standing = experimentOfBeat(beat);
    return { ...first, standing, preset: presetById(standing.preset), merging: false };
  }
  const { standing, merging } = first;
  const id = named ?? (isEmptied(first, 'preset') ? 'question' : standing.preset);
  if (id === standing.preset) return first;
  const base = merging ? onPreset(id, first) : experimentOfPreset(id);
  return { ...first, standing: base, preset: presetById(id) };
}

/** What to give up, in this order, where all fields are well formed and yet have no result together. */
const GIVEN_UP: readonly (readonly FieldId[])[] = [['y'], LAYER_AND_DIRECT, ['T'], ['activation']];

/** The experiment without the first of its given fields that it cannot be computed with; null where no one helps. */
function resolveUnsolvable(reading: Reading): Experiment | null {
  for (const fields of GIVEN_UP) {
    const given = fields.filter((field) => reading.entries.has(field));
    if (given.length === 0) continue;
    const faults: Fault[] = [...reading.faults];
    const experiment = resolveExperiment({ ...reading, entries: without(reading.entries, fields), faults });
    if (!hasResult(experiment)) continue;
    for (const field of given) refuse(reading, field, reading.entries.get(field)?.value ?? '', UNSOLVABLE);
    return experiment;
  }
  return null;
}

/** Null where nothing that could be given up leaves values that have a result together. */
function resolveEntries(first: Reading): Experiment | null {
  const reading = startOf(first);
  const whole = resolveExperiment(reading);
  return hasResult(whole) ? whole : resolveUnsolvable(reading);
}

function resolveAddress(hash: string, standing: Experiment, merging: boolean): Decoded {
  const bytes = bytesOf(hash.replace(/^#/, ''));
  if (bytes > ADDRESS_LIMIT) return refusedWhole(standing, hash, addressTooLong(bytes, ADDRESS_LIMIT));
  const { entries, repeated } = readEntries(hash);
  const faults: Fault[] = [...repeated];
  const preset = presetById(standing.preset);
  const experiment = resolveEntries({ entries, standing, preset, merging, faults });
  if (experiment === null) return refusedWhole(standing, hash, UNSOLVABLE);
  return { experiment, refusals: faults.map((fault) => explained(fault, experiment)) };
}

/** What `lesson=n` alone means: the experiment that beat n (from 1) of the lesson begins with. */
export function experimentOfBeat(beat: number): Experiment {
  const { entries } = readEntries(BEAT_ADDRESSES[beat - 1] ?? '');
  // A beat that named a beat would have no beginning.
  entries.delete('lesson');
  const standing = experimentOfPreset('question');
  const preset = presetById('question');
  const experiment = resolveEntries({ entries, standing, preset, merging: false, faults: [] });
  return { ...(experiment ?? standing), lesson: beat };
}

/**
 * The experiment of an address (with or without its #), and what of it was refused, with what is used instead. Total:
 * any string gives an experiment that runs. An address that names a beat of the lesson and no preset starts from that beat's
 * experiment. An address above 16 KiB is refused whole.
 */
export const decodeAddress = (hash: string): Decoded =>
  resolveAddress(hash, experimentOfPreset('question'), false);

/**
 * The experiment with the keys of an address merged into it. A key given empty goes back to the preset's value, a
 * refused one leaves what was there, and what was there and no longer fits falls back; the latter two are reported. A beat
 * without a preset is a new start: nothing of what was there is kept.
 */
export const mergeAddress = (experiment: Experiment, hash: string): Decoded =>
  resolveAddress(hash, experiment, true);
