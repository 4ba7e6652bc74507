// The built page, served as a static host would, in a Chromium of its own.
import { chromium } from '@playwright/test';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { CHROMIUM_ARGS, findChromium } from '../chromium.mjs';
import { serveCompressed } from './serveCompressed.mjs';

let folder;

async function buildPage(root, scratch) {
  if (process.env.PAGE_FOLDER) return resolve(process.env.PAGE_FOLDER);
  const outDir = join(scratch, 'built-page');
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  await build({ root, logLevel: 'warn', mode: 'embed', build: { outDir, emptyOutDir: false } });
  return outDir;
}

/** What `measure` returns of a browser and the address of the page; built once for all who measure, or PAGE_FOLDER as it is. */
export async function withBuiltPage(root, scratch, measure) {
  folder ??= buildPage(root, scratch);
  const server = serveCompressed(await folder);
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  try {
    return await measure(browser, await server.address);
  } finally {
    await browser.close();
    server.close();
  }
}
