import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/text/languages';

type Module = Readonly<Record<string, unknown>>;
const modules = import.meta.glob<Module>('../../src/text/*/**/*.ts');

const filesOf = (language: string): string[] =>
  Object.keys(modules)
    .flatMap((path) => path.split(`/text/${language}/`).slice(1))
    .toSorted();

/** Every key with what kind of thing it says: "page.undo string". What a function takes is held by its type. */
function keysOf(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${path} ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`));
}

const catalogueOf = async (language: string, file: string): Promise<Module> =>
  (await modules[`../../src/text/${language}/${file}`]?.()) ?? {};

/** Sentences that say nothing, by where they stand. */
function emptyIn(value: unknown, path: string): string[] {
  if (typeof value === 'string') return value.trim() === '' && value !== '' ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => emptyIn(inner, `${path}.${key}`));
}

const english = filesOf('en');

describe.each(LANGUAGES.slice(1))('the catalogue in %s', (language) => {
  it('has every file of the English one, and no other', () => {
    expect(english.length).toBeGreaterThan(50);
    expect(filesOf(language)).toEqual(english);
  });

  it.each(english)('%s lacks no key and has none too many', async (file) => {
    const own = await catalogueOf(language, file);
    expect(keysOf(own, file).toSorted()).toEqual(keysOf(await catalogueOf('en', file), file).toSorted());
    expect(emptyIn(own, file)).toEqual([]);
  });
});
