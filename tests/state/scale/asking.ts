import { createVocabularyClient, type AskVocabulary } from '../../../src/state/scale/scaleClient';
import { scaleJob } from '../../../src/state/scale/scaleJob';
import type {
  Vocabulary,
  VocabularyAnswer,
  VocabularyRefusal,
  VocabularyRequest,
} from '../../../src/state/scale/vocabulary';

/** A client of its own each time, where no worker can be had: the page does it. */
const asked = (): AskVocabulary =>
  createVocabularyClient({
    openWorker: () => {
      throw new Error('refused');
    },
    loadJob: async () => scaleJob,
  });

type Asked = Partial<Omit<VocabularyRequest, 'source'>>;

export const ask = (source: VocabularyRequest['source'], more: Asked = {}): Promise<VocabularyAnswer> =>
  asked()({ source, labels: null, row: null, array: null, ...more });

async function read(source: VocabularyRequest['source'], more: Asked): Promise<Vocabulary> {
  const answer = await ask(source, more);
  if (answer.kind !== 'read') throw new Error(JSON.stringify(answer));
  return answer.vocabulary;
}
async function refused(source: VocabularyRequest['source'], more: Asked): Promise<VocabularyRefusal> {
  const answer = await ask(source, more);
  if (answer.kind !== 'refused') throw new Error(`was not refused: ${answer.kind}`);
  return { field: answer.field, sentence: answer.sentence };
}

type Bytes = string | Uint8Array<ArrayBuffer>;
export const file = (name: string, content: Bytes): File => new File([content], name);

export const readFile = (name: string, content: Bytes, more: Asked = {}) =>
  read({ kind: 'file', file: file(name, content) }, more);
export const refusedFile = (name: string, content: Bytes, more: Asked = {}) =>
  refused({ kind: 'file', file: file(name, content) }, more);
export const readText = (text: string, more: Asked = {}) => read({ kind: 'text', text }, more);
export const refusedText = (text: string, more: Asked = {}) => refused({ kind: 'text', text }, more);
export const readPreset = (preset: 'zipf' | 'peaked' | 'uniform' | 'counted', given: string | null = null) =>
  read({ kind: 'preset', preset, given }, {});
