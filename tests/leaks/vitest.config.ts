import { defineConfig } from 'vitest/config';

/** `npm run test:leaks`: what a closed or long used page leaves behind, on the built dist/, so `npm run build` comes first. */
export default defineConfig({
  test: {
    include: ['tests/leaks/**/*.leaks.ts'],
    fileParallelism: false, // a browser each, and what is counted is counted in peace
    // against hanging; no test asserts a time, and shared machines are slow
    testTimeout: 3_600_000,
    hookTimeout: 180_000,
  },
});
