import { chromium } from '@playwright/test';
import { expect, it } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../chromium.mjs';
import { detachedNodes, documentNodes, footprintOf } from './footprint';

it('what a page holds on to is counted: heap, nodes in the document and out of it, listeners', async () => {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  const page = await browser.newPage();
  const before = await footprintOf(page);
  const inDocument = await documentNodes(page);
  expect(await detachedNodes(page)).toEqual([]);
  await page.evaluate(() => {
    const shown = document.createElement('p');
    document.body.append(shown);
    const taken = document.createElement('p');
    taken.addEventListener('click', () => {});
    const numbers = Array.from({ length: 50_000 }, (_, k) => k + 0.5);
    Object.assign(window, { kept: { taken, numbers } });
  });
  const after = await footprintOf(page);
  expect(after.heap - before.heap).toBeGreaterThan(300_000);
  expect(after.nodes - before.nodes).toBe(2);
  expect(after.listeners - before.listeners).toBe(1);
  expect(await documentNodes(page)).toBe(inDocument + 1);
  expect(await detachedNodes(page)).toHaveLength(1);
  await browser.close();
});
