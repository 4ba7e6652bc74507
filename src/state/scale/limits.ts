import { scaleRefusals } from '../../text/en/labs/scaleRefusals';
import type { ArrayLimits } from '../arrays/limits';
import type { VocabularyRefusal, VocabularyRequest } from './vocabulary';

/** Twice Llama 3’s vocabulary and a little more: Gemma’s. */
export const MOST_TOKENS = 262_144;
/** Bytes of a file, bytes that an array of a .npz unpacks to, characters of text. */
export const LARGEST_FILE = 64_000_000;
/** In text, of which all numbers are read whichever row is looked at. */
const MOST_NUMBERS = 4 * MOST_TOKENS;
export const LONGEST_LABEL = 1000;

export const SCALE_LIMITS: ArrayLimits = {
  characters: LARGEST_FILE,
  numbers: MOST_NUMBERS,
  tooMany: (place) => scaleRefusals.tooManyNumbers(place, MOST_NUMBERS),
};

const fileFault = ({ name, size }: File): string | null =>
  size > LARGEST_FILE ? scaleRefusals.fileTooLarge(name, size, LARGEST_FILE) : null;

function sourceFault({ source }: VocabularyRequest): string | null {
  if (source.kind === 'file') return fileFault(source.file);
  const isLong = source.kind === 'text' && source.text.length > LARGEST_FILE;
  return isLong ? scaleRefusals.textTooLong(source.text.length, LARGEST_FILE) : null;
}

/** Why a request is too large to be read at all, before anything of it is copied anywhere; null where it is not. */
export function tooLarge(request: VocabularyRequest): VocabularyRefusal | null {
  const ofSource = sourceFault(request);
  if (ofSource !== null) return { field: 'logits', sentence: ofSource };
  const ofLabels = request.labels === null ? null : fileFault(request.labels);
  return ofLabels === null ? null : { field: 'labels', sentence: ofLabels };
}
