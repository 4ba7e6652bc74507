import { readFileSync } from 'node:fs';
import type { Theme } from '../../../src/charts/colourScale';

const SHEET = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');

/** Whether a reader asked their system for more contrast. */
export type Contrast = 'usual' | 'more';

type Tokens = Readonly<Record<string, string>>;

/** Every custom property within these rules, in their order, as a theme reads it. */
function declared(rules: string, theme: Theme): Tokens {
  const found = [...rules.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => {
    const [, light, dark] = /^light-dark\((.+),\s*(.+)\)$/.exec(value.trim()) ?? [];
    return [name, (theme === 'light' ? light : dark) ?? value.trim()];
  });
  return Object.fromEntries(found);
}

/** What stands in the media query of this name; '' where there is none. */
function within(query: string): string {
  const [, rules = ''] = new RegExp(`@media \\(${query}\\) \\{([\\s\\S]*?\\n\\})`).exec(SHEET) ?? [];
  return rules;
}

const ALWAYS = SHEET.slice(0, SHEET.indexOf('@media'));

/** The colours of the page, '#rrggbb' by the name of their token. */
export function tokensOf(theme: Theme, contrast: Contrast): Tokens {
  const more = contrast === 'more' ? declared(within('prefers-contrast: more'), theme) : {};
  return { ...declared(ALWAYS, theme), ...more };
}

/** What the tokens become where the reader's system chooses all colours. */
export const forcedTokens = (): Tokens => declared(within('forced-colors: active'), 'light');
