import type { MouseEvent } from 'react';
import { sharedAddress } from '../state/share/sharedAddress';
import { language } from '../text/en/language';
import { LANGUAGE_NAMES, LANGUAGES } from '../text/languages';
import { useView } from './view';

/** What the hash says now is not known where the page is drawn. */
function keepNumbers({ currentTarget }: MouseEvent<HTMLAnchorElement>): void {
  currentTarget.hash = location.hash;
}

/** To the same page with the same numbers in each other language. */
export function LanguageLink() {
  const view = useView();
  return LANGUAGES.filter((other) => other !== language.code).map((lang) => (
    <a
      key={lang}
      href={sharedAddress('', { ...view, lang }, '').replace(/^#$/, '?')}
      lang={lang}
      hrefLang={lang}
      onClick={keepNumbers}
    >
      {LANGUAGE_NAMES[lang]}
    </a>
  ));
}
