import { useSyncExternalStore } from 'react';
import { create } from 'zustand';

export type MotionChoice = 'auto' | 'reduce';

/** Of the address's VIEW part, for this visit. */
export const useMotionChoice = create<{ readonly choice: MotionChoice }>(() => ({ choice: 'auto' }));

const QUERY = '(prefers-reduced-motion: reduce)';

const watchSystem = (changed: () => void) => {
  const system = matchMedia(QUERY);
  system.addEventListener('change', changed);
  return () => system.removeEventListener('change', changed);
};

const isReduced = (): boolean => matchMedia(QUERY).matches;

/** Whether nothing may move by itself: the system asks for it, or the address does. */
export function useReducedMotion(): boolean {
  const { choice } = useMotionChoice();
  const system = useSyncExternalStore(watchSystem, isReduced, isReduced);
  return system || choice === 'reduce';
}
