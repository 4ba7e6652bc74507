import { setLearningRate } from '../../../state/editChoices';
import { FIELDS } from '../../../state/fieldTable';
import { page } from '../../../text/en/page';
import { train } from '../../../text/en/labs/train';
import { rateText } from '../../../text/en/simplex';
import { attempt, endGesture } from '../../experimentStore';
import { LOCKED, useLocked } from '../../lock';
import styles from './TrainLab.module.css';

const { minimum, maximum } = FIELDS.lr.control;
const DECADES = Math.log(maximum / minimum);
const positionOf = (rate: number) => Math.max(0, Math.min(100, (100 * Math.log(rate / minimum)) / DECADES));
const rateAt = (position: number) => Number((minimum * Math.exp((position / 100) * DECADES)).toPrecision(2));

/** The page's own learning rate, on a logarithmic scale; a drag is one entry of undo. */
export function RateSlider({ rate }: { readonly rate: number }) {
  const isLocked = useLocked('lr');
  return (
    <input
      type="range"
      className={styles['rate']}
      aria-label={page.inputs.slider(train.rate)}
      aria-valuetext={rateText(rate)}
      min={0}
      max={100}
      step={1}
      value={positionOf(rate)}
      onChange={(event) =>
        attempt((now) => setLearningRate(now, rateAt(Number(event.target.value))), train.rate)
      }
      onPointerUp={endGesture}
      onKeyUp={endGesture}
      onBlur={endGesture}
      {...(isLocked && LOCKED)}
    />
  );
}
