import type { GradientWay, Parameters, TrainingPlan, WrongWay } from '../../engine/training/trainingPlan';
import { advance, beginTraining, type TrainingRun } from '../../engine/training/trainingRun';
import type { Job } from '../backgroundJob';
import { pieceOf, type TrainingPiece } from './trainingPieces';

/** Where a run that was stopped is taken up again. */
export type Resumed = Parameters & { readonly step: number };

/** Two runs of one plan, from one start: by the right derivative and by a wrong one. */
export type TrainOrder = {
  readonly id: number;
  readonly plan: TrainingPlan;
  readonly wrong: WrongWay;
  /** Null: from the start. */
  readonly from: { readonly right: Resumed; readonly wrong: Resumed } | null;
};

export type TrainReport = {
  readonly id: number;
  readonly right: TrainingPiece;
  readonly wrong: TrainingPiece;
  readonly done: boolean;
};

/** Milliseconds of work in one go: in the page, as long as anything else may have to wait. */
const SLICE = 12;
/** Milliseconds between two reports. */
const NEWS = 60;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const isOver = (run: TrainingRun): boolean => run.stopped !== null || run.step >= run.plan.steps;

/** A run, and what of it has been reported. */
type Told = { readonly run: TrainingRun; sent: number };

const begin = (plan: TrainingPlan, way: GradientWay, from?: Resumed): Told => ({
  run: beginTraining(plan, way, from),
  sent: from?.step ?? -1,
});

function tell(told: Told): TrainingPiece {
  const piece = pieceOf(told.run, told.sent);
  told.sent = told.run.step;
  return piece;
}

/** Whether so much time is over; it is too where the clock was set back, for then it would not be for as long. */
const isPast = (since: number, time: number): boolean => Math.abs(performance.now() - since) >= time;

/** A step of each, again and again; returns whether both are over. */
function trainAWhile(runs: readonly TrainingRun[]): boolean {
  const began = performance.now();
  do for (const run of runs) advance(run, 1);
  while (!runs.every(isOver) && !isPast(began, SLICE));
  return runs.every(isOver);
}

/** Trains both runs side by side and reports what is new now and then; the numbers do not depend on when. */
export const trainJob: Job<TrainOrder, TrainReport> = async (order, report, isStopped) => {
  const right = begin(order.plan, 'right', order.from?.right);
  const wrong = begin(order.plan, order.wrong, order.from?.wrong);
  const runs = [right.run, wrong.run];
  let told = -Infinity;
  for (let done = false; !done && !isStopped();) {
    done = trainAWhile(runs);
    if (done || isPast(told, NEWS)) {
      report({ id: order.id, right: tell(right), wrong: tell(wrong), done });
      told = performance.now();
    }
    if (!done) await nextTurn();
  }
};
