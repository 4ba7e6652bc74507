import type { StepId } from '../../lesson/stepIds';
import { page } from '../../text/en/page';
import { LOCKED, useLocked } from '../lock';
import { SPEEDS, setPlaying, useWalk, walkBy } from '../walk';
import styles from './ChainRuleRibbon.module.css';
import { stepsSoon } from './stepsSoon';

type WalkControlsProps = {
  readonly step: StepId;
  readonly steps: readonly StepId[];
  readonly substep: number;
  readonly substeps: number;
};

/** What is given to a control that would have to leave a locked step. */
function useStay(substep: number, substeps: number) {
  const isLocked = useLocked('step');
  const at = (isEnd: boolean) => isLocked && isEnd && LOCKED;
  return { back: at(substep === 0), on: at(substep === substeps - 1), play: at(substeps === 1) };
}

/** ◀ play ▶, the speed, and where one is. */
export function WalkControls({ step, steps, substep, substeps }: WalkControlsProps) {
  const { playing, speed } = useWalk();
  const place = steps.indexOf(step);
  const stay = useStay(substep, substeps);
  const isFirst = place === 0 && substep === 0;
  const isLast = place === steps.length - 1 && substep === substeps - 1;
  const nextSpeed = SPEEDS[(SPEEDS.indexOf(speed as (typeof SPEEDS)[number]) + 1) % SPEEDS.length] ?? 1;
  return (
    <div className={styles['controls']}>
      <button
        type="button"
        aria-label={page.ribbon.previous}
        title={page.ribbon.previousKey}
        disabled={isFirst}
        onClick={() => walkBy(-1)}
        {...stay.back}
      >
        ◀
      </button>
      <button
        type="button"
        className={styles['play']}
        aria-pressed={playing}
        onClick={() => setPlaying(!playing)}
        {...stepsSoon}
        {...stay.play}
      >
        {playing ? page.ribbon.pause : page.ribbon.play}
      </button>
      <button
        type="button"
        aria-label={page.ribbon.next}
        title={page.ribbon.nextKey}
        disabled={isLast}
        onClick={() => walkBy(1)}
        {...stepsSoon}
        {...stay.on}
      >
        ▶
      </button>
      <button
        type="button"
        className={styles['speed']}
        aria-label={page.ribbon.speedIs(speed)}
        title={page.ribbon.speed}
        onClick={() => useWalk.setState({ speed: nextSpeed })}
      >
        {speed === 0.5 ? '½' : speed}×
      </button>
      <span className={styles['place']}>
        {page.ribbon.position(place + 1, steps.length)}
        {substeps > 1 && <small>{page.ribbon.part(substep + 1, substeps)}</small>}
      </span>
    </div>
  );
}
