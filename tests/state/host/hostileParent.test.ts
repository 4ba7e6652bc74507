import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnswers } from '../../../src/state/answers';
import { startHostMessages } from '../../../src/state/host/hostMessages';
import { createExperimentStore } from '../../../src/state/store';
import { pretendPage } from './pretendPage';
import { runs } from '../../properties/runs';

const WORDS = [
  'softmax-backwards', 'set', 'get-trace', 'check', 'a', 'dE_dz', 'h5p', 'hello', 'ready', 'resize', 'resizePrepared',
  'iframe-child-init', 'iframe-get-child-dimensions', 'Ab3', 'amp', 'embed-size', 'plugin.resize', 'lti.frameResize',
  '__proto__', 'constructor', 'prototype', 'toString', 'T=2', 'z=1,2', '',
]; // prettier-ignore
const KEYS = [
  'target', 'v', 'type', 'state', 'request', 'quantity', 'text', 'reduction', 'context', 'action', 'message', 'secret',
  'subject', 'sentinel', 'payload', 'offset', '__proto__', 'constructor', 'toJSON', 'then', 'length',
]; // prettier-ignore

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
  key: fc.oneof(fc.constantFrom(...KEYS), fc.string()),
});
const value = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(...WORDS, 1, 2, null) },
  { weight: 1, arbitrary: anything },
);
/** Own keys, `__proto__` too, as a structured clone has them. */
const objectOf = (entries: readonly (readonly [string, unknown])[]) => Object.fromEntries(entries);
const message = fc.array(fc.tuple(fc.constantFrom(...KEYS), value), { maxLength: 8 }).map(objectOf);
const envelope = { target: 'softmax-backwards', v: 1 };
const nearlyOurs = message.map((fields) =>
  objectOf([...Object.entries(envelope), ...Object.entries(fields)]),
);
const posting = fc.oneof(anything, message, nearlyOurs);

type Fields = Readonly<Record<string, unknown>> | null;
const isOurs = (data: Fields) => data?.['target'] === 'softmax-backwards' && data['v'] === 1;
const isSet = (data: Fields) => isOurs(data) && data?.['type'] === 'set' && typeof data['state'] === 'string';
const ASKED = [
  'hello',
  'resize',
  'resizePrepared',
  'ready',
  'iframe-child-init',
  'iframe-get-child-dimensions',
];
const isAsked = (data: Fields) =>
  isOurs(data) ||
  [data?.['action'], data?.['type'], data?.['message']].some((word) => ASKED.includes(word as string));

describe('whatever the page around posts,', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('the experiment is changed by a set alone, nothing is thrown and what is not asked is not answered', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(posting, fc.boolean()), { minLength: 5, maxLength: 20 }), (postings) => {
        const page = pretendPage({ width: 800, height: 612 });
        const { window, content, posted, parent, receive } = page;
        const store = createExperimentStore();
        const view = { id: '', resize: 'auto' } as const;
        const check = () => Promise.resolve({ kind: 'unread', sentence: '' } as const);
        startHostMessages({
          window,
          store,
          answers: createAnswers(),
          view,
          address: '?secret=Ab3',
          content,
          check,
        });
        for (const [data, isForged] of postings) {
          const { experiment } = store.getState();
          const count = posted.length;
          receive(data, isForged ? { parent } : parent);
          const fields = typeof data === 'object' ? (data as Fields) : null;
          if (isForged || !isSet(fields)) expect(store.getState().experiment).toBe(experiment);
          if (isForged || !isAsked(fields)) expect(posted).toHaveLength(count);
        }
        vi.runAllTimers();
      }),
      runs(0.25), // up to twenty messages, a page and a store for each case: 5 ms
    );
    expect(Object.keys(Object.prototype)).toStrictEqual([]);
    expect(({} as Record<string, unknown>)['target']).toBeUndefined();
  });
});
