import { expect, test, type Page } from '@playwright/test';
import { PRESET_IDS } from '../../src/lesson/presets';
import { PANELS } from '../../src/state/view/viewTable';
import { bringAxe, faultsOf } from './axe';
import { eachPicture, goTo, IS_WHOLE, LOOKS, lookName, PLACES, roundsOf, settled, viewOf } from './axePlaces';
import { open, show } from './thePage';

/*
 * The suite meets every pair of place, preset and look. `AXE=all npm run test:browser -- axe` meets the whole product of
 * them, with the derivative right and wrong, in English and at 320 px in German too, and every state of axeStates.ts at every
 * look: some 2,100 times axe, an hour or two on two cores. `-g "dark, 320"` or `-g "iris, "` runs a part of it.
 */

/** Axe takes its time where cores are shared. */
const PATIENCE = IS_WHOLE ? 3_000_000 : 240_000;

// One page for each round, in which only the address changes.
LOOKS.forEach((look, place) => {
  for (const [name, visits] of Object.entries(roundsOf(place))) {
    test(`axe finds nothing: ${name}, ${lookName(look)}`, async ({ page }) => {
      test.setTimeout(PATIENCE);
      await page.setViewportSize({ width: look.width, height: 800 });
      await open(page, '', viewOf(look));
      await bringAxe(page);
      const faults: string[] = [];
      for (const { place: where, hash, withTables } of visits) {
        await goTo(page, where, hash);
        if (withTables) await eachPicture(page);
        const found = await faultsOf(page);
        faults.push(...found.map((fault) => `${where.name} ${hash}: ${fault}`));
        if (withTables) await eachPicture(page);
      }
      expect(faults).toEqual([]);
    });
  }
});

const DIALOGS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  Share: (page) => page.locator('header [aria-haspopup="dialog"]').click(),
  keys: (page) => page.keyboard.press('?'),
};

/** Opens all that is folded in a dialog. */
const unfold = (page: Page) =>
  page
    .locator('dialog details:not([open]) > summary')
    .evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));

for (const lang of ['en', 'de'] as const) {
  test(`axe finds nothing in what opens over the page, whatever its look, ${lang}`, async ({ page }) => {
    test.setTimeout(PATIENCE);
    await open(page, '', `lang=${lang}`);
    await bringAxe(page);
    const faults: string[] = [];
    const note = async (where: string, within?: string) =>
      faults.push(...(await faultsOf(page, within)).map((fault) => `${where}: ${fault}`));
    for (const look of LOOKS.filter((one) => one.lang === lang)) {
      await page.emulateMedia({ colorScheme: look.theme });
      await page.setViewportSize({ width: look.width, height: 800 });
      for (const preset of IS_WHOLE ? PRESET_IDS : (['question'] as const)) {
        const here = `${preset} ${lookName(look)}`;
        await show(page, `preset=${preset}`);
        await page.locator('[popovertarget="page-menu"]').click();
        await page.locator('#page-menu a').waitFor();
        await note(`menu ${here}`, '#page-menu');
        await page.keyboard.press('Escape');
        for (const [name, ask] of Object.entries(DIALOGS)) {
          await page.locator('body').evaluate(() => (document.activeElement as HTMLElement).blur());
          await ask(page);
          await page.getByRole('dialog').waitFor();
          await unfold(page);
          await settled(page);
          await note(`${name} ${here}`);
          await page.keyboard.press('Escape');
          await page.getByRole('dialog').waitFor({ state: 'detached' });
        }
      }
    }
    expect(faults).toEqual([]);
  });
}

test('axe finds nothing in the menu of any picture', async ({ page }) => {
  test.setTimeout(PATIENCE);
  await open(page, '', 'lang=de');
  await bringAxe(page);
  const faults = new Map<string, readonly string[]>();
  for (const place of PLACES) {
    await goTo(page, place, 'preset=iris&arg=z&form=a');
    await eachPicture(page, async (name) => {
      if (!faults.has(name)) faults.set(name, await faultsOf(page, '[popover]:popover-open'));
    });
  }
  expect(faults.size).toBeGreaterThan(12);
  expect([...faults].filter(([, found]) => found.length > 0)).toEqual([]);
});

LOOKS.filter((_, place) => IS_WHOLE || place % 2 === 0).forEach((look, place) => {
  test(`axe finds nothing in a frame with every panel, ${lookName(look)}`, async ({ page }) => {
    test.setTimeout(PATIENCE);
    await page.setViewportSize({ width: look.width, height: 800 });
    const lock = place % 2 === 0 ? '' : '&lock=all';
    const preset = PRESET_IDS[place % PRESET_IDS.length] ?? 'question';
    const view = `embed=1&show=${PANELS.join()}&${viewOf(look)}${lock}`;
    await page.goto(`./?${view}#preset=${preset}&step=dE_dz`);
    await page.locator('[data-panel="scale"]').getByRole('grid').waitFor();
    await settled(page);
    await bringAxe(page);
    expect(await faultsOf(page)).toEqual([]);
  });
});
