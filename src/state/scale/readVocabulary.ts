import type { Outcome } from '../../engine/trace';
import { isMadePreset, madeLogits } from '../../lesson/scale/scalePresets';
import { presetName } from '../../text/en/labs/scaleInput';
import { scaleRefusals } from '../../text/en/labs/scaleRefusals';
import type { Pace } from './pace';
import { sortedPlaces } from './sorted';
import type { Vocabulary, VocabularyRefusal, VocabularyRequest } from './vocabulary';

/** A vocabulary before it is sorted. */
type Unsorted = Omit<Vocabulary, 'order'>;

function readSource({ source }: VocabularyRequest): Outcome<Unsorted, VocabularyRefusal> {
  if (source.kind === 'preset' && isMadePreset(source.preset)) {
    const { kind, preset } = source;
    const logits = madeLogits(source.preset);
    return {
      ok: true,
      value: { name: presetName(preset, null), logits, labels: null, origin: { kind, preset, given: null } },
    };
  }
  return { ok: false, failure: { field: 'logits', sentence: scaleRefusals.broken('not yet') } };
}

/** Reads what is asked for, holds it against what a softmax can be taken of, and sorts it. Fails with a sentence. */
export async function readVocabulary(
  request: VocabularyRequest,
  pace: Pace,
): Promise<Outcome<Vocabulary, VocabularyRefusal>> {
  await pace.begin('parsing');
  const read = readSource(request);
  if (!read.ok) return read;
  await pace.begin('sorting');
  return { ok: true, value: { ...read.value, order: sortedPlaces(read.value.logits) } };
}
