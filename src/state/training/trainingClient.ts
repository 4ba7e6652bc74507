import { noAnswer } from '../../text/en/backgroundJob';
import { startJob, type RunningJob } from '../backgroundJob';
import { patience } from '../patience';
import { workerAt } from '../workerAt';
import type { TrainOrder, TrainReport } from './trainJob';
import { isQuick } from './trainingSetup';
import workerAddress from './trainWorker?worker&url';

export type TrainingListener = {
  readonly onReport: (report: TrainReport) => void;
  /** The runs broke, in the browser's words. */
  readonly onFailure: (reason: string) => void;
};

type OpenJob = (listener: TrainingListener) => RunningJob<TrainOrder>;

const openTrainJob: OpenJob = (listener) =>
  startJob<TrainOrder, TrainReport>({
    openWorker: () => workerAt(workerAddress),
    loadJob: async () => (await import('./trainJob')).trainJob,
    ...listener,
  });

export type TrainingClient = {
  /** Trains; what is under way is given up for it, but for runs that are over so soon that it can wait for them. */
  readonly train: (order: TrainOrder) => void;
  /** Gives up what is under way and ends the worker: nothing runs, and no timer, until the next order. */
  readonly stop: () => void;
};

/** One job, one order at a time; of the orders that come meanwhile only the last one counts. */
export function trainingClient(listener: TrainingListener, open: OpenJob = openTrainJob): TrainingClient {
  let job: RunningJob<TrainOrder> | null = null;
  let underWay: TrainOrder | null = null;
  let waiting: TrainOrder | null = null;

  const start = (order: TrainOrder): void => {
    underWay = order;
    waiting = null;
    job ??= open({
      onReport: (report) => {
        listener.onReport(report);
        if (underWay === null) return;
        heard.goesOn();
        if (!report.done || report.id !== underWay.id) return;
        underWay = null;
        heard.end();
        if (waiting) start(waiting);
      },
      onFailure: fail,
    });
    heard.goesOn();
    job.send(order);
  };
  const stop = (): void => {
    heard.end();
    job?.stop();
    job = null;
    underWay = null;
    waiting = null;
  };
  const fail = (reason: string): void => {
    stop();
    listener.onFailure(reason);
  };
  const heard = patience(() => fail(noAnswer));
  return {
    train: (order) => {
      if (underWay && isQuick(underWay.plan)) waiting = order;
      else {
        if (underWay) stop();
        start(order);
      }
    },
    stop,
  };
}
