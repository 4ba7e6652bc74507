import { useEffect, useSyncExternalStore } from 'react';
import { create } from 'zustand';
import type { Theme } from '../charts/colourScale';

export type ThemeChoice = 'auto' | Theme;
export const THEME_CHOICES: readonly ThemeChoice[] = ['auto', 'light', 'dark'];

/** For this visit only: the page stores nothing in the browser. */
export const useThemeChoice = create<{ readonly choice: ThemeChoice }>(() => ({ choice: 'auto' }));

const darkSystem = matchMedia('(prefers-color-scheme: dark)');

const watchSystem = (changed: () => void) => {
  darkSystem.addEventListener('change', changed);
  return () => darkSystem.removeEventListener('change', changed);
};

const systemTheme = (): Theme => (darkSystem.matches ? 'dark' : 'light');

/** The theme in force; also tells the style sheet. */
export function useTheme(): Theme {
  const { choice } = useThemeChoice();
  const system = useSyncExternalStore(watchSystem, systemTheme, systemTheme);
  const theme = choice === 'auto' ? system : choice;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return theme;
}
