import type { Shares } from '../../../charts/triangle/barycentric';
import type { Trace } from '../../../engine/trace';
import { meanLogit } from '../../../state/editShares';
import { setSourceKind } from '../../../state/editSourceKind';
import { pointText, simplex, targetOff } from '../../../text/en/simplex';
import { edit } from '../../experimentStore';
import { useLock, useLocked } from '../../lock';
import styles from './Simplex.module.css';

/** What dragging the point sets, or why it cannot be dragged. */
function movedBy({ problem, logits }: Trace, isDraggable: boolean, isLocked: boolean): string {
  const { source, temperature } = problem;
  if (source.kind === 'layer') return pointText.layer;
  if (isLocked) return pointText.locked;
  if (source.kind === 'activations') return pointText.activations;
  if (!isDraggable) return pointText.stuck;
  return pointText.logits(temperature, meanLogit([...logits]), logits.includes(-Infinity));
}

/** Why the target is not where a could go, or nothing. */
function targetNote({ target }: Trace, drawn: Shares | null): string | null {
  if (drawn === null) return targetOff.sum(target.reduce((total, y) => total + y, 0));
  return Math.min(...drawn) < 0 ? targetOff.outside : null;
}

type MovedByProps = {
  readonly trace: Trace;
  readonly isDraggable: boolean;
  /** Null where y is not in the triangle's plane. */
  readonly target: Shares | null;
};

/** What the picture is, and what moves its point. */
export function MovedBy({ trace, isDraggable, target }: MovedByProps) {
  const note = targetNote(trace, target);
  const lock = useLock();
  const isLocked = useLocked(trace.problem.source.kind === 'logits' ? 'z' : 'a');
  return (
    <div className={styles['part']}>
      <p className={styles['intro']}>{simplex.intro}</p>
      <p className={styles['note']}>{movedBy(trace, isDraggable, isLocked)}</p>
      {trace.problem.source.kind === 'layer' && (
        <button
          type="button"
          className={styles['button']}
          onClick={() => edit((now) => setSourceKind(now, 'logits'))}
          {...lock((now) => setSourceKind(now, 'logits'))}
        >
          {simplex.editLogits}
        </button>
      )}
      {note !== null && <p className={styles['note']}>{note}</p>}
    </div>
  );
}
