import type { Training, TrainingSession } from '../../../state/training/trainingSession';
import { train } from '../../../text/en/labs/train';
import styles from './TrainLab.module.css';
import type { Playhead } from './usePlayhead';

type TrainTransportProps = {
  readonly training: Training;
  readonly session: TrainingSession;
  readonly playhead: Playhead;
  readonly last: number;
  readonly isStale: boolean;
};

/** Walks the steps there are, and starts, stops and takes up again the runs that make them. */
export function TrainTransport({ training, session, playhead, last, isStale }: TrainTransportProps) {
  const { step, isPlaying } = playhead;
  return (
    <div className={styles['transport']}>
      <span className={styles['walk']}>
        <button
          type="button"
          aria-label={train.toStart}
          disabled={step === 0}
          onClick={() => playhead.goTo(0)}
        >
          ⏮
        </button>
        <button
          type="button"
          aria-label={train.back}
          disabled={step === 0}
          onClick={() => playhead.goTo(step - 1)}
        >
          ◀
        </button>
        <button
          type="button"
          className={styles['play']}
          disabled={last <= 0}
          onClick={isPlaying ? playhead.pause : playhead.play}
        >
          {isPlaying ? train.pause : train.play}
        </button>
        <button
          type="button"
          aria-label={train.forward}
          disabled={step >= last}
          onClick={() => playhead.goTo(step + 1)}
        >
          ▶
        </button>
      </span>
      <Progress training={training} session={session} playhead={playhead} isStale={isStale} />
    </div>
  );
}

function Progress({ training, session, playhead, isStale }: Omit<TrainTransportProps, 'last'>) {
  const { shown, isRunning, canResume, failure } = training;
  const again = () => {
    playhead.follow();
    session.run();
  };
  if (isRunning && shown) {
    const done = shown.pair.right.step + shown.pair.wrong.step;
    return (
      <span className={styles['progress']}>
        <progress aria-label={train.progress} max={2 * shown.plan.steps} value={Math.max(0, done)} />
        <button type="button" onClick={session.stop}>
          {train.stop}
        </button>
      </span>
    );
  }
  return (
    <span className={styles['progress']}>
      {!isStale && canResume && (
        <button type="button" onClick={session.resume}>
          {train.resume}
        </button>
      )}
      <button type="button" data-wanted={isStale || undefined} onClick={again}>
        {train.again}
      </button>
      <span role="status">{failure === null ? standing(training, isStale) : train.failed(failure)}</span>
    </span>
  );
}

function standing({ shown, canResume }: Training, isStale: boolean): string {
  if (!shown) return '';
  if (isStale) return train.stale;
  const { right, wrong } = shown.pair;
  return canResume ? train.stopped(right.step, wrong.step, shown.plan.steps) : '';
}
