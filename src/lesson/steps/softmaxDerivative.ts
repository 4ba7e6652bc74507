import { jacobianText } from '../../text/en/jacobian';
import { IN_FORMULA, SUBSTEP_TITLES } from '../../text/en/steps';
import type { Cell, Line, StepView, Substep } from '../step';
import { tex } from '../tex';
import { DELTA, DIAGONAL, OFF_DIAGONAL } from './cellFormulas';
import { diagonalCell, offDiagonalCell } from './focus';
import { substituted, symbolic } from './line';
import { quotientLines } from './quotientRule';
import { cellLines, isMixed } from './softmaxCells';
import { matrixValues, softmaxMatrixLines } from './softmaxMatrix';

/** The cell looked at, else (1, 2): the case that surprises; (1, 1) where there is no other. */
const anyCell = (view: StepView): Cell => view.cell ?? offDiagonalCell(view) ?? diagonalCell(view);

const withChoice = (view: StepView, why: string): string =>
  isMixed(view) ? why + jacobianText.mixed[view.trace.used.form] : why;

/** N = 1: there is no i ≠ m. */
function oneClassLines(view: StepView): readonly Line[] {
  return [
    symbolic({ tex: tex`i \ne m:\ \text{${IN_FORMULA.none}}`, says: jacobianText.noOther }),
    substituted({ tex: tex`N = 1`, says: jacobianText.noOther }),
    ...matrixValues(view),
  ];
}

/** The sub-steps of ∂a/∂z for softmax. */
export const softmaxDerivative: readonly Substep[] = [
  {
    id: 'quotient',
    title: SUBSTEP_TITLES.quotient,
    explanation: (view) => {
      if (view.trace.outputs === 1) return jacobianText.quotientOfOne;
      const { row, column } = anyCell(view);
      return jacobianText.quotient(row, column, view.label(column));
    },
    lines: (view) => quotientLines(view, anyCell(view)),
  },
  {
    id: 'diagonal',
    title: SUBSTEP_TITLES.diagonal,
    explanation: (view) => {
      const { row } = diagonalCell(view);
      return withChoice(
        view,
        view.trace.outputs === 1 ? jacobianText.noOther : jacobianText.diagonal(row, view.label(row)),
      );
    },
    lines: (view) => cellLines(view, diagonalCell(view), DIAGONAL),
    scan: 'diagonal',
  },
  {
    id: 'offDiagonal',
    title: SUBSTEP_TITLES.offDiagonal,
    explanation: (view) => {
      const cell = offDiagonalCell(view);
      if (cell === null) return jacobianText.noOther;
      return withChoice(view, jacobianText.offDiagonal(cell.row, cell.column, view.label(cell.column)));
    },
    lines: (view) => {
      const cell = offDiagonalCell(view);
      return cell === null ? oneClassLines(view) : cellLines(view, cell, OFF_DIAGONAL);
    },
    scan: 'offDiagonal',
  },
  {
    id: 'delta',
    title: SUBSTEP_TITLES.delta,
    explanation: (view) => withChoice(view, jacobianText.delta),
    lines: (view) => cellLines(view, anyCell(view), DELTA),
  },
  {
    id: 'matrix',
    title: SUBSTEP_TITLES.matrix,
    explanation: (view) => {
      const own = view.trace.used.form === 'a' ? jacobianText.matrix : jacobianText.matrixInLogits;
      const why = isMixed(view) ? jacobianText.matrixMixed : own;
      return withChoice(view, view.trace.outputs === 1 ? why + jacobianText.oneClass : why);
    },
    lines: softmaxMatrixLines,
  },
];
