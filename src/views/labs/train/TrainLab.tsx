import { isQuick, wrongOf, type TrainingChoice } from '../../../state/training/trainingSetup';
import type { Trained } from '../../../state/training/trainingSession';
import { train } from '../../../text/en/labs/train';
import type { LabProps } from '../lab';
import { TrainControls } from './TrainControls';
import { TrainedRuns } from './TrainedRuns';
import styles from './TrainLab.module.css';
import { TrainOptions } from './TrainOptions';
import { choose as keepChoice, useTrainingChoice } from './trainingChoice';
import { TrainTransport } from './TrainTransport';
import { usePlan } from './usePlan';
import { usePlayhead } from './usePlayhead';
import { useTraining } from './useTraining';

/** Gradient descent by the right derivative and by a wrong one, side by side from one start. */
export function TrainLab({ experiment, theme }: LabProps) {
  const choice = useTrainingChoice();
  const plan = usePlan(experiment, choice);
  const wrong = wrongOf(experiment.problem, choice.wrong);
  const { training, session } = useTraining(plan, wrong, choice);
  const { shown, progress } = training;
  const last = shown === null ? 0 : lastStep(shown);
  const playhead = usePlayhead(last);
  const isCurrent = shown === null || (shown.plan === plan && shown.wrong === wrong);
  const isLong = !isQuick(plan);
  const choose = (next: TrainingChoice) => {
    playhead.follow();
    keepChoice(next);
  };
  return (
    <div className={styles['train']}>
      <TrainControls experiment={experiment} choice={choice} onChoice={choose} />
      <TrainTransport
        training={training}
        session={session}
        playhead={playhead}
        last={last}
        isStale={progress === null && !isCurrent}
        isLong={isLong}
        onChoice={choose}
      />
      {shown === null ? (
        <p className={styles['headline']}>{train.lead}</p>
      ) : (
        <TrainedRuns
          trained={shown}
          experiment={experiment}
          data={choice.data}
          playhead={playhead}
          isStale={progress === null && !isCurrent}
          isGrowing={isLong && progress !== null}
          theme={theme}
        />
      )}
      <TrainOptions choice={choice} onChoice={choose} rows={plan.set.rows} />
    </div>
  );
}

const lastStep = ({ pair }: Trained): number => Math.max(pair.right.step, pair.wrong.step);
