import { sortedPlaces } from '../../engine/scale/sortedPlaces';
import type { Outcome } from '../../engine/trace';
import { COUNTED_CONTEXTS, countedVocabulary, type Counted } from '../../lesson/scale/countedText';
import { isMadePreset, madeLogits } from '../../lesson/scale/scalePresets';
import { fileFaults } from '../../text/en/arrays';
import { PASTED, presetName } from '../../text/en/labs/scaleInput';
import { scaleRefusals } from '../../text/en/labs/scaleRefusals';
import type { Arrays, Given } from './given';
import type { Pace } from './pace';
import { checkedLabels, readLabels } from './readLabels';
import { readLogitsFile } from './readLogitsFile';
import { readLogitsText } from './readLogitsText';
import { takeRow } from './takeRow';
import type { Vocabulary, VocabularyField, VocabularyRefusal, VocabularyRequest } from './vocabulary';

/** A vocabulary before it is sorted. */
type Unsorted = Omit<Vocabulary, 'order'>;
type Read = Outcome<Unsorted, VocabularyRefusal>;
type Source<Kind> = Extract<VocabularyRequest['source'], { kind: Kind }>;

const refused = (field: VocabularyField, sentence: string): Outcome<never, VocabularyRefusal> => ({
  ok: false,
  failure: { field, sentence },
});

function ofPreset({ preset, given }: Source<'preset'>, counted: Counted | null): Read {
  const name = presetName(preset, given);
  if (isMadePreset(preset)) {
    const origin = { kind: 'preset', preset, given: null, labels: null } as const;
    return { ok: true, value: { name, logits: madeLogits(preset), labels: null, origin } };
  }
  if (!counted) return refused('logits', scaleRefusals.noContext(given ?? '', COUNTED_CONTEXTS));
  const origin = { kind: 'preset', preset, given, labels: { kind: 'own' } } as const;
  return { ok: true, value: { name, ...countedVocabulary(counted), origin } };
}

/** What was given as a vocabulary; `named` puts the name of its file before a sentence. */
function ofGiven(
  given: Given,
  { row }: VocabularyRequest,
  about: { readonly kind: 'file' | 'text'; readonly name: string; readonly arrays: Arrays },
  named: (sentence: string) => string,
): Read {
  const { kind, name, arrays } = about;
  const taken = takeRow(given, row ?? 1);
  if (!taken.ok) return refused(taken.failure.field, named(taken.failure.sentence));
  const { logits, rows } = taken.value;
  const labels = given.labels === null ? null : checkedLabels(given.labels, logits.length);
  if (labels?.ok === false) return refused('labels', named(labels.failure));
  const origin = {
    kind,
    stored: given.stored,
    rows,
    arrays,
    labels: labels ? ({ kind: 'own' } as const) : null,
  };
  return { ok: true, value: { name, logits, labels: labels?.value ?? null, origin } };
}

/** The bytes of a file; null: it is gone, or a folder. Throws where there is no memory for them. */
async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return null;
  }
}

async function ofFile({ file }: Source<'file'>, request: VocabularyRequest, pace: Pace): Promise<Read> {
  const { name } = file;
  const named = (sentence: string): string => fileFaults.named(name, sentence);
  const bytes = await bytesOf(file);
  if (bytes === null) return refused('logits', scaleRefusals.lostFile(name));
  await pace.begin('parsing');
  const read = await readLogitsFile(name, bytes, request.array, pace);
  if (!read.ok) return refused('logits', named(read.failure));
  return ofGiven(read.value.given, request, { kind: 'file', name, arrays: read.value.arrays }, named);
}

async function ofText({ text }: Source<'text'>, request: VocabularyRequest, pace: Pace): Promise<Read> {
  await pace.begin('parsing');
  const read = await readLogitsText(text, false, pace);
  if (!read.ok) return refused('logits', scaleRefusals.pasted(read.failure));
  return ofGiven(read.value, request, { kind: 'text', name: PASTED, arrays: null }, scaleRefusals.pasted);
}

function readSource(request: VocabularyRequest, counted: Counted | null, pace: Pace): Read | Promise<Read> {
  const { source } = request;
  if (source.kind === 'preset') return ofPreset(source, counted);
  return source.kind === 'file' ? ofFile(source, request, pace) : ofText(source, request, pace);
}

/** The same with the labels of another file. */
async function labelled(vocabulary: Unsorted, file: File): Promise<Read> {
  const { logits, origin } = vocabulary;
  const bytes = await bytesOf(file);
  if (bytes === null) return refused('labels', scaleRefusals.lostFile(file.name));
  const labels = readLabels(file.name, bytes, logits.length);
  if (!labels.ok) return refused('labels', fileFaults.named(file.name, labels.failure));
  return {
    ok: true,
    value: {
      ...vocabulary,
      labels: labels.value,
      origin: { ...origin, labels: { kind: 'file', name: file.name } },
    },
  };
}

/** Reads what is asked for, holds it against what a softmax can be taken of, and sorts it. Fails with a sentence. */
export async function readVocabulary(
  request: VocabularyRequest,
  counted: Counted | null,
  pace: Pace,
): Promise<Outcome<Vocabulary, VocabularyRefusal>> {
  await pace.begin('reading');
  const read = await readSource(request, counted, pace);
  if (!read.ok) return read;
  if (request.labels) await pace.begin('labels');
  const vocabulary = request.labels ? await labelled(read.value, request.labels) : read;
  if (!vocabulary.ok) return vocabulary;
  await pace.begin('sorting');
  return { ok: true, value: { ...vocabulary.value, order: sortedPlaces(vocabulary.value.logits) } };
}
