import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeAddress } from '../../../src/state/addressDecode';
import { createAnswers } from '../../../src/state/answers';
import type { AskCheck } from '../../../src/state/check/checkClient';
import type { CheckRequest, CheckResult } from '../../../src/state/check/checkRequest';
import { setLogit } from '../../../src/state/editSource';
import { startHostMessages, type MessageWindow } from '../../../src/state/host/hostMessages';
import { createExperimentStore } from '../../../src/state/store';
import { pretendPage } from './pretendPage';

/** An embed in a page: what it posts to the page, and a way to post to it. */
function embedAt(hash: string, check: AskCheck = () => expect.unreachable()) {
  const page = pretendPage();
  const { window, content, parent, receive } = page;
  const { experiment, refusals } = decodeAddress(hash);
  const store = createExperimentStore(experiment);
  store.getState().report(refusals, 'address');
  const answers = createAnswers();
  const view = { id: 'one', resize: 'off' } as const;
  const stop = startHostMessages({ window, store, answers, view, address: '', content, check });
  const ask = (fields: Record<string, unknown>, source?: unknown) =>
    receive({ target: 'softmax-backwards', v: 1, ...fields }, source ?? parent);
  return { ...page, store, answers, ask, stop };
}

const envelope = { source: 'softmax-backwards', v: 1, id: 'one' };

describe('messages to the page around', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('begin with ready, and an error for each value that the address had wrong', () => {
    const { posted } = embedAt('z=1,2&T=0');
    expect(posted).toStrictEqual([
      { ...envelope, type: 'ready', state: 'v=1&z=1,2', height: 612 },
      {
        ...envelope,
        type: 'error',
        field: 'T',
        value: '0',
        reason: expect.stringMatching(/^T: “0” is not allowed/),
      },
    ]);
  });

  it('say the state after a change, at most four times a second, the last one always', () => {
    const { store, typed } = embedAt('');
    for (let frame = 1; frame <= 60; frame++) {
      store.getState().change(setLogit(store.getState().experiment, 0, frame), 'drag');
      vi.advanceTimersByTime(1000 / 60);
    }
    expect(typed('state').length).toBeLessThanOrEqual(5);
    expect(typed('state').length).toBeGreaterThanOrEqual(3);
    vi.runAllTimers();
    expect(typed('state').at(-1)).toStrictEqual({
      ...envelope,
      type: 'state',
      state: 'v=1&z=60,1,0.1',
      step: 'logits',
    });
    store.getState().goTo('dE_dW');
    vi.runAllTimers();
    expect(typed('state').at(-1)).toMatchObject({ step: 'dE_dW' });
  });

  it('say no state that is the one they said last', () => {
    const { store, typed } = embedAt('z=1,2');
    const { change, experiment } = store.getState();
    change(setLogit(experiment, 0, 3));
    change(setLogit(experiment, 0, 4));
    change(setLogit(experiment, 0, 3));
    vi.runAllTimers();
    expect(typed('state')).toMatchObject([{ state: 'v=1&z=3,2' }]);
  });

  it('say a state at once, though something else was refused just before', () => {
    const { store, typed } = embedAt('z=1,2');
    const { change, report, experiment } = store.getState();
    report([{ field: 'T', value: '0', reason: 'T: no.' }], 'page');
    change(setLogit(experiment, 0, 3));
    expect(typed('state')).toMatchObject([{ state: 'v=1&z=3,2' }]);
  });

  it('say every answer of the lesson, the same one given twice as well', () => {
    const { answers, typed } = embedAt('');
    const wrong = { question: 'sign', answer: 'stays', correct: false };
    answers.setState({ given: { ...wrong, attempt: 1 } });
    answers.setState({ given: { ...wrong, attempt: 2 } });
    answers.setState({ given: null });
    answers.setState({ given: { question: 'total', answer: -0.081, correct: true, attempt: 1 } });
    expect(typed('answer')).toStrictEqual([
      { ...envelope, type: 'answer', ...wrong, attempt: 1 },
      { ...envelope, type: 'answer', ...wrong, attempt: 2 },
      { ...envelope, type: 'answer', question: 'total', answer: -0.081, correct: true, attempt: 1 },
    ]);
  });

  it('are not sent at the top of a tab, nor is anything listened to', () => {
    const { window, content, awaited, posted } = pretendPage();
    const top: MessageWindow & MessageWindow['parent'] = {
      ...window,
      postMessage: () => expect.unreachable(),
      get parent() {
        return top;
      },
    };
    startHostMessages({
      window: top,
      store: createExperimentStore(),
      answers: createAnswers(),
      view: { id: '', resize: 'auto' },
      address: '',
      content,
    })();
    expect([awaited(), posted]).toStrictEqual([0, []]);
  });

  it('end when told to', () => {
    const { store, answers, stop, awaited, posted } = embedAt('');
    stop();
    store.getState().goTo('loss');
    answers.setState({ given: { question: 'sign', answer: 'falls', correct: true, attempt: 1 } });
    vi.runAllTimers();
    expect([awaited(), posted.length]).toStrictEqual([0, 1]);
  });
});

describe('messages from the page around', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('set merges keys, as a change that undo takes back, and the new state is said', () => {
    const { ask, store, typed } = embedAt('z=1,2&T=3');
    ask({ type: 'set', state: '#step=loss&T=' });
    vi.runAllTimers();
    expect(typed('state')).toMatchObject([{ state: 'v=1&z=1,2&step=loss', step: 'loss' }]);
    store.getState().undo();
    expect(store.getState().experiment.problem.temperature).toBe(3);
  });

  it('set answers what it refuses with error, each time, and shows it in a notice', () => {
    const { ask, store, typed } = embedAt('z=1,2');
    ask({ type: 'set', state: 'lr=fast' });
    ask({ type: 'set', state: 'lr=fast' });
    expect(typed('error')).toHaveLength(2);
    expect(typed('error')[0]).toStrictEqual({
      ...envelope,
      type: 'error',
      field: 'lr',
      value: 'fast',
      reason:
        'lr: “fast” is not a number; give a finite number greater than 0. The page uses lr=0.5 instead.',
    });
    expect(store.getState().notices).toMatchObject([{ field: 'lr', origin: 'message' }]);
  });

  it('what the reader does wrong is no error of address or message', () => {
    const { store, typed } = embedAt('');
    store.getState().change(setLogit(store.getState().experiment, 0, NaN));
    store.getState().report([{ field: 'T', value: '0', reason: 'T: no.' }], 'page');
    expect(store.getState().notices).toHaveLength(1);
    expect(typed('error')).toStrictEqual([]);
  });

  it('an error is said once, however many come after it', () => {
    const { ask, typed } = embedAt('T=0');
    ask({ type: 'set', state: 'lr=fast' });
    ask({ type: 'set', state: 'T=2' });
    ask({ type: 'set', state: 'step=none' });
    expect(typed('error').map(({ field }) => field)).toStrictEqual(['T', 'lr', 'step']);
  });

  it('get-trace is answered with the numbers, its request echoed', () => {
    const { ask, posted } = embedAt('z=0,0&y=1&arg=z&form=a');
    ask({ type: 'get-trace', request: 17 });
    expect(posted.at(-1)).toMatchObject({
      ...envelope,
      type: 'trace',
      request: 17,
      x: null,
      z: [0, 0],
      a: [0.5, 0.5],
      y: [1, 0],
      used: { arg: 'z', form: 'a' },
    });
    ask({ type: 'get-trace', request: { exercise: [1, 'b'] } });
    expect(posted.at(-1)).toMatchObject({ request: { exercise: [1, 'b'] } });
  });

  it('anything else is dropped without a reply', () => {
    const { ask, receive, posted, store } = embedAt('');
    const before = store.getState();
    for (const data of [null, undefined, 7, 'set', '{"type":"set"}', [], {}, { type: 'set', state: 'T=2' }])
      receive(data);
    ask({ type: 'set' });
    ask({ type: 'set', state: 3 });
    ask({ type: 'set', state: 'T=2', v: 2 });
    ask({ type: 'set', state: 'T=2', target: 'softmax-forwards' });
    ask({ type: 'reset', state: 'T=2' });
    ask({ type: 'get-trace', request: 1n });
    ask({ type: 'set', state: 'T=2' }, { another: 'frame' });
    ask({ type: 'get-trace' }, { another: 'frame' });
    for (const wrong of [
      { quantity: 'dE_db' },
      { quantity: 3 },
      { text: undefined },
      { text: 0.5 },
      { text: { 0: 1 } },
      { reduction: 'median' },
      { text: '1 '.repeat(32768) },
    ])
      ask({ type: 'check', request: 1, quantity: 'a', text: '[1]', ...wrong });
    ask({ type: 'check', request: 1, quantity: 'a', text: '[1]' }, { another: 'frame' });
    ask({ type: 'constructor' });
    ask({ type: 'set', state: 'T=2', pad: 'x'.repeat(65536) });
    const cyclic: Record<string, unknown> = { type: 'get-trace' };
    cyclic['request'] = cyclic;
    ask(cyclic);
    vi.runAllTimers();
    expect(posted).toHaveLength(1);
    expect(store.getState()).toBe(before);
  });

  describe('that ask for a diagnosis', () => {
    /** Answers when it is told to, and keeps what it was asked. */
    function pretendCheck() {
      const asked: CheckRequest[] = [];
      const finish: ((result: CheckResult) => void)[] = [];
      const check: AskCheck = (request) => {
        asked.push(request);
        return new Promise((resolve) => finish.push(resolve));
      };
      return { asked, finish, check };
    }
    const unread = (sentence: string): CheckResult => ({ kind: 'unread', sentence });
    const settle = () => vi.advanceTimersByTimeAsync(0);

    it('are about the experiment as it stands, with the mean over the rows unless told', async () => {
      const { asked, finish, check } = pretendCheck();
      const { ask } = embedAt('z=1,2&T=3', check);
      ask({ type: 'check', request: 1, quantity: 'da_dz', text: '[[1, 2], [3, 4]]' });
      ask({ type: 'check', request: 2, quantity: 'a', text: [0.5, 0.5], reduction: 'sum' });
      ask({ type: 'set', state: 'T=5' });
      ask({ type: 'check', request: 3, quantity: 'a', text: new Float32Array([0.5, 0.5]) });
      for (const k of [0, 1, 2]) {
        await settle();
        finish[k]?.(unread(''));
      }
      expect(asked).toMatchObject([
        { quantity: 'da_dz', reduction: 'mean', input: { kind: 'text', text: '[[1, 2], [3, 4]]' } },
        { quantity: 'a', reduction: 'sum', input: { kind: 'data', data: [0.5, 0.5] } },
        { quantity: 'a', reduction: 'mean', input: { kind: 'data', data: new Float32Array([0.5, 0.5]) } },
      ]);
      expect(asked.map(({ problem }) => problem.temperature)).toEqual([3, 3, 5]);
    });

    it('are answered in the order in which they came, the request echoed', async () => {
      const { finish, check } = pretendCheck();
      const { ask, typed } = embedAt('', check);
      ask({ type: 'check', request: 'first', quantity: 'a', text: 'x' });
      ask({ type: 'check', request: { second: 2 }, quantity: 'a', text: 'y' });
      for (const sentence of ['no x', 'no y']) {
        await settle();
        finish.shift()?.(unread(sentence));
      }
      await settle();
      const answer = { ...envelope, type: 'diagnosis', verdict: 'unreadable', digits: null, mistakes: [] };
      expect(typed('diagnosis')).toStrictEqual([
        { ...answer, request: 'first', sentence: 'no x' },
        { ...answer, request: { second: 2 }, sentence: 'no y' },
      ]);
    });

    it('wait for each other, so that a thousand at once do not keep the reader’s own check waiting', async () => {
      const { asked, finish, check } = pretendCheck();
      const { ask, typed } = embedAt('', check);
      for (let k = 0; k < 1000; k++) ask({ type: 'check', request: k, quantity: 'a', text: 'x' });
      await settle();
      expect(asked).toHaveLength(1);
      for (let k = 0; k < 1000; k++) {
        finish.shift()?.(unread(''));
        await settle();
      }
      expect(typed('diagnosis').map(({ request }) => request)).toEqual(
        Array.from({ length: 1000 }, (_, k) => k),
      );
    });

    it('get no answer once the messages have ended', async () => {
      const { asked, finish, check } = pretendCheck();
      const { ask, stop, posted } = embedAt('', check);
      ask({ type: 'check', request: 1, quantity: 'a', text: 'x' });
      ask({ type: 'check', request: 2, quantity: 'a', text: 'x' });
      await settle();
      stop();
      finish[0]?.(unread('no x'));
      await settle();
      expect(posted).toHaveLength(1);
      expect(asked).toHaveLength(1);
    });
  });
});
