import { defineConfig } from 'vitest/config';

/** `npm run test:code`: runs the programs that the page shows, under real interpreters. */
export default defineConfig({
  test: {
    include: ['tests/code/**/*.proof.ts'],
    globalSetup: 'tests/code/interpreters.ts',
    testTimeout: 300_000,
    hookTimeout: 900_000, // an installation may be part of it
  },
});
