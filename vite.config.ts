import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Every browser that runs the page reads woff2, so KaTeX's woff and ttf copies stay out of dist/. */
const onlyWoff2: Plugin = {
  name: 'only-woff2',
  enforce: 'pre',
  transform: {
    filter: { id: /katex[^/]*\.css$/ },
    handler: (css) => css.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g, ''),
  },
};

export default defineConfig({
  base: './',
  plugins: [react(), onlyWoff2],
  css: { modules: { generateScopedName: '[name]__[local]__[hash:base64:4]' } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000, // kB before compression; what counts is held by tests/sizes.mjs
    modulePreload: { polyfill: false },
  },
  preview: { host: '127.0.0.1' },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'tests/bench/**'],
    testTimeout: 60_000, // against hanging; no test asserts a time, and shared machines are slow
  },
});
