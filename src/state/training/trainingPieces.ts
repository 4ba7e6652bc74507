import type { TrainingPlan } from '../../engine/training/trainingPlan';
import { emptyRecord, type TrainingRecord } from '../../engine/training/trainingRecord';
import type { TrainingRun } from '../../engine/training/trainingRun';

/** What a run has come to since the last report: copies, so that no more is sent than is new. */
export type TrainingPiece = Pick<TrainingRecord, 'losses' | 'hits' | 'snapshots' | 'step' | 'stopped'> & {
  /** The first step that `losses` and `hits` are of, and the place of the first snapshot. */
  readonly first: number;
  readonly place: number;
};

/** Everything of a run after step `sent`. */
export function pieceOf(run: TrainingRun, sent: number): TrainingPiece {
  const { losses, hits, snapshots, stride, step, stopped } = run;
  const numbers = run.here.weights.length + run.here.bias.length;
  const place = Math.ceil((sent + 1) / stride) * numbers;
  const end = (Math.floor(step / stride) + 1) * numbers;
  return {
    first: sent + 1,
    losses: losses.slice(sent + 1, step + 1),
    hits: hits.slice(sent + 1, step + 1),
    place,
    snapshots: snapshots.slice(place, Math.max(place, end)),
    step,
    stopped,
  };
}

/** The record with a piece more; its arrays are written into, as they are as long as the whole run from the start. */
export function withPiece(record: TrainingRecord, piece: TrainingPiece): TrainingRecord {
  record.losses.set(piece.losses, piece.first);
  record.hits.set(piece.hits, piece.first);
  record.snapshots.set(piece.snapshots, piece.place);
  return { ...record, step: piece.step, stopped: piece.stopped };
}

/** The records of both runs. */
export type TrainingPair = { readonly right: TrainingRecord; readonly wrong: TrainingRecord };

export const emptyPair = (plan: TrainingPlan): TrainingPair => ({
  right: emptyRecord(plan),
  wrong: emptyRecord(plan),
});
