import type { ActivationName, Source } from '../engine/problem';
import { SOURCES_EXCLUDE } from '../text/en/refusals';
import { LAYER_FIELD_IDS, readLayer, resolveRow, type SourceRows } from './addressLayer';
import { numberList } from './addressLists';
import { decoded, isEmptied, isGiven, readGiven, refuse, refuseKept, type Reading } from './addressReading';
import { sourceTexts } from './addressText';
import { rowsOf } from './editBatch';
import { SOURCE_FIELD_IDS, type SourceFieldId } from './fieldTable';
import { defaultSource, elementwiseSource } from './presetDefaults';
import { sourceFault } from './sourceValidity';

type Kind = Source['kind'];
const FIELDS_OF: Record<Kind, readonly SourceFieldId[]> = {
  logits: ['z'],
  activations: ['a'],
  layer: LAYER_FIELD_IDS,
};

/** A source without rows of x but the one that it may hold itself. */
const alone = (reading: Reading, source: Source): SourceRows => ({
  source,
  inputs: [],
  current: resolveRow(reading, 1),
});

/** A list that is a source by itself; null (and reported) where it is refused. */
function readDirect(reading: Reading, field: 'z' | 'a', activation: ActivationName): SourceRows | null {
  const numbers = readGiven(reading, field, decoded(numberList(field)));
  if (!numbers) return null;
  const source: Source =
    field === 'z' ? { kind: 'logits', logits: numbers } : { kind: 'activations', activations: numbers };
  const fault = sourceFault(source, activation);
  if (fault === null) return alone(reading, source);
  refuse(reading, field, reading.entries.get(field)?.value ?? '', fault);
  return null;
}

function readKind(reading: Reading, kind: Kind, activation: ActivationName): SourceRows | null {
  if (kind === 'layer') return readLayer(reading, activation);
  return readDirect(reading, kind === 'logits' ? 'z' : 'a', activation);
}

/** The kinds of source that the address gives, the last one first. */
function givenKinds(reading: Reading): readonly Kind[] {
  const last = (kind: Kind): number =>
    Math.max(
      -1,
      ...FIELDS_OF[kind]
        .filter((field) => isGiven(reading, field))
        .map((field) => reading.entries.get(field)?.position ?? -1),
    );
  const kinds: readonly Kind[] = ['logits', 'activations', 'layer'];
  return kinds.filter((kind) => last(kind) >= 0).toSorted((one, other) => last(other) - last(one));
}

function refuseOverridden(reading: Reading, kind: Kind): void {
  for (const field of FIELDS_OF[kind]) {
    if (isGiven(reading, field))
      refuse(reading, field, reading.entries.get(field)?.value ?? '', SOURCES_EXCLUDE);
  }
}

/** Reports the keys of the standing source that are not given, as far as the reader chose them. */
function refuseStanding(reading: Reading): void {
  const texts = sourceTexts(reading.standing);
  for (const field of SOURCE_FIELD_IDS) {
    const value = texts[field];
    if (value !== undefined && !reading.entries.has(field)) refuseKept(reading, field, value);
  }
}

/** The standing source, or what its emptied keys go back to, as this activation can take it. */
function standingSource(reading: Reading, activation: ActivationName): SourceRows {
  const { problem } = reading.standing;
  const emptied = FIELDS_OF[problem.source.kind].some((field) => isEmptied(reading, field));
  if (!emptied && sourceFault(problem.source, activation) === null) return standingRows(reading);
  const layer = emptied ? readLayer(reading, activation) : null;
  if (layer) return layer;
  refuseStanding(reading);
  const isUsual = emptied || isEmptied(reading, 'z');
  return alone(reading, isUsual ? defaultSource(reading.preset, activation) : elementwiseSource(problem));
}

/** The standing source with its rows, another of which the address may make the current one. */
function standingRows(reading: Reading): SourceRows {
  const { source } = reading.standing.problem;
  const inputs = rowsOf(reading.standing).map((row) => row.input);
  const current = resolveRow(reading, Math.max(1, inputs.length));
  const input = inputs[current];
  return { source: source.kind === 'layer' && input ? { ...source, input } : source, inputs, current };
}

/** Reports a standing batch that no key of the address replaces or ends and that is gone all the same. */
function refuseLostBatch(reading: Reading, { inputs }: SourceRows): void {
  if (inputs.length > 1 || reading.entries.has('X')) return;
  refuseKept(reading, 'X', sourceTexts(reading.standing).X ?? '');
}

/** Where the logits come from: the last of z, a and x/W/b that the address gives and that can be used; with its rows. */
export function resolveSource(reading: Reading, activation: ActivationName): SourceRows {
  let rows: SourceRows | null = null;
  for (const kind of givenKinds(reading)) {
    if (rows) refuseOverridden(reading, kind);
    else rows = readKind(reading, kind, activation);
  }
  const resolved = rows ?? standingSource(reading, activation);
  refuseLostBatch(reading, resolved);
  return resolved;
}
