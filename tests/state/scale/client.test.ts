import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JobWorker } from '../../../src/state/backgroundJob';
import { createVocabularyClient } from '../../../src/state/scale/scaleClient';
import { scaleJob, type ScaleOrder, type ScaleReport } from '../../../src/state/scale/scaleJob';
import type { VocabularyProgress, VocabularyRequest } from '../../../src/state/scale/vocabulary';
import { HALF_PATIENCE } from '../../../src/state/patience';
import { noAnswer } from '../../../src/text/en/backgroundJob';
import { scaleRefusals } from '../../../src/text/en/labs/scaleRefusals';
import { file } from './asking';

const text = (content: string): VocabularyRequest => ({
  source: { kind: 'text', text: content },
  labels: null,
  row: null,
  array: null,
});
const settled = async () => {
  for (let i = 0; i < 10; i += 1) await Promise.resolve();
};

/** Workers that do nothing by themselves; what was posted to each, and a way to report for it. */
function pretendWorkers() {
  const opened: {
    orders: ScaleOrder[];
    isEnded: boolean;
    report: (report: ScaleReport) => void;
    fail: () => void;
  }[] = [];
  const openWorker = (): JobWorker => {
    const listeners = new Map<string, (event: never) => void>();
    const worker = {
      orders: [] as ScaleOrder[],
      isEnded: false,
      report: (report: ScaleReport) => listeners.get('message')?.({ data: report } as never),
      fail: () => listeners.get('error')?.({ message: 'out of memory', preventDefault: () => {} } as never),
    };
    opened.push(worker);
    return {
      postMessage: (order) => void worker.orders.push(order as ScaleOrder),
      terminate: () => {
        worker.isEnded = true;
      },
      addEventListener: (type: string, listener: (event: never) => void) =>
        void listeners.set(type, listener),
    };
  };
  return { opened, openWorker };
}

const refusal = { kind: 'refused', field: 'logits', sentence: 'No.' } as const;
const progress: VocabularyProgress = { stage: 'parsing', part: 0.5 };

describe('the client of the vocabularies', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('opens a worker at the first request and keeps it', async () => {
    const { opened, openWorker } = pretendWorkers();
    const ask = createVocabularyClient({ openWorker, loadJob: async () => scaleJob });
    expect(opened).toHaveLength(0);
    for (const id of [0, 1]) {
      const asked = ask(text('1'));
      await settled();
      opened[0]?.report({ id, answer: refusal });
      expect(await asked).toEqual(refusal);
    }
    expect(opened).toHaveLength(1);
    expect(opened[0]?.isEnded).toBe(false);
  });

  it('ends the work on a request when a newer one comes, and says so to the older', async () => {
    const { opened, openWorker } = pretendWorkers();
    const ask = createVocabularyClient({ openWorker, loadJob: async () => scaleJob });
    const older = ask(text('1'));
    await settled();
    const newer = ask(text('2'));
    expect(await older).toEqual({ kind: 'superseded' });
    expect(opened.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    opened[1]?.report({ id: 1, answer: refusal });
    expect(await newer).toEqual(refusal);
  });

  it('sends nothing of a request that is superseded while its counts are loaded', async () => {
    const { opened, openWorker } = pretendWorkers();
    const ask = createVocabularyClient({ openWorker, loadJob: async () => scaleJob });
    const counted = ask({ ...text(''), source: { kind: 'preset', preset: 'counted', given: 'mr' } });
    const newer = ask(text('2'));
    expect(await counted).toEqual({ kind: 'superseded' });
    await vi.dynamicImportSettled();
    expect(opened.flatMap(({ orders }) => orders.map(({ request }) => request.source.kind))).toEqual([
      'text',
    ]);
    opened[0]?.report({ id: 1, answer: refusal });
    expect(await newer).toEqual(refusal);
  });

  it('tells the progress of what takes longer than 100 ms, the newest first and then each', async () => {
    const { opened, openWorker } = pretendWorkers();
    const told: VocabularyProgress[] = [];
    const ask = createVocabularyClient({ openWorker, loadJob: async () => scaleJob });
    void ask(text('1'), (content) => told.push(content));
    await settled();
    opened[0]?.report({ id: 0, progress: { stage: 'reading', part: null } });
    opened[0]?.report({ id: 0, progress });
    vi.advanceTimersByTime(99);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual([progress]);
    opened[0]?.report({ id: 0, progress: { stage: 'sorting', part: null } });
    expect(told).toEqual([progress, { stage: 'sorting', part: null }]);
  });

  it('leaves no timer behind, and tells no progress after the answer', async () => {
    const { opened, openWorker } = pretendWorkers();
    const onProgress = vi.fn<(told: VocabularyProgress) => void>();
    const ask = createVocabularyClient({ openWorker, loadJob: async () => scaleJob });
    const asked = ask(text('1'), onProgress);
    await settled();
    opened[0]?.report({ id: 0, progress });
    opened[0]?.report({ id: 0, answer: refusal });
    await asked;
    expect(vi.getTimerCount()).toBe(0);
    opened[0]?.report({ id: 0, progress });
    expect(onProgress).not.toHaveBeenCalled();
  });

  it('answers with a sentence where the worker breaks, and opens another for the next request', async () => {
    const { opened, openWorker } = pretendWorkers();
    const ask = createVocabularyClient({ openWorker, loadJob: async () => scaleJob });
    const broken = ask(text('1'));
    await settled();
    opened[0]?.report({ id: 0, progress });
    opened[0]?.fail();
    expect(await broken).toEqual({
      kind: 'refused',
      field: 'logits',
      sentence: 'The reading itself broke off (out of memory). What was shown stays.',
    });
    void ask(text('2'));
    await settled();
    expect(opened[1]?.orders).toHaveLength(1);
  });

  it('answers with a sentence where the worker has said nothing for a minute, and not while it tells progress', async () => {
    const { opened, openWorker } = pretendWorkers();
    const ask = createVocabularyClient({ openWorker, loadJob: async () => scaleJob });
    const asked = ask(text('1'));
    await settled();
    vi.advanceTimersByTime(1.5 * HALF_PATIENCE);
    opened[0]?.report({ id: 0, progress });
    vi.advanceTimersByTime(1.5 * HALF_PATIENCE);
    expect(opened[0]?.isEnded).toBe(false);
    vi.advanceTimersByTime(0.5 * HALF_PATIENCE);
    expect(await asked).toMatchObject({ kind: 'refused', sentence: scaleRefusals.broken(noAnswer) });
    expect(opened[0]?.isEnded).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    void ask(text('2'));
    await settled();
    expect(opened).toHaveLength(2);
  });

  it('refuses more than 64 MB before anything is posted', async () => {
    const { opened, openWorker } = pretendWorkers();
    const ask = createVocabularyClient({ openWorker, loadJob: async () => scaleJob });
    const large = (name: string) => Object.defineProperty(file(name, ''), 'size', { value: 64_000_001 });
    expect(await ask({ ...text(''), source: { kind: 'file', file: large('big.npy') } })).toEqual({
      kind: 'refused',
      field: 'logits',
      sentence:
        '“big.npy” has 64,000,001 bytes; at most 64,000,000 (64 MB) are read. Save the logits of one position alone, as with np.save(name, logits[-1]).',
    });
    expect(await ask({ ...text('1'), labels: large('labels.txt') })).toMatchObject({ field: 'labels' });
    expect(await ask(text(' '.repeat(64_000_001)))).toMatchObject({
      sentence: expect.stringContaining('64,000,001 characters'),
    });
    expect(opened).toHaveLength(0);
  });

  it('says that what follows a word was not counted, and of which words it was', async () => {
    const ask = createVocabularyClient({
      openWorker: () => {
        throw new Error('refused');
      },
      loadJob: async () => scaleJob,
    });
    vi.useRealTimers();
    const source = { kind: 'preset', preset: 'counted', given: 'toString' } as const;
    expect(await ask({ ...text(''), source })).toEqual({
      kind: 'refused',
      field: 'logits',
      sentence:
        'What follows “toString” was not counted; choose one of the, a, my, very, not, she, must, dear, mr, mrs, miss, sir.',
    });
  });

  it('says of a file that is gone that it could not be read, and of one there is no memory for why', async () => {
    const ask = createVocabularyClient({
      openWorker: () => {
        throw new Error('refused');
      },
      loadJob: async () => scaleJob,
    });
    vi.useRealTimers();
    const gone = file('gone.npy', '1');
    gone.arrayBuffer = () => Promise.reject(new Error('NotFoundError'));
    expect(await ask({ ...text(''), source: { kind: 'file', file: gone } })).toMatchObject({
      sentence: '“gone.npy” could not be read: it may have been moved, or be a folder. Choose a file.',
    });
    expect(await ask({ ...text('1'), labels: gone })).toMatchObject({ field: 'labels' });
    gone.arrayBuffer = () => Promise.reject(new RangeError('Array buffer allocation failed'));
    expect(await ask({ ...text(''), source: { kind: 'file', file: gone } })).toMatchObject({
      sentence: 'The reading itself broke off (Array buffer allocation failed). What was shown stays.',
    });
  });
});

describe('the job', () => {
  it('hands its arrays over', async () => {
    const moved: unknown[] = [];
    const reports: ScaleReport[] = [];
    await scaleJob(
      { id: 7, request: text('1\n2'), counted: null },
      (report, buffers = []) => {
        reports.push(report);
        moved.push(...buffers);
      },
      () => false,
    );
    const last = reports.at(-1);
    const vocabulary =
      last && 'answer' in last && last.answer.kind === 'read' ? last.answer.vocabulary : null;
    expect(vocabulary?.logits).toHaveLength(2);
    expect(moved).toHaveLength(2);
    expect(moved[0]).toBe(vocabulary?.logits.buffer);
    expect(moved[1]).toBe(vocabulary?.order.buffer);
  });

  it('stops in the middle once nobody waits, without an answer', async () => {
    const reports: ScaleReport[] = [];
    let asked = 0;
    await scaleJob(
      { id: 0, request: text('1\n2'), counted: null },
      (report) => void reports.push(report),
      () => (asked += 1) === 2,
    );
    expect(reports.map((report) => ('progress' in report ? report.progress.stage : 'answer'))).toEqual([
      'reading',
      'parsing',
    ]);
  });
});
