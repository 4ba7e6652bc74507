import { defineConfig } from 'vitest/config';

/** A page is used for long only where it is said for how long, as `npm run test:soak` does. */
const SHORT = process.env['MONKEY_SECONDS'] ? [] : ['tests/leaks/monkey.leaks.ts'];

/** `npm run test:leaks`: what a closed or long used page leaves behind, on the built dist/, so `npm run build` comes first. */
export default defineConfig({
  test: {
    include: ['tests/leaks/**/*.leaks.ts'],
    exclude: SHORT,
    fileParallelism: false, // a browser each, and what is counted is counted in peace
    // against hanging; no test asserts a time, and shared machines are slow
    testTimeout: 3_600_000,
    hookTimeout: 180_000,
  },
});
