import { setLearningRate } from '../../../state/editChoices';
import { FIELDS } from '../../../state/fieldTable';
import { page } from '../../../text/en/page';
import { train } from '../../../text/en/labs/train';
import { sliderText } from '../../../text/en/slider';
import { rateText } from '../../../text/rateText';
import { attempt, endGesture } from '../../experimentStore';
import { LOCKED, useLocked } from '../../lock';
import { logarithmic } from '../../logarithmic';
import { Slider } from '../../Slider';
import styles from './TrainLab.module.css';

const { toPosition, toValue } = logarithmic(FIELDS.lr.control);

/** The page's own learning rate, on a logarithmic scale; a drag is one entry of undo. */
export function RateSlider({ rate }: { readonly rate: number }) {
  const isLocked = useLocked('lr');
  return (
    <Slider
      className={styles['rate']}
      aria-label={page.inputs.slider(train.rate)}
      aria-valuetext={sliderText.value(train.rate, rateText(rate))}
      min={0}
      max={100}
      step={1}
      value={Math.max(0, Math.min(100, toPosition(rate)))}
      onMove={(position, digits) =>
        attempt((now) => setLearningRate(now, toValue(position, digits)), train.rate)
      }
      onPointerUp={endGesture}
      onKeyUp={endGesture}
      onBlur={endGesture}
      {...(isLocked && LOCKED)}
    />
  );
}
