import type { Dot, Series } from '../../../charts/curves/LineChart';
import { at } from '../../../engine/tensor';
import type { TrainingRecord } from '../../../engine/training/trainingRecord';
import type { TrainingPair } from '../../../state/training/trainingPieces';
import { train } from '../../../text/en/labs/train';

function seriesOf(
  { right, wrong }: TrainingPair,
  valueOf: (record: TrainingRecord, step: number) => number,
): readonly Series[] {
  const points = (record: TrainingRecord) =>
    Array.from({ length: record.step + 1 }, (_, step) => [step, valueOf(record, step)] as const);
  return [
    { name: train.right, points: points(right), colour: 'var(--right)' },
    // on top: its gaps let through what it lies on
    { name: train.wrong, points: points(wrong), colour: 'var(--wrong)', dash: true },
  ];
}

/** E of both runs, as far as they have come. */
export const lossesOf = (pair: TrainingPair): readonly Series[] =>
  seriesOf(pair, ({ losses }, step) => at(losses, step));

/** Of how many of the samples the answer is right, as a share. */
export const hitsOf = (pair: TrainingPair, rows: number): readonly Series[] =>
  seriesOf(pair, ({ hits }, step) => (hits[step] ?? NaN) / rows);

/** Where both runs are after a step, or where they stopped before it. */
export function dotsAt({ right, wrong }: TrainingPair, step: number): readonly Dot[] {
  const dot = (record: TrainingRecord, name: string, colour: string) => {
    const x = Math.min(step, record.step);
    return { x, y: at(record.losses, x), colour, name, emphasis: true };
  };
  return [dot(wrong, train.wrong, 'var(--wrong)'), dot(right, train.right, 'var(--right)')];
}
