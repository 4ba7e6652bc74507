import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MISTAKE_NAMES } from '../../../src/engine/diagnosis/mistakeNames';
import { QUANTITIES } from '../../../src/engine/diagnosis/question';
import { mergeAddress } from '../../../src/state/addressDecode';
import { encodeExperiment } from '../../../src/state/addressEncode';
import { createAnswers } from '../../../src/state/answers';
import { runCheck } from '../../../src/state/check/runCheck';
import { outputsOf, type Experiment } from '../../../src/state/experiment';
import { readHostRequest } from '../../../src/state/host/hostRequests';
import { startHostMessages } from '../../../src/state/host/hostMessages';
import { createExperimentStore } from '../../../src/state/store';
import { traceMessage } from '../../../src/state/traceMessage';
import { traceOf } from '../../../src/state/traceOf';
import { addresses, experiments } from '../../state/arbitraries';
import { pretendPage } from '../../state/host/pretendPage';
import { runs } from '../runs';

type Message = Readonly<Record<string, unknown>>;
const ours = (fields: Message): Message => ({ target: 'softmax-backwards', v: 1, ...fields });

const requests = fc.oneof(
  fc.nat(99),
  fc.string({ maxLength: 8 }),
  fc.constantFrom(null, true, 'r-1'),
  fc.constant({ n: [1, 'a'] }),
);
const states = fc.oneof(
  fc.constantFrom(
    'z=1,2,3',
    'T=2',
    'T=',
    'z=3,1&y=2',
    'preset=iris',
    'x=1,2&W=1,2;3,4&b=0,0',
    'activation=tanh',
    'T=-1',
    'labels=a,b,c',
    '',
    'step=da_dz',
  ),
  addresses,
);

/** What is posted, by whom, and how it is wrong where it is. */
type Posting =
  | { readonly kind: 'set'; readonly state: string }
  | { readonly kind: 'get-trace'; readonly request: unknown }
  | { readonly kind: 'check'; readonly request: unknown; readonly quantity: string; readonly text: unknown }
  | { readonly kind: 'ignored'; readonly data: unknown; readonly forged: boolean };

const texts = fc.constantFrom<unknown>(
  '[0.66, 0.24, 0.1]',
  'abc',
  '',
  [0.5, 0.5],
  [[1]],
  ['nan', 'inf'],
  new Float64Array(3),
);
const ignored: fc.Arbitrary<Posting> = fc.oneof(
  fc.tuple(states, requests).map(([state, request]): Posting => ({
    kind: 'ignored',
    forged: true,
    data: ours({ type: 'set', state, request }),
  })),
  fc
    .constantFrom<unknown>(
      ours({ type: 'set' }),
      ours({ type: 'set', state: 5 }),
      ours({ type: 'set', state: ['z=1'] }),
      ours({ type: 'set', state: 'z=1,2', v: 2 }),
      ours({ type: 'set', state: 'z=1,2', v: '1' }),
      ours({ type: 'set', state: 'z=1,2', target: 'softmax' }),
      ours({ type: 'set', state: `z=1&pad=${'x'.repeat(70_000)}` }),
      ours({ type: 'Set', state: 'z=1,2' }),
      ours({ type: 'get-trace', request: 1n }),
      ours({ type: 'get-trace', request: 'x'.repeat(66_000) }),
      ours({ type: 'check', quantity: 'W', text: '1' }),
      ours({ type: 'check', quantity: 'a', text: 7 }),
      ours({ type: 'check', quantity: 'a', text: '1', reduction: 'max' }),
      ours({ type: 'toString' }),
      JSON.stringify(ours({ type: 'set', state: 'z=1,2' })),
      [ours({ type: 'set', state: 'z=1,2' })],
      new Map(Object.entries(ours({ type: 'set', state: 'z=1,2' }))),
      null,
      undefined,
      '',
      0,
    )
    .map((data): Posting => ({ kind: 'ignored', forged: false, data })),
);
const asked: fc.Arbitrary<Posting> = fc.oneof(
  states.map((state): Posting => ({ kind: 'set', state })),
  requests.map((request): Posting => ({ kind: 'get-trace', request })),
  fc
    .tuple(requests, fc.constantFrom(...QUANTITIES), texts)
    .map(([request, quantity, text]): Posting => ({ kind: 'check', request, quantity, text })),
);
const postings = fc.array(fc.oneof({ weight: 3, arbitrary: asked }, { weight: 1, arbitrary: ignored }), {
  maxLength: 10,
});

const dataOf = (posting: Posting): unknown => {
  if (posting.kind === 'ignored') return posting.data;
  const { kind: type, ...fields } = posting;
  return ours({ type, ...fields });
};

function open(
  initial?: Experiment,
  check = (): Promise<{ kind: 'unread'; sentence: string }> =>
    Promise.resolve({ kind: 'unread', sentence: 'No.' }),
) {
  const page = pretendPage();
  const store = createExperimentStore(initial);
  const { window, content } = page;
  const view = { id: 'frame-1', resize: 'off' } as const;
  const stop = startHostMessages({
    window,
    store,
    answers: createAnswers(),
    view,
    address: '',
    content,
    check,
  });
  return { page, store, stop };
}

/** The fields of each message that the page posts, as the interface names them. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  ready: ['height', 'state'],
  resize: ['height'],
  state: ['state', 'step'],
  error: ['field', 'reason', 'value'],
  trace: [
    'E', 'W', 'a', 'b', 'check', 'dE_da', 'dE_dW', 'dE_db', 'dE_dx', 'dE_dz', 'da_dz', 'request', 'used', 'x', 'y', 'z',
  ].toSorted(),
  diagnosis: ['digits', 'mistakes', 'request', 'sentence', 'verdict'],
}; // prettier-ignore

/** What is amiss with a message of the page's; nothing where nothing is. */
function unlike(message: Message): string {
  const { source, v, type, id, ...fields } = message;
  if (source !== 'softmax-backwards' || v !== 1 || id !== 'frame-1') return JSON.stringify(message);
  const names = Object.keys(fields).toSorted().join(' ');
  return names === FIELDS[String(type)]?.join(' ') ? '' : `${String(type)}: ${names}`;
}

describe('messages of the page around', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('are answered as a model says, in their order: set merges, get-trace tells, all else does nothing', async () => {
    await fc.assert(
      fc.asyncProperty(postings, async (some) => {
        const { page, store, stop } = open();
        let experiment = store.getState().experiment;
        const told: unknown[][] = [];
        const diagnosed: unknown[] = [];
        for (const posting of some) {
          page.receive(
            dataOf(posting),
            posting.kind === 'ignored' && posting.forged ? { parent: page.parent } : page.parent,
          );
          if (posting.kind === 'set') experiment = mergeAddress(experiment, posting.state).experiment;
          if (posting.kind === 'get-trace')
            told.push([posting.request, traceMessage(traceOf(experiment.problem)).z]);
          if (posting.kind === 'check') diagnosed.push(posting.request);
          expect(store.getState().experiment).toStrictEqual(experiment);
        }
        await vi.runAllTimersAsync();
        expect(page.posted.map(unlike).join('')).toBe('');
        expect(page.typed('trace').map(({ request, z }) => [request, z])).toStrictEqual(told);
        expect(page.typed('diagnosis').map(({ request }) => request)).toStrictEqual(diagnosed);
        // the last state that was told is the one that stands
        const last = page.posted.findLast(({ state }) => state !== undefined);
        expect(last?.['state']).toBe(encodeExperiment(experiment));
        stop();
        expect(page.awaited()).toBe(0);
      }),
      runs(0.5), // ten messages a case, a page and a store for each: 4 ms
    );
  });

  it('that set what is refused are told so, field by field, and once', () => {
    fc.assert(
      fc.property(experiments, addresses, (initial, state) => {
        const { page, store, stop } = open(initial);
        page.receive(ours({ type: 'set', state }));
        const { refusals } = mergeAddress(initial, state);
        const said = page.typed('error').map(({ field, value, reason }) => ({ field, value, reason }));
        const distinct = refusals.filter(
          (one, i) =>
            refusals.findIndex(
              (two) => two.field === one.field && two.value === one.value && two.reason === one.reason,
            ) === i,
        );
        expect(said).toStrictEqual(distinct);
        expect(store.getState().notices.every(({ origin }) => origin === 'message')).toBe(true);
        stop();
      }),
      runs(),
    );
  });
});

/** Every number of a message, wherever it stands. */
const leavesOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.flatMap(leavesOf) : [value]);
const NAMES: Readonly<Record<string, number>> = { inf: Infinity, '-inf': -Infinity, nan: NaN };
const numberOf = (sent: unknown): number => (typeof sent === 'string' ? (NAMES[sent] ?? 0) : Number(sent));

describe('a trace that is told', () => {
  it('has each number of the page’s, as a finite number or by its name, in the shape of the interface', () => {
    fc.assert(
      fc.property(experiments, (experiment) => {
        const trace = traceOf(experiment.problem);
        const message = traceMessage(trace);
        const { right, used, layer, logits, activations, target, loss } = trace;
        const ofLayer = experiment.problem.source.kind === 'layer';
        const n = outputsOf(experiment);
        const pairs: readonly (readonly [unknown, ArrayLike<number> | null])[] = [
          [message.z, logits],
          [message.a, activations],
          [message.y, target],
          [message.E, [loss]],
          [message.dE_da, right.activations],
          [message.da_dz, right.jacobian.values],
          [message.dE_dz, right.logits],
          [message.used.da_dz, used.jacobian.values],
          [message.used.dE_dz, used.logits],
          [message.check.maxError, [used.agreement.maxError]],
          [message.x, ofLayer ? layer.input : null],
          [message.W, ofLayer ? layer.weights.values : null],
          [message.b, ofLayer ? layer.bias : null],
          [message.dE_dW, ofLayer ? right.weights.values : null],
          [message.dE_db, ofLayer ? right.bias : null],
          [message.dE_dx, ofLayer ? right.input : null],
          [message.used.dE_dW, ofLayer ? used.weights.values : null],
        ];
        for (const [sent, values] of pairs) {
          expect(leavesOf(sent).map((leaf) => (leaf === null ? null : numberOf(leaf)))).toStrictEqual(
            values === null ? [null] : Array.from(values),
          );
        }
        expect([message.da_dz.length, ...message.da_dz.map((row) => row.length)]).toStrictEqual([
          n,
          ...Array<number>(n).fill(n),
        ]);
        // as JSON it says the same, but that −0 is 0 there
        const numbers = pairs.flatMap(([sent]) => leavesOf(sent));
        expect(numbers.every((leaf) => typeof leaf !== 'number' || Number.isFinite(leaf))).toBe(true);
        expect(numbers.every((leaf) => typeof leaf !== 'string' || Object.hasOwn(NAMES, leaf))).toBe(true);
      }),
      runs(),
    );
  });
});

const VERDICTS = ['right', 'mistake', 'ambiguous', 'unknown', 'unreadable'];

describe('a diagnosis that is told', () => {
  it('has a verdict, digits, sets of known mistakes and a sentence, whatever was to be checked', async () => {
    const pasted = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc
        .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 })
        .map((entries) => JSON.stringify(entries)),
      fc.anything(),
    );
    const calm = experiments.filter(({ problem }) => outputsOf({ problem } as Experiment) <= 4);
    await fc.assert(
      fc.asyncProperty(
        calm,
        fc.constantFrom(...QUANTITIES),
        pasted,
        fc.boolean(),
        async (experiment, quantity, text, own) => {
          const right = traceMessage(traceOf(experiment.problem));
          const quoted = {
            a: right.a,
            da_dz: right.da_dz,
            dE_dz: right.dE_dz,
            dE_dW: right.dE_dW ?? right.dE_dz,
          }[quantity];
          const { page, stop } = open(experiment, runCheck as never);
          page.receive(ours({ type: 'check', request: 1, quantity, text: own ? quoted : text }));
          const known =
            readHostRequest(ours({ type: 'check', request: 1, quantity, text: own ? quoted : text })) !==
            null;
          await vi.waitFor(() => expect(page.typed('diagnosis')).toHaveLength(known ? 1 : 0));
          for (const { verdict, digits, mistakes, sentence } of page.typed('diagnosis')) {
            expect(VERDICTS).toContain(verdict);
            expect(digits === null || Number.isInteger(digits)).toBe(true);
            const names = (mistakes as readonly (readonly string[])[]).flat();
            const expected: readonly string[] = [...MISTAKE_NAMES, 'float16', 'float32'];
            expect(names.filter((name) => !expected.includes(name))).toStrictEqual([]);
            expect(sentence).toMatch(/\.$/);
          }
          stop();
        },
      ),
      runs(0.1), // a diagnosis tries every mistake and pair of them: 20 ms
    );
  });
});
