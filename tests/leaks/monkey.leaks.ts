import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/text/en/labs/check';
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
  listening,
  WITHOUT_COMPILER,
} from './footprint';
import { reset, rest, WINDOW } from './reset';

const SECONDS = Number(process.env['MONKEY_SECONDS'] ?? 20);
/** Until every part has been loaded: one or two listen to the window from then on. */
const WARM_EVENTS = 600;

/** Events of the monkey on one page, which is not opened anew; says how many. */
async function play(tab: Tab, isOver: (index: number) => boolean): Promise<number> {
  let index = 0;
  for (; !isOver(index); index++) {
    const event = monkeyEvent(MONKEY_SEED, index);
    if (event.do !== 'open') await perform(tab, event);
  }
  return index;
}

/** Where the head of the page has a menu in place of buttons. */
const NARROW = { width: 390, height: 800 };

async function openMenus(page: Page): Promise<void> {
  for (const opener of await page.locator('[aria-haspopup]:visible').all()) {
    await opener.click();
    if ((await opener.getAttribute('aria-haspopup')) === 'dialog')
      await page.locator('dialog:modal').waitFor();
    await rest(page);
    await page.keyboard.press('Escape');
  }
}

/** Opens once what is made once: every tab, and every menu and dialog that the first of them shows. */
async function openAll(page: Page): Promise<void> {
  for (const name of Object.values(stage.tab).toReversed()) {
    await page.getByRole('tab', { name, exact: true }).click();
    await rest(page);
  }
  // whose worker is opened by the first check, and kept; that of Scale by its tab
  await page.getByRole('tab', { name: stage.tab.check, exact: true }).click();
  await page.getByRole('button', { name: check.example('right'), exact: true }).click();
  await rest(page);
  await page.getByRole('tab', { name: stage.tab.derivation, exact: true }).click();
  for (const size of [NARROW, WINDOW]) {
    await page.setViewportSize(size);
    await openMenus(page);
  }
}

/** Of the page at rest: a field that was used once has nodes of the browser's in it, which are none of the page's. */
const held = async (page: Page) => ({
  ...(await footprintOf(page)),
  nodes: await documentNodes(page),
  listening: await listening(page),
});

const counted = (name: string, value: unknown): unknown => (name === 'listening' ? undefined : value);

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

  it(`holds no more when a monkey has done the same for the second time and all is reset, in ${SECONDS} s, than after the first`, async () => {
    const page = await browser.newPage({ viewport: WINDOW });
    const tab = await tabOfPage(page);
    await page.goto(`${built.address}index.html`);
    await page.waitForFunction(comeNear);
    await openAll(page);
    await reset(page);
    // the same twice: what runs for the first time is compiled, and that stays
    const half = Date.now() + (SECONDS * 1000) / 2;
    const events = await play(tab, (index) => index >= WARM_EVENTS && Date.now() > half);
    await reset(page);
    const warm = await held(page);
    await play(tab, (index) => index >= events);
    await reset(page);
    const after = await held(page);
    console.log(`leaks: ${JSON.stringify({ events, seed: MONKEY_SEED, warm, after }, counted)}`);
    writeFigures('leaks-monkey', { seconds: SECONDS, events, ...leakFigures(warm, after) });
    expect(after.heap).toBeLessThanOrEqual(warm.heap * HEAP_MARGIN);
    expect({ ...after, heap: 0 }).toEqual({ ...warm, heap: 0 });
    expect(await detachedNodes(page)).toEqual([]);
  });
});
