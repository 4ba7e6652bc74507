import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { globalOf, withoutSentences } from './src/build/catalogues.ts';
import { contentSecurityPolicy } from './src/build/contentSecurityPolicy.ts';
import { prerender } from './src/build/prerender/prerender.ts';
import { type FilesByLanguage, firstChunks, firstFiles } from './src/build/firstChunks.ts';
import { katexFonts } from './src/build/fonts.ts';
import { inlineWorkers } from './src/build/inlineWorkers.ts';
import { inLanguage, OTHER_LANGUAGES } from './src/build/language.ts';
import { collectPackages, licences } from './src/build/licences/licences.ts';
import { otherLanguages } from './src/build/otherLanguages.ts';
import { sharedCard } from './src/build/sharedCard.ts';
import { standalonePage } from './src/build/standalonePage.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

const inFiles: UserConfig['build'] = { assetsInlineLimit: 0, modulePreload: { polyfill: false } };
const drawnElsewhere: FilesByLanguage = {};
const packages = new Set<string>();

/** The page, as `vite build` makes it. */
const index: UserConfig = {
  plugins: [
    otherLanguages(root, drawnElsewhere),
    sharedCard(process.env.PAGE_URL),
    prerender(root),
    firstFiles(drawnElsewhere),
    collectPackages(packages),
    licences(root, packages),
    contentSecurityPolicy,
  ],
  worker: { plugins: () => [collectPackages(packages)] },
  build: { ...inFiles, rolldownOptions: { output: { codeSplitting: { groups: firstChunks(root) } } } },
};

const besideIndex = { emptyOutDir: false, copyPublicDir: false };

/** Built within the build above, which puts them beside its own files; `vite --mode de` serves the sources in that language. */
const inOtherLanguages = OTHER_LANGUAGES.map((language): [string, UserConfig] => {
  const catalogue = inLanguage(root, language);
  const names = `assets/${language}/[name]-[hash].js`;
  const files: UserConfig = {
    plugins: [catalogue],
    worker: { plugins: () => [catalogue], rolldownOptions: { output: { entryFileNames: names } } },
    build: {
      ...inFiles,
      copyPublicDir: false,
      rolldownOptions: {
        input: 'src/opening/inLanguage.ts',
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: names,
          chunkFileNames: names,
          codeSplitting: { groups: firstChunks(root) },
        },
      },
    },
  };
  return [language, files];
});

/** What `vite build --mode …` puts beside it. */
const others: Readonly<Record<string, UserConfig>> = {
  ...Object.fromEntries(inOtherLanguages),
  standalone: {
    define: { 'process.env.NODE_ENV': '"production"' }, // a library leaves that to its user
    plugins: [
      withoutSentences(root),
      inlineWorkers(root, [collectPackages(packages)]),
      collectPackages(packages),
      standalonePage(root, packages),
    ],
    build: {
      ...besideIndex,
      lib: { entry: 'src/main.ts', formats: ['iife'], name: 'page' },
      rolldownOptions: {
        output: { charset: 'ascii', globals: globalOf(root) },
        checks: { pluginTimings: false },
      },
    },
  },
  embed: {
    build: {
      ...besideIndex,
      lib: { entry: 'src/embed/embed.ts', formats: ['iife'], name: 'embed', fileName: () => 'embed.js' },
      rolldownOptions: { output: { charset: 'ascii' } },
    },
  },
};

export default defineConfig(({ mode }) => {
  const { plugins = [], build, ...rest } = others[mode] ?? index;
  return {
    base: './',
    plugins: [react(), katexFonts(root), ...plugins],
    css: { modules: { generateScopedName: '[name]__[local]__[hash:base64:4]' } },
    build: {
      target: 'es2022',
      chunkSizeWarningLimit: 3000, // kB before compression; what counts is held by tests/sizes.mjs
      ...build,
    },
    preview: { host: '127.0.0.1' },
    test: {
      include: ['tests/**/*.test.{ts,tsx}'],
      exclude: ['tests/browser/**', 'tests/bench/**'],
      setupFiles: ['tests/views/setup.ts'],
      maxWorkers: '100%', // by default one core is left to a watcher, of which there is none here
      testTimeout: 60_000, // against hanging; no test asserts a time, and shared machines are slow
    },
    ...rest,
  };
});
