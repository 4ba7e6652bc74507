import { useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { STEP_IDS, type StepId } from '../../lesson/stepIds';
import { walkTo } from '../walk';

const FORWARD: readonly StepId[] = ['logits', 'softmax', 'loss'];
/** Where the tab key comes to a row that is neither walked nor looked at. */
const FIRST_OF_ROW: readonly StepId[] = ['logits', 'dE_dW'];

const isForward = (id: StepId): boolean => FORWARD.includes(id);

const LAST = STEP_IDS.length - 1;

/** Where a key leads the focus, in the order of the walk; ← and → walk, here as everywhere, and the focus goes along. */
const MOVES: Readonly<Record<string, (place: number) => number>> = {
  ArrowUp: (place) => Math.max(0, place - 1),
  ArrowDown: (place) => Math.min(LAST, place + 1),
  Home: () => 0,
  End: () => LAST,
};

const idOf = (element: Element | null) => STEP_IDS.find((id) => id === element?.getAttribute('data-step'));

/** One stop of the tab key for each row: the term of the step that is on, or the one that was looked at since. */
export function useTermFocus(step: StepId) {
  const rows = useRef<HTMLDivElement>(null);
  const [last, lookAt] = useState({ step, id: step });
  const looked = last.step === step ? last.id : step;

  function focus(id: StepId) {
    rows.current?.querySelector<HTMLElement>(`[data-step="${id}"]`)?.focus({ preventScroll: true });
  }

  useLayoutEffect(() => {
    if (rows.current?.contains(document.activeElement)) focus(step);
  }, [step]);

  return {
    rows,
    looked,
    isStop: (id: StepId): boolean =>
      id === looked || (isForward(id) !== isForward(looked) && FIRST_OF_ROW.includes(id)),
    handlers: {
      onFocus: ({ target }: FocusEvent) => lookAt({ step, id: idOf(target) ?? step }),
      onKeyDown: (event: KeyboardEvent) => {
        const id = STEP_IDS[MOVES[event.key]?.(STEP_IDS.indexOf(looked)) ?? -1];
        if (!id || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        // a locked step is not left; the focus alone goes there then
        if (event.key === 'Home' || event.key === 'End') walkTo({ step: id, substep: 0 });
        focus(id);
      },
    },
  };
}
