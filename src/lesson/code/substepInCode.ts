import type { Trace } from '../../engine/trace';
import type { Substep } from '../step';
import { stepById } from '../derivation';
import type { StepId } from '../stepIds';
import { factsOf } from './programFacts';

/** The sub-step that says what the code of its step says. */
function idInCode(trace: Trace, step: StepId): string | null {
  const { isSoftmax, form, shortForm } = factsOf(trace);
  if (step === 'softmax') return 'divide';
  if (step === 'dE_dz') return shortForm ? 'collapse' : isSoftmax ? 'columns' : 'short';
  if (step !== 'da_dz') return null;
  return isSoftmax ? 'matrix' : form === 'a' ? 'inActivation' : 'inLogit';
}

/** Its place among the step's sub-steps, from 0, and itself. */
export function substepInCode(
  trace: Trace,
  step: StepId,
): { readonly place: number; readonly substep: Substep | undefined } {
  const substeps = stepById(step).substeps(trace.problem);
  const wanted = idInCode(trace, step);
  const place = Math.max(
    0,
    substeps.findIndex(({ id }) => id === wanted),
  );
  return { place, substep: substeps[place] };
}
