import { useSyncExternalStore } from 'react';
import { mediaQuery } from './mediaQuery';

/** Where the three places of the workbench stack; the same width as in Panels.module.css. */
const narrow = mediaQuery('(max-width: 38rem)');

export const useNarrow = (): boolean => useSyncExternalStore(narrow.watch, narrow.holds, narrow.holds);
