import { useMemo } from 'react';
import type { PointHandle } from '../../../charts/triangle/TrianglePoint';
import type { Trace } from '../../../engine/trace';
import { setShares } from '../../../state/editShares';
import { labelOf, type Experiment } from '../../../state/experiment';
import { sharesSpoken, simplex } from '../../../text/en/simplex';
import { edit, endGesture } from '../../experimentStore';
import { useLocked } from '../../lock';
import { useSettled } from '../../useSettled';

const GESTURE = 'point in the triangle';
const onMove: PointHandle['onMove'] = (shares) => edit((now) => setShares(now, shares), GESTURE);

/** A layer's activations come out of it; and where all but one logit is masked, there is nothing to share out. */
function canMove({ problem, logits }: Trace): boolean {
  const { kind } = problem.source;
  if (kind === 'layer') return false;
  return kind === 'activations' || logits.filter(Number.isFinite).length > 1;
}

/** The handle that drags a, or null where a cannot be dragged. */
export function usePointHandle(experiment: Experiment, trace: Trace): PointHandle | null {
  const isLocked = useLocked(trace.problem.source.kind === 'logits' ? 'z' : 'a');
  const isMovable = canMove(trace) && !isLocked;
  const names = useMemo(() => [0, 1, 2].map((i) => labelOf(experiment, i)), [experiment]);
  const text = useSettled(sharesSpoken(names, [...trace.activations]));
  return useMemo(
    () => (isMovable ? { name: simplex.handle, text, onMove, onMoveEnd: endGesture } : null),
    [isMovable, text],
  );
}
