import { expect, test, type Page } from '@playwright/test';
import { bringAxe, faultsOf } from './axe';
import { IS_WHOLE, LOOKS, lookName, settled, viewOf } from './axePlaces';
import { STATES } from './axeStates';
import { drawHandout } from './drawnHandout';
import { comeNear, open } from './thePage';

/** Axe takes its time where cores are shared. */
const PATIENCE = IS_WHOLE ? 1_800_000 : 240_000;

// In the suite each state is met at one of the looks; `AXE=all` (axe.spec.ts) meets them all.
LOOKS.forEach((look, place) => {
  test(`axe finds nothing in what is easily forgotten, ${lookName(look)}`, async ({ page }) => {
    test.setTimeout(PATIENCE);
    await page.setViewportSize({ width: look.width, height: 800 });
    await open(page, '', viewOf(look));
    await bringAxe(page);
    const faults: string[] = [];
    for (const [k, [name, bring]] of Object.entries(STATES).entries()) {
      if (!IS_WHOLE && k % LOOKS.length !== place) continue;
      // what was typed and refused goes
      await page.keyboard.press('Escape');
      await bring(page);
      await settled(page);
      faults.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});

type Sight = {
  readonly view: string;
  readonly hash: string;
  readonly media: NonNullable<Parameters<Page['emulateMedia']>[0]>;
  readonly bring?: (page: Page) => Promise<void>;
};

/** Each with its own way of being shown: what a course page shows, what the system asks for, paper. */
const SIGHTS: Readonly<Record<string, Sight>> = {
  'a frame as it usually is': { view: 'embed=1', hash: 'step=da_dz&arg=z&form=a', media: {} },
  'a frame in German, with something refused': { view: 'embed=1&lang=de&theme=dark', hash: 'z=x', media: {} },
  'a frame of the lesson and a lab': {
    view: 'embed=1&show=lesson,jacobian,check',
    hash: 'lesson=3',
    media: {},
  },
  'a page of three panels': { view: 'show=four,activations,checks', hash: 'activation=tanh', media: {} },
  'a page that is locked': { view: 'lock=all&lang=de', hash: 'preset=iris&step=dE_dW', media: {} },
  'the colours of the system': { view: '', hash: 'step=da_dz&cell=1,2', media: { forcedColors: 'active' } },
  'the dark colours of the system': {
    view: 'lang=de',
    hash: 'step=dE_dz&arg=z&form=a',
    media: { forcedColors: 'active', colorScheme: 'dark' },
  },
  'more contrast': { view: '', hash: 'step=dE_dz&arg=z&form=a', media: { contrast: 'more' } },
  'more contrast in the dark': {
    view: 'theme=dark',
    hash: 'step=da_dz&cell=1,1',
    media: { contrast: 'more' },
  },
  'a page on paper as it stands': {
    view: 'show=inputs,steps,jacobian,derivation&theme=light',
    hash: 'step=da_dz',
    media: { media: 'print' },
  },
  'the hand-out': {
    view: 'theme=dark',
    hash: 'preset=iris&arg=z&form=a',
    media: { media: 'print' },
    bring: drawHandout,
  },
  'the hand-out in German': { view: 'lang=de', hash: '', media: { media: 'print' }, bring: drawHandout },
};

test('axe finds nothing in frames, in the colours and the contrast that a system asks for, and on paper', async ({
  page,
}) => {
  test.setTimeout(PATIENCE);
  const faults: string[] = [];
  for (const width of IS_WHOLE ? [1280, 640, 320] : [640]) {
    for (const [name, { view, hash, media, bring }] of Object.entries(SIGHTS)) {
      // paper has a width of its own
      await page.setViewportSize({ width: media.media === 'print' ? 1280 : width, height: 800 });
      await page.emulateMedia({ media: null, forcedColors: null, contrast: null, colorScheme: null });
      await page.goto('about:blank');
      await page.goto(`./?${view}#${hash}`);
      await comeNear(page);
      await bring?.(page);
      await page.emulateMedia(media);
      await settled(page);
      await bringAxe(page);
      faults.push(...(await faultsOf(page)).map((fault) => `${name}, ${width}: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});

test('a skip link to what the lesson covers leads to the cover', async ({ page }) => {
  await page.goto('./#lesson=3');
  await comeNear(page);
  await page.locator('[data-covered="jacobian"]').waitFor();
  await page.locator('nav a[href="#jacobian"]').press('Enter');
  await expect(page.locator(':focus')).toHaveAttribute('data-covered', 'jacobian');
});
