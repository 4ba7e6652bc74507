import { memo } from 'react';
import { ACTIVATION_NAMES, type ActivationName, type Problem } from '../../engine/problem';
import { setActivationFunction, setLearningRate, setLoss, setTemperature } from '../../state/editChoices';
import { setOutputs } from '../../state/editOutputs';
import type { Experiment } from '../../state/experiment';
import { FIELDS, OUTPUTS } from '../../state/fieldTable';
import { readNumber } from '../../state/readNumber';
import { page } from '../../text/en/page';
import { Choice } from '../Choice';
import { attempt, edit } from '../experimentStore';
import { useLock, useLocked, useLockedOptions } from '../lock';
import { logarithmic } from '../logarithmic';
import styles from './Inputs.module.css';
import { SliderRow } from './SliderRow';

const TEMPERATURE_SCALE = logarithmic(FIELDS.T.control);
const RATE_SCALE = logarithmic(FIELDS.lr.control);

type SettingsProps = Pick<Problem, 'activation' | 'loss' | 'temperature' | 'learningRate'> & {
  readonly outputs: number;
};

/** Loss, number of outputs, temperature, activation and learning rate. */
export const Settings = memo(function Settings(props: SettingsProps) {
  const { activation, loss, temperature, learningRate, outputs } = props;
  const lock = useLock();
  const isLocked = { T: useLocked('T'), lr: useLocked('lr') };
  const losses = [
    { value: 'mse' as const, content: page.inputs.losses.mse, ...lock((now) => setLoss(now, 'mse')) },
    {
      value: 'crossEntropy' as const,
      content: page.inputs.losses.crossEntropy,
      ...lock((now) => setLoss(now, 'crossEntropy')),
      ...(activation === 'softmax' ? {} : { disabled: true, title: page.inputs.crossEntropyNeedsSoftmax }),
    },
  ];
  return (
    <>
      <div className={styles['setting']}>
        <span className={styles['name']}>{page.inputs.loss}</span>
        <Choice
          legend={page.inputs.loss}
          options={losses}
          value={loss}
          onChange={(value) => edit((now) => setLoss(now, value))}
        />
      </div>
      <OutputCount outputs={outputs} />
      <ActivationChoice activation={activation} />
      {activation === 'softmax' && (
        <SliderRow
          symbol={<span className={styles['name']}>{page.inputs.temperature}</span>}
          name={page.inputs.temperature}
          value={temperature}
          minimum={0}
          maximum={100}
          step={1}
          scale={TEMPERATURE_SCALE}
          tone="ink"
          read={(text) => readNumber('T', text)}
          onChange={(value, gesture) => attempt((now) => setTemperature(now, value), gesture)}
          locked={isLocked.T}
        />
      )}
      <SliderRow
        symbol={<span className={styles['name']}>{page.inputs.learningRate}</span>}
        name={page.inputs.learningRate}
        value={learningRate}
        minimum={0}
        maximum={100}
        step={1}
        scale={RATE_SCALE}
        tone="ink"
        read={(text) => readNumber('lr', text)}
        onChange={(value, gesture) => attempt((now) => setLearningRate(now, value), gesture)}
        locked={isLocked.lr}
      />
    </>
  );
});

const choosing = (name: ActivationName) => (now: Experiment) => setActivationFunction(now, name);

function ActivationChoice({ activation }: Pick<Problem, 'activation'>) {
  const { list, isLocked } = useLockedOptions(ACTIVATION_NAMES, activation, choosing);
  return (
    <label className={styles['setting']}>
      <span className={styles['name']}>{page.inputs.activation}</span>
      <select
        className={styles['select']}
        value={activation}
        onChange={(event) => edit(choosing(event.target.value as ActivationName))}
        {...list}
      >
        {ACTIVATION_NAMES.map((name) => (
          <option key={name} value={name} disabled={isLocked(name)}>
            {page.inputs.activations[name]}
          </option>
        ))}
      </select>
    </label>
  );
}

function OutputCount({ outputs }: { readonly outputs: number }) {
  const lock = useLock();
  const set = (count: number) => edit((now) => setOutputs(now, count));
  return (
    <div className={styles['setting']}>
      <span className={styles['name']}>{page.inputs.outputs}</span>
      <span className={styles['stepper']} title={page.inputs.manyOutputs}>
        <button
          type="button"
          aria-label={page.inputs.fewer}
          disabled={outputs <= OUTPUTS.minimum}
          onClick={() => set(outputs - 1)}
          {...lock((now) => setOutputs(now, outputs - 1))}
        >
          −
        </button>
        <span>{outputs}</span>
        <button
          type="button"
          aria-label={page.inputs.more}
          disabled={outputs >= OUTPUTS.byControls}
          onClick={() => set(outputs + 1)}
          {...lock((now) => setOutputs(now, outputs + 1))}
        >
          +
        </button>
      </span>
    </div>
  );
}
