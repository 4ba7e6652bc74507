import { mergeAddress } from '../addressDecode';
import { encodeExperiment } from '../addressEncode';
import type { Answers } from '../answers';
import { askCheck, type AskCheck } from '../check/checkClient';
import { checkRequest, type CheckTerms } from '../check/checkRequest';
import { diagnosisMessage } from '../check/diagnosisMessage';
import { startHostHeight, type HeightWindow } from './hostHeight';
import { isPlainObject, withinLimit } from './hostLimit';
import { readHostRequest, type HostRequest } from './hostRequests';
import type { Content } from './pageBody';
import { QUARTER_SECOND, rateLimited } from '../rateLimit';
import type { Notice } from '../refusal';
import type { ExperimentStore } from '../storeState';
import { traceMessage } from '../traceMessage';
import { traceOf } from '../traceOf';
import type { ViewOptions } from '../view/viewTable';
import type { HostMessage } from './dialects/dialect';

export type MessageReceived = { readonly source: unknown; readonly data: unknown };

/** What of the window the messages need. At the top of a tab `parent` is the window itself. */
export type MessageWindow = HeightWindow & {
  readonly parent: { postMessage(message: unknown, targetOrigin: string): void };
  addEventListener(type: 'message', listener: (event: MessageReceived) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageReceived) => void): void;
};

export type HostOptions = {
  readonly window: MessageWindow;
  readonly store: ExperimentStore;
  /** What the reader answers in the lesson. */
  readonly answers: Answers;
  /** The `id` of the VIEW query is echoed in every message, its `resize` says whom the height is told. */
  readonly view: Pick<ViewOptions, 'id' | 'resize'>;
  /** The address of the page, before anything was written to it. */
  readonly address: string;
  readonly content: Content;
  /** Who diagnoses; the page's own worker unless told. */
  readonly check?: AskCheck;
};

/**
 * Says `ready` to the page around this one, then `state` after changes, `answer` when the reader predicts in the lesson
 * and `error` for what an address or a message says and is refused, and how high it is; answers its `set`, `get-trace` and
 * `check`. Does nothing where there is no page around. Returns what ends it.
 */
export function startHostMessages(options: HostOptions): () => void {
  const { window, store, answers, address, content, check = askCheck } = options;
  const { id, resize } = options.view;
  const { parent } = window;
  // Compared as unknowns: a window and its parent are of one type only where they are the same.
  if ((parent as unknown) === (window as unknown)) return () => {};
  const encoded = (): string => encodeExperiment(store.getState().experiment);
  const say = (message: HostMessage): void => parent.postMessage(message, '*');
  const post = (type: string, fields: HostMessage): void =>
    say({ source: 'softmax-backwards', v: 1, type, id, ...fields });

  let said = encoded();
  const sayState = rateLimited(() => {
    const state = encoded();
    if (state === said) return;
    said = state;
    post('state', { state, step: store.getState().experiment.step });
  }, QUARTER_SECOND);

  function postErrors(notices: readonly Notice[]): void {
    for (const { field, value, reason, origin } of notices) {
      if (origin !== 'page') post('error', { field, value, reason });
    }
  }

  let stopped = false;
  let lastCheck: Promise<void> = Promise.resolve();
  /**
   * About the experiment as it stands now. One after the other: the answers go out in the order of the requests, and however many
   * come at once, a check of the reader's own waits for one of them only.
   */
  function sayDiagnosis(request: unknown, terms: CheckTerms): void {
    const asked = checkRequest(store.getState().experiment, terms);
    const before = lastCheck;
    const askInTurn = async (): Promise<void> => {
      await before;
      if (stopped) return;
      const result = await check(asked);
      if (!stopped) post('diagnosis', { request, ...diagnosisMessage(result) });
    };
    lastCheck = askInTurn();
  }

  function answer(request: HostRequest): void {
    const { experiment, change, report } = store.getState();
    if (request.type === 'set') {
      const merged = mergeAddress(experiment, request.state);
      change(merged.experiment);
      report(merged.refusals, 'message');
    } else if (request.type === 'check') sayDiagnosis(request.request, request.terms);
    else post('trace', { request: request.request, ...traceMessage(traceOf(experiment.problem)) });
  }

  const receive = (event: MessageReceived): void => {
    if (event.source !== parent || !isPlainObject(event.data)) return;
    const request = readHostRequest(event.data);
    if (request) answer(request);
    else if (withinLimit(event.data)) height.hear(event.data);
  };

  const first = content.size();
  post('ready', { state: said, height: first.height });
  postErrors(store.getState().notices);
  const sayResize = (height: number): void => post('resize', { height });
  const height = startHostHeight({ window, content, resize, address, first, say, sayResize });
  const unsubscribe = store.subscribe((state, before) => {
    if (state.experiment !== before.experiment) {
      sayState.request();
      height.restart();
    }
    postErrors(state.notices.filter((notice) => !before.notices.includes(notice)));
  });
  const unsubscribeAnswers = answers.subscribe(({ given }) => {
    if (given) post('answer', given);
  });
  window.addEventListener('message', receive);
  return () => {
    stopped = true;
    unsubscribe();
    unsubscribeAnswers();
    sayState.stop();
    height.stop();
    window.removeEventListener('message', receive);
  };
}
