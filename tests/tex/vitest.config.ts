import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { inLanguage } from '../../src/build/language.ts';
import { LANGUAGES } from '../../src/text/languages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `npm run test:tex`: sets what the page gives as LaTeX, in each of its languages, by a real TeX. */
export default defineConfig({
  root,
  test: {
    projects: LANGUAGES.map((language) => ({
      root,
      plugins: [inLanguage(root, language)],
      test: {
        name: language,
        include: ['tests/tex/**/*.proof.ts'],
        globalSetup: 'tests/tex/installation.ts',
        testTimeout: 300_000,
        hookTimeout: 900_000, // an installation may be part of it
      },
    })),
  },
});
