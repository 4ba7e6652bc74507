import type { Counted } from '../../lesson/scale/countedText';
import type { Job } from '../backgroundJob';
import { startPace, Superseded } from './pace';
import { readVocabulary } from './readVocabulary';
import type { VocabularyAnswer, VocabularyProgress, VocabularyRequest } from './vocabulary';

export type ScaleOrder = {
  readonly id: number;
  readonly request: VocabularyRequest;
  /** For the counted preset: the page loads it, for a worker is one script and would always carry it. */
  readonly counted: Counted | null;
};
export type ScaleReport =
  | { readonly id: number; readonly progress: VocabularyProgress }
  | { readonly id: number; readonly answer: VocabularyAnswer };

/** One vocabulary, in a worker or in the page. Its arrays are handed over, not copied. */
export const scaleJob: Job<ScaleOrder, ScaleReport> = async ({ id, request, counted }, report, isStopped) => {
  const pace = startPace((progress) => report({ id, progress }), isStopped);
  try {
    const read = await readVocabulary(request, counted, pace);
    if (!read.ok) return report({ id, answer: { kind: 'refused', ...read.failure } });
    const vocabulary = read.value;
    const moved = [vocabulary.logits.buffer, vocabulary.order.buffer] as ArrayBuffer[];
    report({ id, answer: { kind: 'read', vocabulary } }, moved);
  } catch (error) {
    if (!(error instanceof Superseded)) throw error;
  }
};
