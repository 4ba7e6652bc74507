import { FIELDS } from '../../../state/fieldTable';
import { readNumber } from '../../../state/readNumber';
import { scale } from '../../../text/en/labs/scale';
import { rateText } from '../../../text/rateText';
import { sliderText } from '../../../text/en/slider';
import { Choice } from '../../Choice';
import { logarithmic } from '../../logarithmic';
import { NumberField } from '../../NumberField';
import { Slider } from '../../Slider';
import { MaskControl } from './MaskControl';
import styles from './ScaleControls.module.css';
import { nameOf } from './scaleFacts';
import { choose, useScale } from './scaleStore';
import { TokenSearch } from './TokenSearch';

const { toPosition, toValue } = logarithmic(FIELDS.T.control, 200);

const ORDERS = (['probability', 'index'] as const).map((value) => ({ value, content: scale.orders[value] }));
const LOSSES = (['crossEntropy', 'mse'] as const).map((value) => ({ value, content: scale.losses[value] }));

/** What is computed of the logits: in which order, how hot, with which loss, target and mask. */
export function ScaleControls() {
  const order = useScale((state) => state.order);
  const loss = useScale((state) => state.loss);
  return (
    <div className={styles['controls']}>
      <Temperature />
      <Choice
        legend={scale.order}
        withLegend
        options={ORDERS}
        value={order}
        onChange={(value) => choose({ order: value })}
      />
      <MaskControl />
      <Choice
        legend={scale.loss}
        withLegend
        options={LOSSES}
        value={loss}
        onChange={(value) => choose({ loss: value })}
      />
      <Target />
    </div>
  );
}

function Temperature() {
  const temperature = useScale((state) => state.temperature);
  return (
    <div className={styles['temperature']}>
      <span className={styles['name']}>{scale.temperature}</span>
      <Slider
        aria-label={scale.temperatureSlider}
        aria-valuetext={sliderText.value(scale.temperature, rateText(temperature))}
        min={0}
        max={200}
        step={1}
        value={Math.max(0, Math.min(200, toPosition(temperature)))}
        onMove={(position, digits) => choose({ temperature: toValue(position, Math.max(3, digits)) })}
      />
      <NumberField
        name={scale.temperature}
        value={temperature}
        step={temperature / 10}
        read={(text) => readNumber('T', text)}
        onChange={(value) => {
          choose({ temperature: value });
          return { ok: true, value };
        }}
      />
    </div>
  );
}

function Target() {
  const vocabulary = useScale((state) => state.vocabulary);
  const target = useScale((state) => state.target);
  if (!vocabulary) return null;
  const token = target ?? vocabulary.order[0] ?? 0;
  return (
    <div className={styles['target']}>
      <span className={styles['name']}>{scale.target}</span>
      <strong>{nameOf(vocabulary, token)}</strong>
      {target !== null && (
        <button type="button" onClick={() => choose({ target: null })}>
          {scale.mostProbable}
        </button>
      )}
      <TokenSearch name={scale.targetWhat} onFound={(found) => choose({ target: found })} />
    </div>
  );
}
