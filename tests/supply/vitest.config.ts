import { defineConfig } from 'vitest/config';

/** `npm run test:supply`, after `npm run build`: what holds of the built files. */
export default defineConfig({
  test: { include: ['tests/supply/**/*.proof.ts'], testTimeout: 600_000 },
});
