import { ELEMENTWISE_ACTIVATIONS } from '../../engine/elementwiseActivations';
import type { Argument, ElementwiseName } from '../../engine/problem';
import { ACTIVATION_NOUNS, notMonotone, WHY_IN_ACTIVATION } from '../../text/en/activations';
import { elementwiseText } from '../../text/en/jacobian';
import { SUBSTEP_TITLES } from '../../text/en/steps';
import type { StepView, Substep } from '../step';
import { elementwiseCellLines, elementwiseMatrixLines } from './elementwiseCells';
import { notMonotoneLines } from './notMonotone';

/** What a wrong or substituted choice adds to the sub-step of the form that was chosen. */
function aboutChoice({ trace }: StepView, form: Argument): string {
  const { used } = trace;
  if (used.standsIn && form === 'z') return elementwiseText.standsIn;
  const concerned = used.form === form && used.argument !== form && used.verdict !== 'equivalent';
  return concerned ? elementwiseText.mixed[form] : '';
}

function whyInActivation(name: ElementwiseName): string {
  if (name !== 'silu' && name !== 'gelu') return WHY_IN_ACTIVATION[name];
  const { derivativeInActivation } = ELEMENTWISE_ACTIVATIONS[name];
  const minimum = derivativeInActivation.kind === 'none' ? derivativeInActivation.minimum : 0;
  return notMonotone.why(ACTIVATION_NOUNS[name], minimum);
}

/** The sub-steps of ∂a/∂z for an elementwise activation: f′ in z, f′ in a or why not, the diagonal matrix. */
export function elementwiseDerivative(name: ElementwiseName): readonly Substep[] {
  const { derivativeInActivation } = ELEMENTWISE_ACTIVATIONS[name];
  return [
    {
      id: 'inLogit',
      title: SUBSTEP_TITLES.inLogit,
      explanation: (view) => elementwiseText.inLogit(name) + aboutChoice(view, 'z'),
      lines: (view) => elementwiseCellLines(view, name, 'z'),
      scan: 'diagonal',
    },
    {
      id: 'inActivation',
      title: SUBSTEP_TITLES.inActivation,
      explanation: (view) => whyInActivation(name) + aboutChoice(view, 'a'),
      lines: (view) =>
        derivativeInActivation.kind === 'none'
          ? notMonotoneLines(view, name, derivativeInActivation)
          : elementwiseCellLines(view, name, 'a'),
      scan: 'diagonal',
    },
    {
      id: 'matrix',
      title: SUBSTEP_TITLES.matrix,
      explanation: ({ cell }) =>
        elementwiseText.matrix(cell !== null && cell.row !== cell.column ? cell : null),
      lines: (view) => elementwiseMatrixLines(view, name),
    },
  ];
}
