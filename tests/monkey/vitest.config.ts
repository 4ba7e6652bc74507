import { defineConfig } from 'vitest/config';

/**
 * A monkey at the built dist/ in three engines, so `npm run build` comes first: MONKEY_SECONDS in each, from SEED, a number or
 * `random`. What it finds it prints as few events, to be met again with MONKEY_REPLAY (their JSON) or MONKEY_EVENTS (a file
 * of it).
 */
export default defineConfig({
  test: {
    include: ['tests/monkey/**/*.monkey.ts'],
    globalSetup: 'tests/browsers/engines.ts',
    maxWorkers: 2,
    // against hanging: the time to look and the time to shrink are the monkey's own
    testTimeout: 0,
    hookTimeout: 180_000,
  },
});
