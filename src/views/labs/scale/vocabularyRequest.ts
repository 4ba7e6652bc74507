import { create } from 'zustand';
import { askVocabulary } from '../../../state/scale/scaleClient';
import type {
  VocabularyProgress,
  VocabularyRefusal,
  VocabularyRequest,
  VocabularySource,
} from '../../../state/scale/vocabulary';
import { takeVocabulary, useScale } from './scaleStore';

type Requests = {
  readonly isPending: boolean;
  /** Of what takes long enough to be noticed. */
  readonly progress: VocabularyProgress | null;
  readonly refused: VocabularyRefusal | null;
};

/** What is being read, for this visit; what was read last stays until the next one is. */
export const useVocabularyRequest = create<Requests>(() => ({
  isPending: false,
  progress: null,
  refused: null,
}));

/** The request that what is shown was read by. */
let good: VocabularyRequest | null = null;

async function ask(request: VocabularyRequest): Promise<void> {
  useVocabularyRequest.setState({ isPending: true, progress: null, refused: null });
  const answer = await askVocabulary(request, (progress) => useVocabularyRequest.setState({ progress }));
  if (answer.kind === 'superseded') return;
  const isRead = answer.kind === 'read';
  if (isRead) {
    good = request;
    takeVocabulary(answer.vocabulary);
  }
  useVocabularyRequest.setState({
    isPending: false,
    progress: null,
    refused: isRead ? null : answer,
  });
}

export const askSource = (source: VocabularySource): Promise<void> =>
  ask({ source, labels: null, row: null, array: null });

export const takeFile = (file: File): void => void askSource({ kind: 'file', file });

/** The same numbers with something about them changed. */
export async function askAgain(change: Partial<Omit<VocabularyRequest, 'source'>>): Promise<void> {
  if (good) await ask({ ...good, ...change });
}

/** What stands there at first: a vocabulary as large as a language model’s. */
export async function askFirst(): Promise<void> {
  const { isPending } = useVocabularyRequest.getState();
  if (!useScale.getState().vocabulary && !isPending) {
    await askSource({ kind: 'preset', preset: 'zipf', given: null });
  }
}
