import { noReason } from '../text/en/backgroundJob';

/**
 * Long work beside the page: in a worker where the browser lets us have one, else in the page itself (a frame with an opaque
 * origin may not start a worker from an address). A job takes orders and answers each with any number of reports.
 */
export type Job<Order, Report> = (
  order: Order,
  /** What is in `moved` belongs to the listener from then on: a worker hands it over without a copy. */
  report: (report: Report, moved?: Transferable[]) => void,
  /** Whether nobody waits any more; a long job in the page asks now and then, and gives the page its turn. */
  isStopped: () => boolean,
) => void | Promise<void>;

/** What of a worker is used. */
export type JobWorker = {
  postMessage(order: unknown, transfer: never[]): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorReport) => void): void;
};

type ErrorReport = { readonly message?: string; preventDefault(): void };

export type JobOptions<Order, Report> = {
  /** Throws where no worker can be had. */
  readonly openWorker: () => JobWorker;
  /** The same job, for the page itself. */
  readonly loadJob: () => Promise<Job<Order, Report>>;
  readonly onReport: (report: Report) => void;
  /** The job broke, in the browser's words; no more reports will come for the orders so far. */
  readonly onFailure: (reason: string) => void;
};

export type RunningJob<Order> = {
  readonly send: (order: Order) => void;
  /** Ends the job at once; no report comes after it. */
  readonly stop: () => void;
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Starts a job. Orders are carried out in turn; a worker that does not even start is replaced by the page, unnoticed. */
export function startJob<Order, Report>(options: JobOptions<Order, Report>): RunningJob<Order> {
  let stopped = false;
  let heard = false;
  const sent: Order[] = [];
  const report = (content: Report): void => {
    if (!stopped) options.onReport(content);
  };
  const fail = (error: unknown): void => {
    if (!stopped) options.onFailure(reasonOf(error));
  };

  let job: Promise<Job<Order, Report>> | null = null;
  let turn: Promise<void> = Promise.resolve();
  const runInPage = (order: Order): void => {
    job ??= options.loadJob();
    const loading = job;
    const inTurn = async (): Promise<void> => {
      const run = await loading;
      if (!stopped) await run(order, report, () => stopped);
    };
    turn = turn.then(inTurn).catch(fail);
  };

  let worker: JobWorker | null = null;
  try {
    worker = options.openWorker();
  } catch {
    // refused: the page does it
  }
  if (worker) {
    worker.addEventListener('message', ({ data }) => {
      heard = true;
      report(data as Report);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (heard) return fail(event.message || noReason);
      worker?.terminate();
      worker = null;
      for (const order of sent) runInPage(order);
    });
  }
  return {
    send: (order) => {
      if (!heard) sent.push(order);
      if (worker) worker.postMessage(order, []);
      else runInPage(order);
    },
    stop: () => {
      stopped = true;
      worker?.terminate();
    },
  };
}

type WorkerScope = {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(report: unknown, transfer: Transferable[]): void;
};

/** The other side: what the script of a worker says, and all it says. */
export function serveJob<Order, Report>(
  job: Job<Order, Report>,
  // the types of the page know no worker's globals
  scope: WorkerScope = globalThis as unknown as WorkerScope,
): void {
  scope.addEventListener('message', ({ data }) => {
    const done = job(
      data as Order,
      (report, moved = []) => scope.postMessage(report, moved),
      () => false,
    );
    // a rejection becomes an error event of the worker, as a throw does
    done?.catch((error: unknown) =>
      setTimeout(() => {
        throw error;
      }),
    );
  });
}
