import type { Language } from './languages';

/** What is said where the scripts of the page do not come, and its catalogue with them. */
type OpeningText = {
  readonly drawn: string;
  readonly built: string;
  /** On the button that loads the address again. */
  readonly again: string;
};

export const opening: Readonly<Record<Language, OpeningText>> = {
  en: {
    drawn: 'The page could not be loaded whole.',
    built: 'What makes the page live could not be loaded, so nothing answers.',
    again: 'Load it again',
  },
  de: {
    drawn: 'Die Seite konnte nicht vollständig geladen werden.',
    built: 'Was die Seite lebendig macht, konnte nicht geladen werden; nichts antwortet.',
    again: 'Noch einmal laden',
  },
};
