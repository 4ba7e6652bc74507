import type { Axis } from '../../../charts/curves/LineChart';
import type { TrainingPair } from '../../../state/training/trainingPieces';
import { lossTick, train } from '../../../text/en/labs/train';

/** The losses of both runs, as far as they have come. */
const lossesOf = ({ right, wrong }: TrainingPair): readonly number[] =>
  [right, wrong].flatMap(({ losses, step }) => Array.from(losses.subarray(0, step + 1)));

/** Logarithmic, a little wider than the losses that have a place on it, and never narrower than a factor of four. */
export function lossAxis(pair: TrainingPair, rows: number): Axis {
  const drawable = lossesOf(pair).filter((loss) => loss > 0 && Number.isFinite(loss));
  const label = rows > 1 ? train.chart.meanLoss(rows) : train.chart.loss;
  if (drawable.length === 0) return { domain: [1e-3, 1], scale: 'log', label, format: lossTick };
  const low = drawable.reduce((least, loss) => Math.min(least, loss));
  const high = drawable.reduce((most, loss) => Math.max(most, loss));
  const widened = high / low < 4 ? 2 / Math.sqrt(high / low) : 1.1;
  return {
    domain: [Math.max(low / widened, Number.MIN_VALUE), Math.min(high * widened, Number.MAX_VALUE)],
    scale: 'log',
    label,
    format: lossTick,
  };
}

/** Where E is 0 and so has no place on that axis, in words; null where it has one everywhere. */
export function zeroSteps(pair: TrainingPair): string | null {
  const all = lossesOf(pair);
  const zeros = all.filter((loss) => loss === 0).length;
  if (zeros === 0) return null;
  if (zeros === all.length) return train.chart.zero;
  const firsts = [pair.right, pair.wrong].map(({ losses }) => losses.indexOf(0)).filter((step) => step >= 0);
  return train.chart.gaps(Math.min(...firsts));
}
