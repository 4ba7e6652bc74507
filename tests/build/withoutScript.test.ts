import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../src/text/languages';

it('a page without scripts says in every language of the page what it needs, each marked as such', () => {
  const { document } = new JSDOM(readFileSync('index.html', 'utf8')).window;
  const said = [...document.querySelectorAll('noscript p')].map((element) => ({
    language: element.closest('[lang]')?.getAttribute('lang'),
    needs: element.textContent?.includes('JavaScript'),
  }));
  expect(said).toStrictEqual(LANGUAGES.map((language) => ({ language, needs: true })));
});
