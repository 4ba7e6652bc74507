import type { Problem } from '../../engine/problem';
import { logitGradientText } from '../../text/en/backward';
import { SUBSTEP_TITLES } from '../../text/en/steps';
import type { Step, StepView, Substep } from '../step';
import { collapseLines } from './collapse';
import { columnOf, rowOf } from './focus';
import { fusedLines, fusedWhy } from './fused';
import { STEP_HEADS } from './heads';
import { isWrong, targetSum } from './quantities';
import { elementwiseShortLines, softmaxShortLines } from './shortForms';
import { columnLines, rowLines } from './vectorTimesMatrix';

/** What a wrong choice, or a ∂E/∂a of −∞, adds. */
function aside({ trace }: StepView): string {
  const infinite = trace.right.activations.every(Number.isFinite) ? '' : logitGradientText.mixed;
  return infinite + (isWrong(trace) ? logitGradientText.wrong : '');
}

const isSoftmax = ({ activation }: Problem) => activation === 'softmax';

const rows: Substep = {
  id: 'rows',
  title: SUBSTEP_TITLES.rows,
  explanation: (view) => logitGradientText.rows(rowOf(view), view.label(rowOf(view))) + aside(view),
  lines: rowLines,
  scan: 'rows',
};

const columns: Substep = {
  id: 'columns',
  title: SUBSTEP_TITLES.columns,
  explanation: (view) => {
    const m = columnOf(view);
    const why = isSoftmax(view.trace.problem)
      ? logitGradientText.columns
      : logitGradientText.columnsElementwise;
    return why(m, view.label(m)) + aside(view);
  },
  lines: columnLines,
  scan: 'columns',
};

const short = (problem: Problem): Substep => ({
  id: 'short',
  title: isSoftmax(problem) ? SUBSTEP_TITLES.shortSoftmax : SUBSTEP_TITLES.shortElementwise,
  explanation: (view) =>
    (isSoftmax(problem) ? logitGradientText.short : logitGradientText.shortElementwise) + aside(view),
  lines: isSoftmax(problem) ? softmaxShortLines : elementwiseShortLines,
});

const collapse: Substep = {
  id: 'collapse',
  title: SUBSTEP_TITLES.collapse,
  explanation: (view) =>
    logitGradientText.collapse(targetSum(view.trace) === 1) +
    (isWrong(view.trace) ? logitGradientText.wrong : ''),
  lines: collapseLines,
};

const fused: Substep = {
  id: 'fused',
  title: SUBSTEP_TITLES.fused,
  explanation: fusedWhy,
  lines: fusedLines,
};

export const dEdZ: Step = {
  ...STEP_HEADS.dE_dz,
  substeps: (problem) =>
    problem.loss === 'crossEntropy' && isSoftmax(problem)
      ? [rows, columns, short(problem), collapse, fused]
      : [rows, columns, short(problem)],
};
