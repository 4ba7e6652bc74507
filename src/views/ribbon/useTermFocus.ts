import { useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { STEP_IDS, type StepId } from '../../lesson/stepIds';
import { walkTo } from '../walk';

const LAST = STEP_IDS.length - 1;

/** Where a key leads the focus, in the order of the walk; ← and → walk, here as everywhere, and the focus goes along. */
const MOVES: Readonly<Record<string, (place: number) => number>> = {
  ArrowUp: (place) => Math.max(0, place - 1),
  ArrowDown: (place) => Math.min(LAST, place + 1),
  Home: () => 0,
  End: () => LAST,
};

const idOf = (element: Element | null) => STEP_IDS.find((id) => id === element?.getAttribute('data-step'));

/** One stop of the tab key for all terms: the term of the step that is on, or the one that was looked at since. */
export function useTermFocus(step: StepId) {
  const toolbar = useRef<HTMLDivElement>(null);
  const [looked, lookAt] = useState({ step, id: step });
  const stop = looked.step === step ? looked.id : step;

  function focus(id: StepId) {
    toolbar.current?.querySelector<HTMLElement>(`[data-step="${id}"]`)?.focus({ preventScroll: true });
  }

  useLayoutEffect(() => {
    if (toolbar.current?.contains(document.activeElement)) focus(step);
  }, [step]);

  return {
    stop,
    toolbar,
    handlers: {
      onFocus: ({ target }: FocusEvent) => lookAt({ step, id: idOf(target) ?? step }),
      onKeyDown: (event: KeyboardEvent) => {
        const id = STEP_IDS[MOVES[event.key]?.(STEP_IDS.indexOf(stop)) ?? -1];
        if (!id || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        // a locked step is not left; the focus alone goes there then
        if (event.key === 'Home' || event.key === 'End') walkTo({ step: id, substep: 0 });
        focus(id);
      },
    },
  };
}
