import { useEffect } from 'react';
import { create } from 'zustand';
import { litBy, type Ref } from '../lesson/refs';

type Pointing = {
  /** What the pointer or the keyboard focus is on; null: nothing. */
  readonly pointed: Ref | null;
  readonly lit: ReadonlySet<string>;
};

const NOTHING: Pointing = { pointed: null, lit: new Set() };

/** What is pointed at, for a moment: not part of the experiment, the address or the history. */
export const usePointing = create<Pointing>(() => NOTHING);

/** Points at one number wherever it stands; null points at nothing. */
export function pointAt(ref: Ref | null) {
  if (usePointing.getState().pointed === ref) return;
  usePointing.setState(ref ? { pointed: ref, lit: new Set(litBy(ref)) } : NOTHING);
}

/** Marks the lit symbols below `root`: KaTeX owns that markup, so React cannot. */
export function lightUp(root: ParentNode) {
  const { lit } = usePointing.getState();
  for (const element of root.querySelectorAll<HTMLElement>('.katex [data-ref]')) {
    element.classList.toggle('lit', lit.has(element.dataset['ref'] ?? ''));
  }
}

const refUnder = (target: EventTarget | null): Ref | null => {
  const holder = target instanceof Element ? target.closest<HTMLElement>('[data-ref]') : null;
  return (holder?.dataset['ref'] as Ref | undefined) ?? null;
};

/**
 * One listener for the whole page: whatever carries a data-ref points at that number, by pointer and by focus. Charts
 * know no refs; they stand in a data-points-itself and call `pointAt`.
 */
export function usePointingByRefs() {
  useEffect(() => {
    const point = (event: Event) => {
      const pointsItself = event.target instanceof Element && event.target.closest('[data-points-itself]');
      if (!pointsItself) pointAt(refUnder(event.target));
    };
    const leave = () => pointAt(null);
    const stop = usePointing.subscribe(() => lightUp(document));
    document.addEventListener('pointerover', point);
    document.addEventListener('focusin', point);
    document.documentElement.addEventListener('pointerleave', leave);
    return () => {
      stop();
      document.removeEventListener('pointerover', point);
      document.removeEventListener('focusin', point);
      document.documentElement.removeEventListener('pointerleave', leave);
    };
  }, []);
}
