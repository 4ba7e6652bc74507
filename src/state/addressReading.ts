import type { Outcome } from '../engine/trace';
import type { Preset } from '../lesson/presets';
import { echo } from '../text/echo';
import { MALFORMED_PERCENT, noLongerFits, notInList } from '../text/en/refusals';
import { writtenFields } from './addressEncode';
import { percentDecoded, type AddressEntries } from './addressEntries';
import type { Experiment } from './experiment';
import type { FieldId } from './fieldTable';

/** Something refused; what is used instead is added once it is known. */
export type Fault = { readonly field: FieldId; readonly value: string; readonly reason: string };

/** An address being read: what it gives, what a key keeps that it does not give, and what was refused so far. */
export type Reading = {
  readonly entries: AddressEntries;
  readonly standing: Experiment;
  /** What a key given empty goes back to. */
  readonly preset: Preset;
  /** Whether the standing experiment is one in use, whose losses are worth a report, or a mere preset. */
  readonly merging: boolean;
  readonly faults: Fault[];
};

export type Read<Value> = (text: string) => Outcome<Value, string>;

/** Reports a value once, however often it is read. */
export function refuse(reading: Reading, field: FieldId, value: string, reason: string): void {
  const known = reading.faults.some((fault) => fault.field === field && fault.reason === reason);
  if (!known) reading.faults.push({ field, value: echo(percentDecoded(value) ?? value), reason });
}

/** Reports a standing value that no longer fits, unless it is merely the preset's or its key was refused already. */
export function refuseKept(reading: Reading, field: FieldId, value: string): void {
  if (!reading.merging || !writtenFields(reading.standing).has(field)) return;
  if (reading.faults.some((fault) => fault.field === field)) return;
  refuse(reading, field, value, noLongerFits(field));
}

export const isGiven = ({ entries }: Reading, field: FieldId): boolean =>
  (entries.get(field)?.value.trim() ?? '') !== '';
export const isEmptied = (reading: Reading, field: FieldId): boolean =>
  reading.entries.has(field) && !isGiven(reading, field);

/** Reads a value that may be percent-encoded as a whole. */
export const decoded =
  <Value>(read: Read<Value>): Read<Value> =>
  (raw) => {
    const text = percentDecoded(raw);
    return text === null ? { ok: false, failure: MALFORMED_PERCENT } : read(text);
  };

/** The value an address gives to a key; undefined (and reported) where it is refused. */
export function readGiven<Value>(reading: Reading, field: FieldId, read: Read<Value>): Value | undefined {
  const raw = reading.entries.get(field)?.value ?? '';
  if (raw.trim() === '') return undefined;
  const outcome = read(raw);
  if (outcome.ok) return outcome.value;
  refuse(reading, field, raw, outcome.failure);
  return undefined;
}

/** The value of a key: as given; where it is empty the usual one; where it is not given or refused the standing one. */
export function takeField<Value>(
  reading: Reading,
  field: FieldId,
  read: Read<Value>,
  standing: Value,
  usual: Value,
): Value {
  return readGiven(reading, field, decoded(read)) ?? (isEmptied(reading, field) ? usual : standing);
}

/** Reads one of a few names. */
export const oneOf =
  <Name extends string>(field: FieldId, options: readonly Name[]): Read<Name> =>
  (text) => {
    const name = options.find((option) => option === text.trim());
    return name === undefined
      ? { ok: false, failure: notInList(field, text, options) }
      : { ok: true, value: name };
  };
