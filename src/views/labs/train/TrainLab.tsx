import { useMemo, useState } from 'react';
import { FLOWER } from '../../../lesson/iris';
import { currentRow } from '../../../state/editBatch';
import type { Experiment } from '../../../state/experiment';
import {
  dataOf,
  DEFAULT_CHOICE,
  isQuick,
  planOf,
  wrongOf,
  type TrainingChoice,
} from '../../../state/training/trainingSetup';
import { train } from '../../../text/en/labs/train';
import type { LabProps } from '../lab';
import { TrainControls } from './TrainControls';
import { TrainCurves } from './TrainCurves';
import styles from './TrainLab.module.css';
import { TrainMoment } from './TrainMoment';
import { TrainOptions } from './TrainOptions';
import { TrainTransport } from './TrainTransport';
import { TrainVerdict } from './TrainVerdict';
import { usePlayhead } from './usePlayhead';
import { useTraining } from './useTraining';

/** Gradient descent by the right derivative and by a wrong one, side by side from one start. */
export function TrainLab({ experiment, theme }: LabProps) {
  const [choice, setChoice] = useState(DEFAULT_CHOICE);
  const [sample, setSample] = useState<number | null>(null);
  const plan = usePlan(experiment, choice);
  const wrong = wrongOf(experiment.problem, choice.wrong);
  const { training, session } = useTraining(plan, wrong, choice);
  const { shown, progress } = training;
  const last = shown ? Math.max(shown.pair.right.step, shown.pair.wrong.step) : 0;
  const playhead = usePlayhead(last);
  const isStale = shown !== null && progress === null && (shown.plan !== plan || shown.wrong !== wrong);
  const rows = shown?.plan.set.rows ?? 1;
  const choose = (next: TrainingChoice) => {
    playhead.follow();
    setChoice(next);
  };
  return (
    <div className={styles['train']}>
      <p className={styles['lead']}>{train.lead}</p>
      <TrainControls experiment={experiment} choice={choice} onChoice={choose} />
      <TrainTransport
        training={training}
        session={session}
        playhead={playhead}
        last={last}
        isStale={isStale}
        isLong={!isQuick(plan)}
        onChoice={choose}
      />
      {shown && (
        <>
          <div className={styles['pictures']}>
            <TrainCurves trained={shown} playhead={playhead} isStale={isStale} />
            <TrainMoment
              trained={shown}
              step={playhead.step}
              sample={Math.min(rows - 1, sample ?? usualSample(experiment, choice))}
              onSample={setSample}
              labels={experiment.labels}
              theme={theme}
              isStale={isStale}
            />
          </div>
          <TrainVerdict trained={shown} isStale={isStale} />
        </>
      )}
      <TrainOptions choice={choice} onChoice={choose} rows={plan.set.rows} />
    </div>
  );
}

/** The same plan as long as nothing that it is made of has changed: walking the chain rule trains nothing anew. */
function usePlan(experiment: Experiment, choice: TrainingChoice) {
  const { batch } = experiment;
  const { source, target, activation, loss, temperature, learningRate } = experiment.problem;
  const { data, steps, batchSize, start, seed } = choice;
  return useMemo(() => {
    const problem = { source, target, activation, loss, temperature, learningRate };
    return planOf({ problem, batch }, { data, steps, batchSize, start, seed });
  }, [
    source,
    target,
    activation,
    loss,
    temperature,
    learningRate,
    batch,
    data,
    steps,
    batchSize,
    start,
    seed,
  ]);
}

/** The sample that the rest of the page shows. */
function usualSample(experiment: Experiment, choice: TrainingChoice): number {
  const data = dataOf(experiment, choice.data);
  return data === 'iris' ? FLOWER : data === 'batch' ? currentRow(experiment) : 0;
}
