import { mergeAddress } from './addressDecode';
import { encodeExperiment } from './addressEncode';
import type { Answers } from './answers';
import { readHostRequest, type HostRequest } from './hostRequests';
import { QUARTER_SECOND, rateLimited } from './rateLimit';
import type { Notice } from './refusal';
import type { ExperimentStore } from './storeState';
import { traceMessage } from './traceMessage';
import { traceOf } from './traceOf';

export type MessageReceived = { readonly source: unknown; readonly data: unknown };

/** What of the window the messages need. At the top of a tab `parent` is the window itself. */
export type MessageWindow = {
  readonly parent: { postMessage(message: unknown, targetOrigin: string): void };
  addEventListener(type: 'message', listener: (event: MessageReceived) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageReceived) => void): void;
};

export type HostOptions = {
  readonly window: MessageWindow;
  readonly store: ExperimentStore;
  /** What the reader answers in the lesson. */
  readonly answers: Answers;
  /** The `id` of the VIEW query, echoed in every message. */
  readonly id: string;
  /** The height of the content in CSS px. */
  readonly height: () => number;
};

/**
 * Says `ready` to the page around this one, then `state` after changes, `answer` when the reader predicts in the lesson
 * and `error` for what an address or a message says and is refused; answers its `set` and `get-trace`. Does nothing
 * where there is no page around. Returns what ends it.
 */
export function startHostMessages({ window, store, answers, id, height }: HostOptions): () => void {
  const { parent } = window;
  // Compared as unknowns: a window and its parent are of one type only where they are the same.
  if ((parent as unknown) === (window as unknown)) return () => {};
  const encoded = (): string => encodeExperiment(store.getState().experiment);
  const post = (type: string, fields: Readonly<Record<string, unknown>>): void =>
    parent.postMessage({ source: 'softmax-backwards', v: 1, type, id, ...fields }, '*');

  let said = encoded();
  const sayState = rateLimited(() => {
    const state = encoded();
    if (state === said) return;
    said = state;
    post('state', { state, step: store.getState().experiment.step });
  }, QUARTER_SECOND);

  function postErrors(notices: readonly Notice[], before: readonly Notice[]): void {
    for (const notice of notices) {
      const { field, value, reason, origin } = notice;
      if (origin !== 'page' && !before.includes(notice)) post('error', { field, value, reason });
    }
  }

  function answer(request: HostRequest): void {
    const { experiment, change, report } = store.getState();
    if (request.type === 'set') {
      const merged = mergeAddress(experiment, request.state);
      change(merged.experiment);
      report(merged.refusals, 'message');
    } else post('trace', { request: request.request, ...traceMessage(traceOf(experiment.problem)) });
  }

  const receive = (event: MessageReceived): void => {
    const request = event.source === parent ? readHostRequest(event.data) : null;
    if (request) answer(request);
  };

  post('ready', { state: said, height: Math.ceil(height()) });
  postErrors(store.getState().notices, []);
  const unsubscribe = store.subscribe((state, before) => {
    if (state.experiment !== before.experiment) sayState.request();
    if (state.notices !== before.notices) postErrors(state.notices, before.notices);
  });
  const unsubscribeAnswers = answers.subscribe(({ given }) => {
    if (given) post('answer', given);
  });
  window.addEventListener('message', receive);
  return () => {
    unsubscribe();
    unsubscribeAnswers();
    sayState.stop();
    window.removeEventListener('message', receive);
  };
}
