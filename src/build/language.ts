import { join, sep } from 'node:path';
import { type Plugin, normalizePath } from 'vite';
import { LANGUAGES, type Language } from '../text/languages.ts';

export const OTHER_LANGUAGES = LANGUAGES.slice(1);

const catalogue = (root: string, language: Language): string =>
  normalizePath(join(root, 'src', 'text', language) + sep);

/**
 * Puts another catalogue in the place of the English one, which all code imports. A language is a build of its own: its page loads
 * its sentences alone, none is looked up while the page runs, and English costs nothing more than if it were the only one.
 */
export function inLanguage(root: string, language: Language): Plugin {
  const english = catalogue(root, 'en');
  return {
    name: `in-language-${language}`,
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (language === 'en' || !/(?:^|\/)en\//.test(source)) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (!resolved?.id.startsWith(english)) return null;
      return catalogue(root, language) + resolved.id.slice(english.length);
    },
  };
}
