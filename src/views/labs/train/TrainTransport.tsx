import type { Training, TrainingSession } from '../../../state/training/trainingSession';
import type { TrainingChoice } from '../../../state/training/trainingSetup';
import { train } from '../../../text/en/labs/train';
import { edit } from '../../experimentStore';
import { SURVIVOR, survivorExperiment } from './trainEdits';
import styles from './TrainLab.module.css';
import type { Playhead } from './usePlayhead';

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
  return (
    <div className={styles['transport']}>
      <span className={styles['walk']}>
        <button
          type="button"
          aria-label={train.toStart}
          disabled={step === 0}
          onClick={() => playhead.goTo(0)}
        >
          |◀
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
      <Progress training={training} session={session} playhead={playhead} isStale={isStale} isLong={isLong} />
      <button
        type="button"
        className={styles['survivor']}
        title={train.survivorHint}
        onClick={() => {
          edit(survivorExperiment);
          onChoice(SURVIVOR);
        }}
      >
        {train.survivor}
      </button>
    </div>
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
  const again = () => {
    playhead.follow();
    session.run();
  };
  if (progress !== null && isLong) {
    return (
      <span className={styles['progress']}>
        <progress aria-label={train.progress} max={1} value={progress} />
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
