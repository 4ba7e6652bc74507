import { useId } from 'react';
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

/** What is given to a control that has nothing to do, or would have to leave a locked step. It keeps the focus, unlike a disabled one. */
function useStay(substep: number, substeps: number) {
  const isLocked = useLocked('step');
  const at = (isEnd: boolean, isOver: boolean) => ({
    'aria-disabled': isOver || (isLocked && isEnd) || undefined,
    ...(isLocked && isEnd && { title: LOCKED.title, 'data-locked': true }),
  });
  return { at, isFirst: substep === 0, isLast: substep === substeps - 1 };
}

/** ◀ play ▶, the speed, and where one is. */
export function WalkControls({ step, steps, substep, substeps }: WalkControlsProps) {
  const { playing, speed } = useWalk();
  const place = steps.indexOf(step);
  const { at, isFirst, isLast } = useStay(substep, substeps);
  const nextSpeed = SPEEDS[(SPEEDS.indexOf(speed as (typeof SPEEDS)[number]) + 1) % SPEEDS.length] ?? 1;
  const id = useId();
  return (
    <div className={styles['controls']}>
      {/* heard in place of the titles, which repeat the names */}
      <span id={`${id}-previous`} hidden>
        {page.ribbon.previousKeySaid}
      </span>
      <span id={`${id}-next`} hidden>
        {page.ribbon.nextKeySaid}
      </span>
      <button
        type="button"
        aria-label={page.ribbon.previous}
        title={page.ribbon.previousKey}
        aria-describedby={`${id}-previous`}
        onClick={() => walkBy(-1)}
        {...at(isFirst, isFirst && place === 0)}
      >
        ◀
      </button>
      <button
        type="button"
        className={styles['play']}
        aria-pressed={playing}
        onClick={() => setPlaying(!playing)}
        {...stepsSoon}
        {...at(substeps === 1, false)}
      >
        {playing ? page.ribbon.pause : page.ribbon.play}
      </button>
      <button
        type="button"
        aria-label={page.ribbon.next}
        title={page.ribbon.nextKey}
        aria-describedby={`${id}-next`}
        onClick={() => walkBy(1)}
        {...stepsSoon}
        {...at(isLast, isLast && place === steps.length - 1)}
      >
        ▶
      </button>
      <button
        type="button"
        className={styles['speed']}
        aria-label={page.ribbon.speedIs(speed)}
        title={page.ribbon.speedIs(speed)}
        onClick={() => useWalk.setState({ speed: nextSpeed })}
      >
        {`${speed === 0.5 ? '½' : speed}×`}
      </button>
      <span className={styles['place']}>
        <span>{page.ribbon.position(place + 1, steps.length)}</span>
        {substeps > 1 && <small>{page.ribbon.part(substep + 1, substeps)}</small>}
      </span>
    </div>
  );
}
