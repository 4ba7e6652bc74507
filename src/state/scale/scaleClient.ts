import { loadCounted, type Counted } from '../../lesson/scale/countedText';
import { noAnswer } from '../../text/en/backgroundJob';
import { scaleRefusals } from '../../text/en/labs/scaleRefusals';
import { startJob, type JobOptions, type RunningJob } from '../backgroundJob';
import { patience } from '../patience';
import { workerAt } from '../workerAt';
import { tooLarge } from './limits';
import type { ScaleOrder, ScaleReport } from './scaleJob';
import workerAddress from './scaleWorker?worker&url';
import type { VocabularyAnswer, VocabularyProgress, VocabularyRequest } from './vocabulary';

export type AskVocabulary = (
  request: VocabularyRequest,
  /** Called only where the answer takes longer than a reader would notice. */
  onProgress?: (progress: VocabularyProgress) => void,
) => Promise<VocabularyAnswer>;

type Means = Pick<JobOptions<ScaleOrder, ScaleReport>, 'openWorker' | 'loadJob'>;

/** What is answered sooner needs no progress. */
const UNNOTICED_MS = 100;

/** Tells the newest progress once the time that goes unnoticed is over, and all that comes later at once. */
function afterAWhile(onProgress: (progress: VocabularyProgress) => void) {
  let newest: VocabularyProgress | null = null;
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    if (newest) onProgress(newest);
  }, UNNOTICED_MS);
  return {
    tell: (progress: VocabularyProgress): void => {
      newest = progress;
      if (isOver) onProgress(progress);
    },
    end: (): void => clearTimeout(timer),
  };
}

type UnderWay = {
  readonly id: number;
  readonly tell: (progress: VocabularyProgress) => void;
  readonly answer: (answer: VocabularyAnswer) => void;
};

/**
 * Reads vocabularies through one worker, which is opened at the first one and kept. One at a time: a newer one ends the work on the
 * one before, wherever that is, and answers it with `superseded`. Whatever a reader gives is answered, and never with a throw.
 */
export function createVocabularyClient({ openWorker, loadJob }: Means): AskVocabulary {
  let underWay: UnderWay | null = null;
  let running: RunningJob<ScaleOrder> | null = null;
  let asked = 0;

  const answer = (content: VocabularyAnswer): void => {
    const answered = underWay;
    underWay = null;
    heard.end();
    answered?.answer(content);
  };
  const stop = (content: VocabularyAnswer): void => {
    running?.stop();
    running = null;
    answer(content);
  };
  const fail = (reason: string): void =>
    stop({ kind: 'refused', field: 'logits', sentence: scaleRefusals.broken(reason) });
  const heard = patience(() => fail(noAnswer));
  const start = (): RunningJob<ScaleOrder> =>
    startJob<ScaleOrder, ScaleReport>({
      openWorker,
      loadJob,
      onReport: (report) => {
        if (report.id !== underWay?.id) return;
        heard.goesOn();
        if ('progress' in report) underWay.tell(report.progress);
        else answer(report.answer);
      },
      onFailure: fail,
    });

  const send = async (id: number, request: VocabularyRequest): Promise<void> => {
    try {
      const counted = await countedFor(request);
      if (underWay?.id !== id) return;
      running ??= start();
      heard.goesOn();
      running.send({ id, request, counted });
    } catch (error) {
      // what cannot be copied to a worker, or counts that did not come
      if (underWay?.id === id) fail(error instanceof Error ? error.message : String(error));
    }
  };

  return (request, onProgress = () => {}) => {
    const refused = tooLarge(request);
    if (underWay) stop({ kind: 'superseded' });
    if (refused) return Promise.resolve({ kind: 'refused', ...refused });
    const id = asked++;
    const progress = afterAWhile(onProgress);
    return new Promise((resolve) => {
      underWay = {
        id,
        tell: progress.tell,
        answer: (content) => {
          progress.end();
          resolve(content);
        },
      };
      void send(id, request);
    });
  };
}

const countedFor = async ({ source }: VocabularyRequest): Promise<Counted | null> =>
  source.kind === 'preset' && source.preset === 'counted' ? loadCounted(source.given) : null;

/** The page's own. The readers are in the worker's file, or loaded into the page only where there is no worker. */
export const askVocabulary = createVocabularyClient({
  openWorker: () => workerAt(workerAddress),
  loadJob: async () => (await import('./scaleJob')).scaleJob,
});
