import { defineConfig } from 'vitest/config';

/** `npm run test:browsers`: one scenario in three engines, on the built dist/, so `npm run build` comes first. */
export default defineConfig({
  test: {
    include: ['tests/browsers/**/*.scenario.ts'],
    globalSetup: 'tests/browsers/engines.ts',
    maxWorkers: 2,
    // against hanging; no test asserts a time, and shared machines are slow
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
