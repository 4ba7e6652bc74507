import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { mediaQuery } from './mediaQuery';

export type MotionChoice = 'auto' | 'reduce';

/** Of the address's VIEW part, for this visit. */
export const useMotionChoice = create<{ readonly choice: MotionChoice }>(() => ({ choice: 'auto' }));

const stillSystem = mediaQuery('(prefers-reduced-motion: reduce)');

/** Whether nothing may move by itself: the system asks for it, or the address does. */
export function useReducedMotion(): boolean {
  const { choice } = useMotionChoice();
  const system = useSyncExternalStore(stillSystem.watch, stillSystem.holds, stillSystem.holds);
  return system || choice === 'reduce';
}
