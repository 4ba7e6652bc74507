import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage } from '../../src/text/en/stage';
import { tabOfPage } from '../browsers/chromium';
import { serveWatched } from '../browsers/servers';
import type { Tab } from '../browsers/tab';
import { CHROMIUM_ARGS, findChromium } from '../chromium.mjs';
import { writeFigures } from '../figures/writeFigures.mjs';
import { comeNear } from '../monkey/inPage';
import { monkeyEvent } from '../monkey/monkeyEvents';
import { perform } from '../monkey/perform';
import { MONKEY_SEED } from '../monkey/settings';
import {
  detachedNodes,
  documentNodes,
  footprintOf,
  HEAP_MARGIN,
  leakFigures,
  WITHOUT_COMPILER,
} from './footprint';
import { reset, rest, WINDOW } from './reset';

const SECONDS = Number(process.env['MONKEY_SECONDS'] ?? 20);
/** Until every part has been opened, and the undo history is as long as it gets. */
const WARM_EVENTS = 600;

/** Events of the monkey on one page, which is not opened anew; says with which index the next one begins. */
async function play(tab: Tab, from: number, isOver: (index: number) => boolean): Promise<number> {
  let index = from;
  for (; !isOver(index); index++) {
    const event = monkeyEvent(MONKEY_SEED, index);
    if (event.do !== 'open') await perform(tab, event);
  }
  return index;
}

/** Opens once what is made once: every tab, and every menu and dialog that the first of them shows. */
async function openAll(page: Page): Promise<void> {
  for (const name of Object.values(stage.tab).toReversed()) {
    await page.getByRole('tab', { name, exact: true }).click();
    await rest(page);
  }
  for (const opener of await page.locator('[aria-haspopup]:visible').all()) {
    await opener.click();
    await rest(page);
    await page.keyboard.press('Escape');
  }
}

/** Of the page at rest: a field that was used once has nodes of the browser's in it, which are none of the page's. */
const held = async (page: Page) => ({ ...(await footprintOf(page)), nodes: await documentNodes(page) });

describe('a page that is used for long', () => {
  let browser: Browser;
  let built: Awaited<ReturnType<typeof serveWatched>>;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: findChromium(),
      args: [...CHROMIUM_ARGS, ...WITHOUT_COMPILER],
    });
    built = await serveWatched({ stays: true });
  });
  afterAll(async () => {
    await browser?.close();
    built?.close();
  });

  it(`holds no more after ${SECONDS} s of a monkey and a reset than it did before`, async () => {
    const page = await browser.newPage({ viewport: WINDOW });
    const tab = await tabOfPage(page);
    await page.goto(`${built.address}index.html`);
    await page.waitForFunction(comeNear);
    await openAll(page);
    const first = await play(tab, 0, (index) => index >= WARM_EVENTS);
    await reset(page);
    const warm = await held(page);
    const ends = Date.now() + SECONDS * 1000;
    const events = (await play(tab, first, () => Date.now() > ends)) - first;
    await reset(page);
    const after = await held(page);
    console.log(`leaks: ${JSON.stringify({ events, seed: MONKEY_SEED, warm, after })}`);
    writeFigures('leaks-monkey', { seconds: SECONDS, events, ...leakFigures(warm, after) });
    expect(after.heap).toBeLessThanOrEqual(warm.heap * HEAP_MARGIN);
    expect({ ...after, heap: 0 }).toEqual({ ...warm, heap: 0 });
    expect(await detachedNodes(page)).toBe(0);
  });
});
