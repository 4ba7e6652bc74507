/** The languages that the page speaks, by the name that an address gives them; the first is the usual one. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each calls itself: who looks for a language need not read the one that is shown. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

/** The language that a query asks for; another one than these is the usual one. */
export function languageOf(search: string): Language {
  const asked = new URLSearchParams(search).getAll('lang').at(-1);
  return LANGUAGES.find((language) => language === asked) ?? LANGUAGES[0];
}
