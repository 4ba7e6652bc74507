import type { Cell, StepView } from '../step';

/** Column m of the cell that is looked at, else the first: the logit a line is about. */
export const columnOf = ({ cell }: StepView): number => cell?.column ?? 0;

/** Row i of it, else the first: the activation a line is about. */
export const rowOf = ({ cell }: StepView): number => cell?.row ?? 0;

export function diagonalCell({ cell }: StepView): Cell {
  const index = cell?.row ?? 0;
  return { row: index, column: index };
}

/** The cell looked at where it is off the diagonal, else the first beside the diagonal in its row; null where N = 1. */
export function offDiagonalCell({ cell, trace }: StepView): Cell | null {
  if (trace.outputs === 1) return null;
  const row = cell?.row ?? 0;
  if (cell && cell.row !== cell.column) return cell;
  return { row, column: row === 0 ? 1 : 0 };
}
