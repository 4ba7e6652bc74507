import type { Cell, Substep } from './step';

/**
 * The sub-step that says a cell's own case: where the one at hand is about i = m and the cell is off the diagonal, or the
 * other way round, its counterpart; else the one at hand.
 */
export function ownCase(substeps: readonly Substep[], current: Substep, cell: Cell): Substep {
  const wanted = cell.row === cell.column ? 'diagonal' : 'offDiagonal';
  if (current.scan !== 'diagonal' && current.scan !== 'offDiagonal') return current;
  return current.scan === wanted ? current : (substeps.find(({ scan }) => scan === wanted) ?? current);
}
