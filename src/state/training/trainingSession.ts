import { parametersAfter } from '../../engine/training/replayTraining';
import type { GradientWay, TrainingPlan, WrongWay } from '../../engine/training/trainingPlan';
import type { TrainingRecord } from '../../engine/training/trainingRecord';
import { trainingClient, type TrainingClient, type TrainingListener } from './trainingClient';
import { emptyPair, withPiece, type TrainingPair } from './trainingPieces';
import { isQuick } from './trainingSetup';
import type { TrainOrder, TrainReport } from './trainJob';

/** Two runs as far as they have come. */
export type Trained = {
  readonly id: number;
  readonly plan: TrainingPlan;
  readonly wrong: WrongWay;
  readonly pair: TrainingPair;
};

export type Training = {
  /** Null: nothing has been reported yet. */
  readonly shown: Trained | null;
  /** How much of what is under way is done, 0 … 1; null: nothing is under way. */
  readonly progress: number | null;
  /** Whether what is shown was stopped before its end, and can go on. */
  readonly canResume: boolean;
  /** Why the last runs broke, in the browser's words. */
  readonly failure: string | null;
};

export type TrainingSession = {
  readonly current: () => Training;
  /** Tells of every change of `current`; returns how to end that. */
  readonly subscribe: (listener: () => void) => () => void;
  /** What is to be trained now: at once if it is over soon, is the first, or was asked for; else when `run` says so. */
  readonly want: (plan: TrainingPlan, wrong: WrongWay, asked: boolean) => void;
  /** Trains what is wanted from its start. */
  readonly run: () => void;
  readonly stop: () => void;
  readonly resume: () => void;
  /** Ends everything, for a lab that is closed. */
  readonly close: () => void;
};

type OpenClient = (listener: TrainingListener) => TrainingClient;

const AT_REST: Training = { shown: null, progress: null, canResume: false, failure: null };

const isComplete = ({ pair, plan }: Trained): boolean =>
  [pair.right, pair.wrong].every(({ step, stopped }) => stopped !== null || step >= plan.steps);

const begun = ({ id, plan, wrong }: TrainOrder): Trained => ({ id, plan, wrong, pair: emptyPair(plan) });

const grown = (known: Trained, report: TrainReport): Trained => ({
  ...known,
  pair: {
    right: withPiece(known.pair.right, report.right),
    wrong: withPiece(known.pair.wrong, report.wrong),
  },
});

/** A run that has stopped by itself is done with all of its steps. */
function progressOf({ pair, plan }: Trained): number {
  const done = [pair.right, pair.wrong].map(({ step, stopped }) => (stopped === null ? step : plan.steps));
  return done.reduce((sum, steps) => sum + steps, 0) / (2 * plan.steps);
}

/** The two runs of the lab: what is wanted, what is under way, and what there is to show. */
export function trainingSession(open: OpenClient = trainingClient): TrainingSession {
  let state = AT_REST;
  let wanted: Pick<Trained, 'plan' | 'wrong'> | null = null;
  let lastId = 0;
  /** What comes in, by the number of its order. */
  let growing: Trained | null = null;
  const orders = new Map<number, TrainOrder>();
  const listeners = new Set<() => void>();

  const become = (change: Partial<Training>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  /** Orders before one that has an answer were given up for it. */
  const forget = ({ id, done }: TrainReport): void => {
    for (const known of orders.keys()) if (known < id || (done && known === id)) orders.delete(known);
  };
  const onReport = (report: TrainReport): void => {
    const order = orders.get(report.id);
    if (!order) return;
    forget(report);
    growing = grown(growing?.id === order.id ? growing : begun(order), report);
    // a curve that follows a drag is shown whole or not at all: half of it would flicker
    const isShown = report.done || state.shown === null || !isQuick(order.plan);
    const isLast = report.id === lastId;
    const progress = isLast && report.done ? null : isLast ? progressOf(growing) : 0;
    become({ ...(isShown && { shown: growing }), progress, canResume: false });
  };
  const onFailure = (failure: string): void => become({ progress: null, canResume: false, failure });
  const client = open({ onReport, onFailure });

  const send = (order: Omit<TrainOrder, 'id'>): void => {
    lastId += 1;
    const numbered = { ...order, id: lastId };
    orders.set(lastId, numbered);
    client.train(numbered);
    become({ progress: 0, canResume: false, failure: null });
  };
  const run = (): void => {
    if (wanted) send({ ...wanted, from: null });
  };
  const stop = (): void => {
    client.stop();
    orders.clear();
    if (state.progress !== null) {
      const { shown } = state;
      become({ progress: null, canResume: shown !== null && !isComplete(shown) });
    }
  };
  const resume = (): void => {
    const { shown } = state;
    if (!shown || state.progress !== null) return;
    const { plan, wrong, pair } = shown;
    const from = (record: TrainingRecord, way: GradientWay) => {
      const { step } = record;
      return { ...parametersAfter(record, plan, way, step), step };
    };
    growing = { ...shown, id: lastId + 1 };
    send({ plan, wrong, from: { right: from(pair.right, 'right'), wrong: from(pair.wrong, wrong) } });
  };
  return {
    current: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    want: (plan, wrong, asked) => {
      wanted = { plan, wrong };
      if (asked || state.shown === null || isQuick(plan)) run();
      else stop();
    },
    run,
    stop,
    resume,
    close: stop,
  };
}
