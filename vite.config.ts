import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './src/build/contentSecurityPolicy.ts';
import { prerender } from './src/build/prerender/prerender.ts';
import { firstChunks, firstFiles } from './src/build/firstChunks.ts';
import { katexFonts } from './src/build/fonts.ts';
import { inlineWorkers } from './src/build/inlineWorkers.ts';
import { sharedCard } from './src/build/sharedCard.ts';
import { standalonePage } from './src/build/standalonePage.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The page, as `vite build` makes it. */
const index: UserConfig = {
  plugins: [sharedCard(process.env.PAGE_URL), prerender(root), firstFiles, contentSecurityPolicy],
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: firstChunks(root) } } },
  },
};

const besideIndex = { emptyOutDir: false, copyPublicDir: false };

/** What `vite build --mode …` puts beside it. */
const others: Readonly<Record<string, UserConfig>> = {
  standalone: {
    define: { 'process.env.NODE_ENV': '"production"' }, // a library leaves that to its user
    plugins: [inlineWorkers, standalonePage(root)],
    build: {
      ...besideIndex,
      lib: { entry: 'src/main.ts', formats: ['iife'], name: 'page' },
      rolldownOptions: { output: { charset: 'ascii' }, checks: { pluginTimings: false } },
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
      testTimeout: 60_000, // against hanging; no test asserts a time, and shared machines are slow
    },
    ...rest,
  };
});
