import type { Vector } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { STEP_IDS, type StepId } from '../../lesson/stepIds';
import { page } from '../../text/en/page';
import { subscript } from '../../text/numbers';
import { entryText } from '../entryText';
import { colourLimit } from './colourLimit';

const hasReached = (step: StepId, id: StepId) => STEP_IDS.indexOf(step) >= STEP_IDS.indexOf(id);

export const allOf = (count: number): ReadonlySet<number> =>
  new Set(Array.from({ length: count }, (_, i) => i));

/** ∂E/∂a along the left of the Jacobian, ∂E/∂z along its bottom; each is there from the step that needs it. */
export function jacobianMargins(trace: Trace, step: StepId) {
  const margin = (
    values: Vector,
    quantity: string,
    letter: 'a' | 'z',
    name: (i: number, value: string) => string,
  ) => {
    const texts = Array.from(values, (value, i) => entryText(trace, quantity, i, value));
    return {
      values,
      texts,
      names: texts.map((text, i) => name(i + 1, text)),
      symbols: texts.map((_, i) => `∂E/∂${letter}${subscript(i + 1)}`),
      limit: colourLimit(values),
    };
  };
  const rightTexts = () =>
    Array.from(trace.right.logits, (value, i) => page.jacobian.right(entryText(trace, 'dE_dz', i, value)));
  return {
    left: {
      ...margin(trace.right.activations, 'dE_da', 'a', page.jacobian.lossByActivation),
      visible: hasReached(step, 'dE_da'),
    },
    bottom: {
      ...margin(trace.used.logits, 'used.dE_dz', 'z', page.jacobian.lossByLogit),
      visible: hasReached(step, 'da_dz'),
      reference: trace.used.verdict === 'wrong' ? rightTexts() : undefined,
    },
  };
}
