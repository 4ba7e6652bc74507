import type { Language } from './languages';

/** What is said where the scripts of the page do not come, and its catalogue with them. */
export const opening: Readonly<Record<Language, { readonly drawn: string; readonly built: string }>> = {
  en: {
    drawn: 'The page could not be loaded whole. Please load it again.',
    built: 'What makes the page live could not be loaded, so nothing answers. Please load it again.',
  },
  de: {
    drawn: 'Die Seite konnte nicht vollständig geladen werden. Bitte laden Sie sie noch einmal.',
    built:
      'Was die Seite lebendig macht, konnte nicht geladen werden; nichts antwortet. Bitte laden Sie sie noch einmal.',
  },
};
