import type { Vector } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { STEP_IDS, type StepId } from '../../lesson/stepIds';
import { page } from '../../text/en/page';
import { subscript } from '../../text/numbers';
import { entryText } from '../entryText';
import { colourLimit } from './colourLimit';

const hasReached = (step: StepId, id: StepId) => STEP_IDS.indexOf(step) >= STEP_IDS.indexOf(id);

const ALL = new Map<number, ReadonlySet<number>>();

/** The same set for the same count, so that what is lit by it is not drawn anew. */
export function allOf(count: number): ReadonlySet<number> {
  const all = ALL.get(count) ?? new Set(Array.from({ length: count }, (_, i) => i));
  ALL.set(count, all);
  return all;
}

/** What the entries of both margins are called. */
export function marginNames(trace: Trace) {
  const names = (values: Vector, quantity: string, name: (i: number, value: string) => string) =>
    Array.from(values, (value, i) => name(i + 1, entryText(trace, quantity, i, value)));
  return {
    left: names(trace.right.activations, 'dE_da', page.jacobian.lossByActivation),
    bottom: names(trace.used.logits, 'used.dE_dz', page.jacobian.lossByLogit),
  };
}

/** ∂E/∂a along the left of the Jacobian, ∂E/∂z along its bottom; each is there from the step that needs it. */
export function jacobianMargins(trace: Trace, step: StepId, names = marginNames(trace)) {
  const margin = (values: Vector, quantity: string, letter: 'a' | 'z') => {
    const texts = Array.from(values, (value, i) => entryText(trace, quantity, i, value));
    return {
      title: `∂E/∂${letter}`,
      values,
      texts,
      symbols: texts.map((_, i) => `∂E/∂${letter}${subscript(i + 1)}`),
      limit: colourLimit(values),
    };
  };
  const rightTexts = () =>
    Array.from(trace.right.logits, (value, i) => page.jacobian.right(entryText(trace, 'dE_dz', i, value)));
  return {
    left: {
      ...margin(trace.right.activations, 'dE_da', 'a'),
      names: names.left,
      visible: hasReached(step, 'dE_da'),
    },
    bottom: {
      ...margin(trace.used.logits, 'used.dE_dz', 'z'),
      names: names.bottom,
      visible: hasReached(step, 'da_dz'),
      reference: trace.used.verdict === 'wrong' ? rightTexts() : undefined,
      rightValues: trace.right.logits,
    },
  };
}
