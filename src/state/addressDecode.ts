import { BEAT_ADDRESSES } from '../lesson/beats/beatAddresses';
import { presetById, PRESET_IDS, type PresetId } from '../lesson/presets';
import { echo } from '../text/echo';
import { addressTooLong, NOTHING_INSTEAD, UNSOLVABLE, usedInstead } from '../text/en/refusals';
import { encodeExperiment } from './addressEncode';
import { ADDRESS_LIMIT, bytesOf, readEntries, type AddressEntries } from './addressEntries';
import { beatNumber } from './addressLists';
import {
  decoded,
  oneOf,
  readGiven,
  refuse,
  isEmptied,
  isGiven,
  type Fault,
  type Reading,
} from './addressReading';
import { resolveExperiment } from './addressResolve';
import { fieldTexts, sourceTexts } from './addressText';
import { hasResult } from './batchValidity';
import { experimentOfPreset, type Experiment } from './experiment';
import { SOURCE_FIELD_IDS, type FieldId } from './fieldTable';
import type { Refusal } from './refusal';

export type Decoded = { readonly experiment: Experiment; readonly refusals: readonly Refusal[] };

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

/**
 * The standing experiment on another preset: what differed from the old one is kept, the rest follows the new one. What does not
 * fit there is reported, but for what the address itself replaces.
 */
function onPreset(id: PresetId, first: Reading): Experiment {
  const { entries } = readEntries(encodeExperiment(first.standing));
  const faults: Fault[] = [];
  const preset = presetById(id);
  const standing = experimentOfPreset(id);
  const kept = resolveExperiment({ entries, standing, preset, merging: false, faults });
  const isSourceGiven = SOURCE_FIELD_IDS.some((field) => isGiven(first, field));
  const isReplaced = (field: FieldId): boolean =>
    first.entries.has(field) || (isSourceGiven && isSourceField(field));
  first.faults.push(...faults.filter(({ field }) => !isReplaced(field)));
  return kept;
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

type Resolved = { readonly experiment: Experiment; readonly faults: Fault[] };

/** What these keys make of the experiment, and what was refused until then and now. */
function resolved(reading: Reading, entries: AddressEntries): Resolved {
  const faults = [...reading.faults];
  return { experiment: resolveExperiment({ ...reading, entries, faults }), faults };
}

/** The experiment without the first of its given fields that it cannot be computed with; null where no one helps. */
function resolveUnsolvable(reading: Reading, whole: Resolved): Resolved | null {
  for (const fields of GIVEN_UP) {
    const { experiment, faults } = resolved(reading, without(reading.entries, fields));
    if (!hasResult(experiment)) continue;
    // of the others what was refused before may fit now, and what fitted may not
    const own = whole.faults.filter((fault) => fields.includes(fault.field) && !faults.includes(fault));
    faults.push(...own);
    for (const field of fields) {
      const entry = reading.entries.get(field);
      const isRefused = own.some((fault) => fault.field === field);
      if (entry && !isRefused) refuse({ ...reading, faults }, field, entry.value, UNSOLVABLE);
    }
    return { experiment, faults };
  }
  return null;
}

/** Null where nothing that could be given up leaves values that have a result together. */
function resolveEntries(first: Reading): Resolved | null {
  const reading = startOf(first);
  const whole = resolved(reading, reading.entries);
  return hasResult(whole.experiment) ? whole : resolveUnsolvable(reading, whole);
}

function resolveAddress(hash: string, standing: Experiment, merging: boolean): Decoded {
  const bytes = bytesOf(hash.replace(/^#/, ''));
  if (bytes > ADDRESS_LIMIT) return refusedWhole(standing, hash, addressTooLong(bytes, ADDRESS_LIMIT));
  const { entries, repeated } = readEntries(hash);
  const preset = presetById(standing.preset);
  const resolution = resolveEntries({ entries, standing, preset, merging, faults: [...repeated] });
  if (resolution === null) return refusedWhole(standing, hash, UNSOLVABLE);
  const { experiment, faults } = resolution;
  return { experiment, refusals: faults.map((fault) => explained(fault, experiment)) };
}

/** What `lesson=n` alone means: the experiment that beat n (from 1) of the lesson begins with. */
export function experimentOfBeat(beat: number): Experiment {
  const { entries } = readEntries(BEAT_ADDRESSES[beat - 1] ?? '');
  const standing = experimentOfPreset('question');
  const preset = presetById('question');
  const begun = resolveEntries({ entries, standing, preset, merging: false, faults: [] });
  return { ...(begun?.experiment ?? standing), lesson: beat };
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
