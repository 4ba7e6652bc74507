import { useSyncExternalStore } from 'react';

/** Where the three places of the workbench stack; the same width as in Panels.module.css. */
const narrow = matchMedia('(max-width: 38rem)');

const watch = (changed: () => void) => {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
};

const isNarrow = (): boolean => narrow.matches;

export const useNarrow = (): boolean => useSyncExternalStore(watch, isNarrow, isNarrow);
