import type { Step } from '../lesson/step';
import type { StepId } from '../lesson/stepIds';
import { logits } from '../lesson/steps/logits';
import { walking } from './parts/pageParts';

/** A step as far as it is on the page: the first always is, the others come with the walk. */
export function loadedStep(id: StepId): Step | null {
  return id === 'logits' ? logits : (walking.loaded()?.stepById(id) ?? null);
}
