import { useDeferredValue } from 'react';
import type { Trace } from '../../../engine/trace';
import type { SectionProps } from '../section';
import { useSettled } from '../../useSettled';
import styles from './Checks.module.css';
import { GradientCheck } from './GradientCheck';
import { LampTable } from './LampTable';
import { UpstreamTrap } from './UpstreamTrap';

/** Beyond this N a curve of errors takes longer than a frame, so it waits until the numbers rest. */
const LARGEST_LIVE = 16;

/** The trace that the costly parts show: a moment behind a drag, or with many outputs as it last came to rest. */
function useUnhurried(trace: Trace): Trace {
  const deferred = useDeferredValue(trace);
  const settled = useSettled(trace);
  return trace.outputs > LARGEST_LIVE ? settled : deferred;
}

/** What would have caught a wrong derivative: lamps that are always on, a gradient check, and one that does not check. */
export function Checks({ trace }: SectionProps) {
  const unhurried = useUnhurried(trace);
  return (
    <div className={styles['checks']}>
      <LampTable trace={trace} />
      <GradientCheck trace={unhurried} />
      <UpstreamTrap trace={unhurried} />
    </div>
  );
}
