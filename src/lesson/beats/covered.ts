import { STEP_IDS, type StepId } from '../stepIds';
import type { Veiled } from './beat';

/** From the step ∂a/∂z on, the matrix has ∂E/∂z along its bottom: there a question for it covers more. */
export function whereLogitGradientShows(step: StepId): readonly Veiled[] {
  const shows = STEP_IDS.indexOf(step) >= STEP_IDS.indexOf('da_dz');
  return shows ? ['jacobian', 'derivation', 'why'] : ['why'];
}
