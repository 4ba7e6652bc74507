import { noAnswer } from '../../text/en/backgroundJob';
import { checkRefusals } from '../../text/en/labs/checkRefusals';
import { startJob, type JobOptions, type RunningJob } from '../backgroundJob';
import { patience } from '../patience';
import { workerAt } from '../workerAt';
import type { CheckOrder, CheckReport } from './checkJob';
import type { CheckRequest, CheckResult } from './checkRequest';
import workerAddress from './checkWorker?worker&url';
import { tooLarge } from './inputLimits';

export type AskCheck = (request: CheckRequest) => Promise<CheckResult>;

type Means = Pick<JobOptions<CheckOrder, CheckReport>, 'openWorker' | 'loadJob'>;

/**
 * Answers checks through one worker, which is opened at the first one and kept. What is too large is refused here, before it is
 * copied to the worker; a check that breaks is answered with a sentence, and the next one starts anew.
 */
export function createCheckClient({ openWorker, loadJob }: Means): AskCheck {
  const waiting = new Map<number, (result: CheckResult) => void>();
  let running: RunningJob<CheckOrder> | null = null;
  let asked = 0;
  const answer = (id: number, result: CheckResult): void => {
    waiting.get(id)?.(result);
    waiting.delete(id);
    if (waiting.size === 0) heard.end();
  };
  const fail = (reason: string): void => {
    running?.stop();
    running = null;
    for (const resolve of waiting.values()) {
      resolve({ kind: 'unread', sentence: checkRefusals.broken(reason) });
    }
    waiting.clear();
    heard.end();
  };
  const heard = patience(() => fail(noAnswer));
  return (request) => {
    const refused = tooLarge(request.input);
    if (refused !== null) return Promise.resolve({ kind: 'unread', sentence: refused });
    running ??= startJob<CheckOrder, CheckReport>({
      openWorker,
      loadJob,
      onReport: ({ id, result }) => answer(id, result),
      onFailure: fail,
    });
    const job = running;
    const id = asked++;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      heard.goesOn();
      try {
        job.send({ id, request });
      } catch (error) {
        // what cannot be copied to a worker
        answer(id, { kind: 'unread', sentence: checkRefusals.broken(String(error)) });
      }
    });
  };
}

/** The page's own. The diagnosis is in the worker's file, or loaded into the page only where there is no worker. */
export const askCheck = createCheckClient({
  openWorker: () => workerAt(workerAddress),
  loadJob: async () => (await import('./checkJob')).checkJob,
});
