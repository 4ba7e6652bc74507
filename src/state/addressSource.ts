import type { ActivationName, Source } from '../engine/problem';
import { SOURCES_EXCLUDE } from '../text/refusals';
import { LAYER_FIELD_IDS, readLayer } from './addressLayer';
import { numberList } from './addressLists';
import { decoded, isEmptied, isGiven, readGiven, refuse, refuseKept, type Reading } from './addressReading';
import { sourceTexts } from './addressText';
import { SOURCE_FIELD_IDS, type SourceFieldId } from './fieldTable';
import { defaultSource, elementwiseSource } from './presetDefaults';
import { sourceFault } from './sourceValidity';

type Kind = Source['kind'];
const FIELDS_OF: Record<Kind, readonly SourceFieldId[]> = {
  logits: ['z'],
  activations: ['a'],
  layer: LAYER_FIELD_IDS,
};

/** A list that is a source by itself; null (and reported) where it is refused. */
function readDirect(reading: Reading, field: 'z' | 'a', activation: ActivationName): Source | null {
  const numbers = readGiven(reading, field, decoded(numberList(field)));
  if (!numbers) return null;
  const source: Source =
    field === 'z' ? { kind: 'logits', logits: numbers } : { kind: 'activations', activations: numbers };
  const fault = sourceFault(source, activation);
  if (fault === null) return source;
  refuse(reading, field, reading.entries.get(field)?.value ?? '', fault);
  return null;
}

function readKind(reading: Reading, kind: Kind, activation: ActivationName): Source | null {
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
  const texts = sourceTexts(reading.standing.problem.source);
  for (const field of SOURCE_FIELD_IDS) {
    const value = texts[field];
    if (value !== undefined && !reading.entries.has(field)) refuseKept(reading, field, value);
  }
}

/** The standing source, or what its emptied keys go back to, as this activation can take it. */
function standingSource(reading: Reading, activation: ActivationName): Source {
  const { problem } = reading.standing;
  const emptied = FIELDS_OF[problem.source.kind].some((field) => isEmptied(reading, field));
  if (!emptied && sourceFault(problem.source, activation) === null) return problem.source;
  const layer = emptied && problem.source.kind === 'layer' ? readLayer(reading, activation) : null;
  if (layer) return layer;
  refuseStanding(reading);
  return emptied ? defaultSource(reading.preset, activation) : elementwiseSource(problem);
}

/** Where the logits come from: the last of z, a and x/W/b that the address gives and that can be used. */
export function resolveSource(reading: Reading, activation: ActivationName): Source {
  let source: Source | null = null;
  for (const kind of givenKinds(reading)) {
    if (source) refuseOverridden(reading, kind);
    else source = readKind(reading, kind, activation);
  }
  return source ?? standingSource(reading, activation);
}
