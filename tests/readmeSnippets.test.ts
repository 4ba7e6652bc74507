import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeAddress } from '../src/state/addressDecode';
import { shareTexts } from '../src/state/share/shareTexts';
import { readViewOptions } from '../src/state/view/readViewOptions';

const PAGE = 'https://softmax.example/';
const HOSTS = new URL('browser/hosts/', import.meta.url);
const read = (name: string, base: URL | string): string => readFileSync(new URL(name, base), 'utf8');

const [, section = ''] = read('../README.md', import.meta.url).split(/^## For teachers$/m);
const [teachers = ''] = section.split(/^## /m);
const snippets = [...teachers.matchAll(/^(`{3,})(\w+)\n(.*?)^\1$/gms)].map(([, , language, text]) => ({
  language: language!,
  // Quarto's own fence is around what it hands through.
  text: text!.replaceAll(/^```.*$/gm, ''),
}));
const courses = readdirSync(HOSTS)
  .filter((name) => /^in-.*\.html$/.test(name))
  .map((name) => ({ name, text: read(name, HOSTS) }));

const withoutSpace = (text: string): string => text.replaceAll(/\s+/g, '');
const isIn = (snippet: string, course: string): boolean =>
  withoutSpace(course).includes(withoutSpace(snippet));
/** The addresses of the page that stand in a text, as they are once HTML or TeX is read. */
const addresses = (text: string): string[] =>
  [
    ...text
      .replaceAll('&amp;', '&')
      .replaceAll(/\\(?=[#&_%])/g, '')
      .matchAll(/https:[^\s"}]+(?:index|standalone)\.html[^\s"}]*/g),
  ].map(([address]) => address);

test('README has snippets for teachers', () => {
  expect(snippets.map(({ language }) => language)).toContain('html');
  expect(snippets.length).toBeGreaterThan(courses.length);
});

describe.each(snippets)('the $language snippet $text', ({ language, text }) => {
  test('stands in a course page that the browser tests open', () => {
    if (language === 'tex') return expect(addresses(text)).toHaveLength(1);
    return expect(courses.filter((course) => isIn(text, course.text))).not.toEqual([]);
  });

  test('has an address of which the page refuses nothing', () => {
    for (const address of addresses(text)) {
      const { hash, search } = new URL(address);
      expect([decodeAddress(hash).refusals, readViewOptions(search).refusals]).toEqual([[], []]);
    }
  });
});

test.each(courses)('the course page $name is made from a snippet of README', ({ text }) => {
  expect(snippets.some((snippet) => isIn(snippet.text, text))).toBe(true);
});

test('a course page that was rendered from something else opens the address that was written', () => {
  for (const { name, text } of courses) expect(new Set(addresses(text)).size, name).toBeLessThanOrEqual(1);
});

test('the LaTeX snippet is what the page itself would write', () => {
  const tex = snippets.find(({ language }) => language === 'tex')!.text.trim();
  const { options } = readViewOptions('');
  const [address = ''] = addresses(tex);
  const { latex } = shareTexts({
    base: `${PAGE}index.html`,
    experiment: new URL(address).hash.slice(1),
    view: options,
    linkEmbeds: false,
    title: 'Softmax, backwards',
    height: 750,
    hasElement: true,
  });
  expect(tex).toBe(latex);
});
