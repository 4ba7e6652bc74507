import type { Training, TrainingSession } from '../../../state/training/trainingSession';
import type { TrainingChoice } from '../../../state/training/trainingSetup';
import { train } from '../../../text/en/labs/train';
import { useAnnounced } from '../../announce';
import { edit } from '../../experimentStore';
import { useLock } from '../../lock';
import { SURVIVOR, survivorExperiment } from './trainEdits';
import styles from './TrainLab.module.css';
import type { Playhead } from './usePlayhead';
import { WalkButton } from './WalkButton';

type TrainTransportProps = {
  readonly training: Training;
  readonly session: TrainingSession;
  readonly playhead: Playhead;
  readonly last: number;
  readonly isStale: boolean;
  /** Whether the runs take so long that they are worth a bar: one that came and went at every drag would flicker. */
  readonly isLong: boolean;
  readonly onChoice: (choice: TrainingChoice) => void;
};

/** Walks the steps there are, and starts, stops and takes up again the runs that make them. */
export function TrainTransport(props: TrainTransportProps) {
  const { training, session, playhead, last, isStale, isLong, onChoice } = props;
  const { step, isPlaying } = playhead;
  const lock = useLock();
  return (
    <div className={styles['transport']}>
      <span className={styles['walk']}>
        <WalkButton name={train.toStart} isOff={step === 0} onClick={() => playhead.goTo(0)}>
          |◀
        </WalkButton>
        <WalkButton name={train.back} isOff={step === 0} onClick={() => playhead.goTo(step - 1)}>
          ◀
        </WalkButton>
        <button
          type="button"
          className={styles['play']}
          disabled={last <= 0}
          onClick={isPlaying ? playhead.pause : playhead.play}
        >
          {isPlaying ? train.pause : train.play}
        </button>
        <WalkButton name={train.forward} isOff={step >= last} onClick={() => playhead.goTo(step + 1)}>
          ▶
        </WalkButton>
      </span>
      <Progress training={training} session={session} playhead={playhead} isStale={isStale} isLong={isLong} />
      <button
        type="button"
        className={styles['survivor']}
        title={train.survivorHint}
        onClick={() => {
          edit(survivorExperiment);
          onChoice(SURVIVOR);
        }}
        {...lock(survivorExperiment)}
      >
        {train.survivor}
      </button>
    </div>
  );
}

type RunButtonProps = Pick<TrainTransportProps, 'session' | 'isStale'> & {
  readonly isRunning: boolean;
  readonly mayGoOn: boolean;
  readonly again: () => void;
};

/** One button stops, takes up again and starts anew, so that the keyboard keeps its place when the runs end. */
function RunButton({ isRunning, mayGoOn, isStale, session, again }: RunButtonProps) {
  if (isRunning || mayGoOn) {
    return (
      <button key="run" type="button" onClick={isRunning ? session.stop : session.resume}>
        {isRunning ? train.stop : train.resume}
      </button>
    );
  }
  return (
    <button key="run" type="button" data-wanted={isStale || undefined} onClick={again}>
      {train.again}
    </button>
  );
}

function Progress({
  training,
  session,
  playhead,
  isStale,
  isLong,
}: Omit<TrainTransportProps, 'last' | 'onChoice'>) {
  const { progress, canResume, failure } = training;
  const isRunning = progress !== null && isLong;
  const mayGoOn = !isRunning && !isStale && canResume;
  const again = () => {
    playhead.follow();
    session.run();
  };
  const said = isRunning ? '' : saidOf(training, failure, isStale);
  useAnnounced(said, 'training');
  return (
    <span className={styles['progress']}>
      <RunButton {...{ isRunning, mayGoOn, isStale, session, again }} />
      {mayGoOn && (
        <button type="button" onClick={again}>
          {train.again}
        </button>
      )}
      {isRunning && <progress aria-label={train.progress} max={1} value={progress} />}
      <span>{said}</span>
    </span>
  );
}

const saidOf = (training: Training, failure: string | null, isStale: boolean): string =>
  failure === null ? standing(training, isStale) : train.failed(failure);

function standing({ shown, canResume }: Training, isStale: boolean): string {
  if (!shown) return '';
  if (isStale) return train.stale;
  const { right, wrong } = shown.pair;
  return canResume ? train.stopped(right.step, wrong.step, shown.plan.steps) : '';
}
