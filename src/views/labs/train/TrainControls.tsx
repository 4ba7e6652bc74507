import { wrongWays, type WrongWay } from '../../../engine/training/trainingPlan';
import { setLearningRate } from '../../../state/editChoices';
import type { Experiment } from '../../../state/experiment';
import { readNumber } from '../../../state/readNumber';
import {
  dataOf,
  dataOnOffer,
  STEPS,
  takesIris,
  wrongOf,
  type TrainingChoice,
} from '../../../state/training/trainingSetup';
import { readWhole } from '../../../state/training/readWhole';
import { train, wayName } from '../../../text/en/labs/train';
import { Choice } from '../../Choice';
import { attempt, edit } from '../../experimentStore';
import { useLock, useLocked } from '../../lock';
import { NumberField } from '../../NumberField';
import { RateSlider } from './RateSlider';
import { takeIrisLayer } from './trainEdits';
import styles from './TrainLab.module.css';

export type TrainControlsProps = {
  readonly experiment: Experiment;
  readonly choice: TrainingChoice;
  readonly onChoice: (choice: TrainingChoice) => void;
};

/** What is trained on, by which mistake, how fast and for how long. */
export function TrainControls({ experiment, choice, onChoice }: TrainControlsProps) {
  const { problem } = experiment;
  const lock = useLock();
  const offered = dataOnOffer(experiment);
  const set = (change: Partial<TrainingChoice>) => onChoice({ ...choice, ...change });
  return (
    <div className={styles['controls']}>
      <label className={styles['control']}>
        <span>{train.mistake}</span>
        <select
          value={wrongOf(problem, choice.wrong)}
          onChange={(event) => set({ wrong: event.target.value as WrongWay })}
        >
          {wrongWays(problem).map((way) => (
            <option key={way} value={way}>
              {wayName(way, problem.activation)}
            </option>
          ))}
        </select>
      </label>
      <span className={styles['control']}>
        {offered.length > 1 && (
          <>
            <span>{train.data}</span>
            <Choice
              legend={train.data}
              options={offered.map((data) => ({ value: data, content: train.dataNames[data] }))}
              value={dataOf(experiment, choice.data)}
              onChange={(data) => set({ data })}
            />
          </>
        )}
        {!takesIris(experiment) && (
          <button
            type="button"
            title={train.takeIrisHint}
            onClick={() => {
              edit(takeIrisLayer);
              set({ data: 'iris' });
            }}
            {...lock(takeIrisLayer)}
          >
            {train.takeIris}
          </button>
        )}
      </span>
      <span className={styles['control']}>
        <span>{train.eta}</span>
        <RateSlider rate={problem.learningRate} />
        <NumberField
          name={train.rate}
          value={problem.learningRate}
          step={problem.learningRate / 10}
          read={(text) => readNumber('lr', text)}
          onChange={(rate) => attempt((now) => setLearningRate(now, rate))}
          locked={useLocked('lr')}
        />
      </span>
      <span className={styles['control']}>
        <span>{train.steps}</span>
        <NumberField
          name={train.steps}
          value={choice.steps}
          step={10}
          read={(text) => readWhole(train.steps, text, STEPS)}
          onChange={(steps) => {
            set({ steps });
            return { ok: true, value: steps };
          }}
        />
      </span>
    </div>
  );
}
