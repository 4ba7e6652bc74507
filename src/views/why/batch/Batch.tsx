import { useDeferredValue, useMemo } from 'react';
import { solveBatch } from '../../../engine/batch/batch';
import { rowsOf } from '../../../state/editBatch';
import { batch } from '../../../text/en/batch';
import type { SectionProps } from '../section';
import styles from './Batch.module.css';
import { BatchInvitation } from './BatchInvitation';
import { RowsAndAxis } from './RowsAndAxis';
import { SharedGradient } from './SharedGradient';
import { StackedJacobians } from './StackedJacobians';

/** Several rows of x through one W: what each has of its own, the axis of softmax, and what adds up over them. */
export function Batch({ experiment, theme }: SectionProps) {
  const { problem } = experiment;
  const rows = useMemo(() => rowsOf(experiment), [experiment]);
  const solved = useMemo(() => (rows.length > 1 ? solveBatch(problem, rows) : null), [problem, rows]);
  const parts = useMemo(
    () => (solved?.ok ? { experiment, rows, solved: solved.value, theme } : null),
    [experiment, rows, solved, theme],
  );
  // In a drag the numbers come first and the many pictures when there is time: a frame later, mostly.
  const pictured = useDeferredValue(parts);
  if (!solved) return <BatchInvitation hasLayer={problem.source.kind === 'layer'} />;
  if (!parts) {
    const row = solved.ok ? null : solved.failure.row;
    return <p>{batch.noTrace(row === null ? null : row + 1)}</p>;
  }
  return (
    <div className={styles['batch']}>
      <p className={styles['intro']}>{batch.intro(rows.length)}</p>
      <RowsAndAxis {...parts} />
      {pictured && (
        <>
          <StackedJacobians {...pictured} />
          <SharedGradient {...pictured} />
        </>
      )}
    </div>
  );
}
