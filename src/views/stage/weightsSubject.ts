import type { Matrix } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import type { RefSymbol } from '../../lesson/refs';
import type { StepId } from '../../lesson/stepIds';
import { page } from '../../text/en/page';

export type WeightsSubject = {
  readonly matrix: Matrix;
  readonly symbol: RefSymbol;
  readonly name: 'W' | '∂E/∂W';
  readonly label: string;
};

/** Which matrix of the layer a step is about; null: none. */
export function subjectOf(step: StepId, trace: Trace): WeightsSubject | null {
  if (trace.problem.source.kind !== 'layer') return null;
  if (step === 'update')
    return { symbol: 'w', name: 'W', matrix: trace.update.used.weights, label: page.weights.updated };
  if (step !== 'dz_dW' && step !== 'dE_dW') return null;
  return { symbol: 'dW', name: '∂E/∂W', matrix: trace.used.weights, label: page.weights.gradient };
}
