import { fileURLToPath } from 'node:url';
import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../chromium.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Found once; the workers, which load this file again, inherit the answer.
process.env.CHROME_PATH ??= findChromium();

/** `npm run test:browser`: on the built dist/, so `npm run build` comes first. */
export default defineConfig({
  testDir: here('.'),
  outputDir: here('../../test-results'),
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  // against hanging; no test asserts a time, and shared machines are slow
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  webServer: {
    command: `"${process.execPath}" "${here('serve.mjs')}"`,
    wait: { stdout: /serving at (?<page_address>\S+)/ },
  },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.PAGE_ADDRESS,
    launchOptions: { executablePath: process.env.CHROME_PATH, args: CHROMIUM_ARGS },
  },
});
