import { describe, expect, it, vi } from 'vitest';
import type { Job, JobWorker } from '../../../src/state/backgroundJob';
import { askCheck, createCheckClient } from '../../../src/state/check/checkClient';
import type { CheckOrder, CheckReport } from '../../../src/state/check/checkJob';
import { checkRequest, type CheckInput } from '../../../src/state/check/checkRequest';
import { newestWins } from '../../../src/state/check/newestWins';
import { experimentOfPreset } from '../../../src/state/experiment';
import { HALF_PATIENCE } from '../../../src/state/patience';
import { noAnswer } from '../../../src/text/en/backgroundJob';
import { checkRefusals } from '../../../src/text/en/labs/checkRefusals';

const about = (input: CheckInput) =>
  checkRequest(experimentOfPreset('question'), { quantity: 'dE_dz', reduction: 'mean', input });
const pasted = (text: string) => about({ kind: 'text', text });

/** Answers with the text it was given; throws at “broken”. */
const echo: Job<CheckOrder, CheckReport> = async ({ id, request: { input } }, report) => {
  const text = input.kind === 'text' ? input.text : input.kind;
  if (text === 'broken') throw new Error('no memory');
  report({ id, result: { kind: 'unread', sentence: text } });
};

const noWorker = (): JobWorker => {
  throw new Error('refused');
};

describe('the client of the check', () => {
  it('opens one worker, when it is first needed, and keeps it', async () => {
    const openWorker = vi.fn(noWorker);
    const ask = createCheckClient({ openWorker, loadJob: async () => echo });
    expect(openWorker).not.toHaveBeenCalled();
    const results = await Promise.all(['a', 'b', 'c'].map((text) => ask(pasted(text))));
    expect(results.map((result) => result.kind === 'unread' && result.sentence)).toEqual(['a', 'b', 'c']);
    expect(openWorker).toHaveBeenCalledOnce();
  });

  it('answers each request with its own result, in whatever order a worker reports', async () => {
    const orders: CheckOrder[] = [];
    const listeners: ((event: { data: unknown }) => void)[] = [];
    const worker: JobWorker = {
      postMessage: (order) => void orders.push(order as CheckOrder),
      terminate: () => {},
      addEventListener: (type: string, listener: never) => {
        if (type === 'message') listeners.push(listener);
      },
    };
    const ask = createCheckClient({ openWorker: () => worker, loadJob: async () => echo });
    const asked = [ask(pasted('first')), ask(pasted('second'))];
    for (const { id, request } of orders.toReversed()) {
      const sentence = request.input.kind === 'text' ? request.input.text : '';
      for (const listener of listeners) listener({ data: { id, result: { kind: 'unread', sentence } } });
    }
    expect(await Promise.all(asked)).toMatchObject([{ sentence: 'first' }, { sentence: 'second' }]);
  });

  it('waits on for the second answer where the first has come, and leaves no timer after the last', async () => {
    vi.useFakeTimers();
    try {
      let say: (report: CheckReport) => void = () => {};
      const worker: JobWorker = {
        postMessage: () => {},
        terminate: () => {},
        addEventListener: (type: string, listener: (event: never) => void) => {
          if (type === 'message') say = (data) => listener({ data } as never);
        },
      };
      const ask = createCheckClient({ openWorker: () => worker, loadJob: async () => echo });
      const [first, second] = [ask(pasted('first')), ask(pasted('second'))];
      const result = { kind: 'unread', sentence: 'No.' } as const;
      say({ id: 0, result });
      expect(await first).toBe(result);
      vi.advanceTimersByTime(2 * HALF_PATIENCE);
      expect(await second).toEqual({ kind: 'unread', sentence: checkRefusals.broken(noAnswer) });
      const third = ask(pasted('third'));
      say({ id: 2, result });
      expect(await third).toBe(result);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('refuses more than 1 MB before anything is posted', async () => {
    const openWorker = vi.fn(noWorker);
    const ask = createCheckClient({ openWorker, loadJob: async () => echo });
    const long = await ask(pasted('1 '.repeat(500_001)));
    expect(long).toEqual({
      kind: 'unread',
      sentence: expect.stringMatching(/^This text has 1000002 characters/),
    });
    const bytes = new Uint8Array(1_000_001);
    const large = await ask(about({ kind: 'file', name: 'a.npy', bytes, array: null }));
    expect(large).toMatchObject({ sentence: expect.stringMatching(/^“a.npy” has 1000001 bytes/) });
    expect(openWorker).not.toHaveBeenCalled();
  });

  it('says in a sentence that an order cannot be copied to the worker', async () => {
    const worker: JobWorker = {
      postMessage: (order) => void structuredClone(order),
      terminate: () => {},
      addEventListener: () => {},
    };
    const ask = createCheckClient({ openWorker: () => worker, loadJob: async () => echo });
    const answer = await ask(about({ kind: 'data', data: [() => 1] }));
    expect(answer).toEqual({
      kind: 'unread',
      sentence: expect.stringMatching(/broke off .* could not be cloned/),
    });
  });

  it('says in a sentence that a worker has said nothing for a minute, and opens another for the next one', async () => {
    vi.useFakeTimers();
    try {
      const opened = vi.fn();
      const openWorker = (): JobWorker => {
        opened();
        return { postMessage: () => {}, terminate: () => {}, addEventListener: () => {} };
      };
      const ask = createCheckClient({ openWorker, loadJob: async () => echo });
      const answers = Promise.all([ask(pasted('first')), ask(pasted('second'))]);
      vi.advanceTimersByTime(2 * HALF_PATIENCE);
      const broken = { sentence: checkRefusals.broken(noAnswer) };
      expect(await answers).toMatchObject([broken, broken]);
      expect(vi.getTimerCount()).toBe(0);
      void ask(pasted('third'));
      expect(opened).toHaveBeenCalledTimes(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('says in a sentence that a check broke, and carries out the next one', async () => {
    const ask = createCheckClient({ openWorker: noWorker, loadJob: async () => echo });
    expect(await ask(pasted('broken'))).toMatchObject({
      sentence: expect.stringContaining('no memory'),
    });
    expect(await ask(pasted('again'))).toMatchObject({ sentence: 'again' });
  });
});

it('the check of the page is done in the page itself where there are no workers', async () => {
  expect(await askCheck(pasted('[1, 2, 3]'))).toMatchObject({ kind: 'checked', sizes: { outputs: 3 } });
});

describe('newest wins', () => {
  it('has one request on the way and one in waiting, the newest', async () => {
    const asked: number[] = [];
    const finish: (() => void)[] = [];
    const answers: number[] = [];
    const request = newestWins<number, number>(
      (n) => {
        asked.push(n);
        return new Promise((resolve) => finish.push(() => resolve(10 * n)));
      },
      (answer, of) => answers.push(answer + of),
    );
    [1, 2, 3, 4].forEach(request);
    expect(asked).toEqual([1]);
    finish.shift()?.();
    await vi.waitFor(() => expect(asked).toEqual([1, 4]));
    finish.shift()?.();
    await vi.waitFor(() => expect(answers).toEqual([11, 44]));
    request(5);
    expect(asked).toEqual([1, 4, 5]);
  });
});
