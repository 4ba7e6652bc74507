import { useEffect, useSyncExternalStore } from 'react';
import { create } from 'zustand';
import type { Theme } from '../charts/colourScale';
import { mediaQuery } from './mediaQuery';

export type ThemeChoice = 'auto' | Theme;
export const THEME_CHOICES: readonly ThemeChoice[] = ['auto', 'light', 'dark'];

/** For this visit only: the page stores nothing in the browser. */
export const useThemeChoice = create<{ readonly choice: ThemeChoice }>(() => ({ choice: 'auto' }));

const darkSystem = mediaQuery('(prefers-color-scheme: dark)');

const systemTheme = (): Theme => (darkSystem.holds() ? 'dark' : 'light');

/** The theme in force; also tells the style sheet. */
export function useTheme(): Theme {
  const { choice } = useThemeChoice();
  const system = useSyncExternalStore(darkSystem.watch, systemTheme, systemTheme);
  const theme = choice === 'auto' ? system : choice;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return theme;
}
