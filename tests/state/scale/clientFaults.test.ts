import { describe, expect, it, vi } from 'vitest';
import type { JobWorker } from '../../../src/state/backgroundJob';
import { askVocabulary, createVocabularyClient } from '../../../src/state/scale/scaleClient';
import { scaleJob, type ScaleOrder } from '../../../src/state/scale/scaleJob';
import type { VocabularyRequest, VocabularySource } from '../../../src/state/scale/vocabulary';

const about = (source: VocabularySource): VocabularyRequest => ({
  source,
  labels: null,
  row: null,
  array: null,
});
const pasted = about({ kind: 'text', text: '1' });
/** A request whose counts do not come. */
const uncounted = (error: unknown): VocabularyRequest =>
  about({
    kind: 'preset',
    preset: 'counted',
    get given(): string {
      throw error;
    },
  });
const settled = async () => {
  for (let i = 0; i < 10; i += 1) await Promise.resolve();
};

function pretendWorker(posted: (order: ScaleOrder) => void) {
  let opened = 0;
  let fail = (): void => {};
  let say: (report: unknown) => void = () => {};
  const openWorker = (): JobWorker => {
    opened += 1;
    return {
      postMessage: (order) => posted(order as ScaleOrder),
      terminate: () => {},
      addEventListener: (type: string, listener: (event: never) => void) => {
        if (type === 'message') say = (data) => listener({ data } as never);
        else fail = () => listener({ message: 'gone', preventDefault: () => {} } as never);
      },
    };
  };
  const ask = createVocabularyClient({ openWorker, loadJob: async () => scaleJob });
  return { ask, opened: () => opened, fail: () => fail(), say: (report: unknown) => say(report) };
}
const brokenBy = (reason: string) => ({
  kind: 'refused',
  field: 'logits',
  sentence: `The reading itself broke off (${reason}). What was shown stays.`,
});

describe('a vocabulary that cannot be asked for', () => {
  it('is answered with the reason where its order cannot be copied, or its counts do not come', async () => {
    const { ask } = pretendWorker(() => {
      throw new Error('could not be cloned');
    });
    expect(await ask(pasted)).toEqual(brokenBy('could not be cloned'));
    expect(await ask(uncounted(new Error('no counts')))).toEqual(brokenBy('no counts'));
    expect(await ask(uncounted('no net'))).toEqual(brokenBy('no net'));
  });

  it('takes nothing from a newer one that has come meanwhile', async () => {
    const { ask, say } = pretendWorker(() => {});
    const older = ask(uncounted(new Error('no counts')));
    const newer = ask(pasted);
    expect(await older).toEqual({ kind: 'superseded' });
    await settled();
    const answer = { kind: 'refused', field: 'row', sentence: 'No.' };
    say({ id: 1, answer });
    expect(await newer).toEqual(answer);
  });
});

it('counts that do not come for a request that was given up are no fault', async () => {
  const { ask, opened } = pretendWorker(() => {});
  const older = ask(uncounted(new Error('no counts')));
  const long = ask(about({ kind: 'text', text: ' '.repeat(64_000_001) }));
  expect(await older).toEqual({ kind: 'superseded' });
  expect(await long).toMatchObject({ kind: 'refused' });
  await new Promise((resolve) => setTimeout(resolve)); // a rejection that nobody hears would fail here
  expect(opened()).toBe(0);
});

describe('the worker', () => {
  it('that breaks at rest is another one at the next request', async () => {
    const { ask, opened, fail, say } = pretendWorker(() => {});
    const first = ask(pasted);
    await settled();
    say({ id: 0, answer: { kind: 'superseded' } });
    await first;
    fail();
    void ask(pasted);
    await settled();
    expect(opened()).toBe(2);
  });

  it('is handed counts only for the preset that is counted', async () => {
    const orders: ScaleOrder[] = [];
    const { ask } = pretendWorker((order) => orders.push(order));
    void ask(about({ kind: 'preset', preset: 'zipf', given: null }));
    await settled();
    expect(orders.map(({ counted }) => counted)).toEqual([null]);
  });

  it('has told nothing yet, and nothing is told', async () => {
    vi.useFakeTimers();
    try {
      const { ask } = pretendWorker(() => {});
      const onProgress = vi.fn<() => void>();
      void ask(pasted, onProgress);
      await settled();
      vi.advanceTimersByTime(200);
      expect(onProgress).not.toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });

  it('of the page is the page itself where there are none', async () => {
    expect(await askVocabulary(pasted)).toMatchObject({
      kind: 'read',
      vocabulary: { order: Uint32Array.of(0) },
    });
  });
});
