import { expect, test, type Page } from '@playwright/test';
import { PRESET_IDS } from '../../src/lesson/presets';
import { STEP_IDS } from '../../src/lesson/stepIds';
import { stage } from '../../src/text/en/stage';
import { bringAxe, faultsOf } from './axe';
import { open, show } from './thePage';

type Place = { readonly step?: string; readonly tab?: string; readonly part?: string };

/** Every step of the derivation, every part of Why, every lab. */
const PLACES: readonly Place[] = [
  ...STEP_IDS.map((step) => ({ step })),
  ...Object.values(stage.section).map((part) => ({ tab: stage.tab.why, part })),
  ...[stage.tab.code, stage.tab.check, stage.tab.train, stage.tab.scale].map((tab) => ({ tab })),
];

const LOOKS = (['light', 'dark'] as const).flatMap((theme) =>
  [1280, 640, 320].map((width) => ({ theme, width })),
);

async function goTo(
  page: Page,
  { step = 'logits', tab = stage.tab.derivation, part }: Place,
  preset: string,
) {
  await show(page, `preset=${preset}&step=${step}`);
  await page.getByRole('tab', { name: tab, exact: true }).click();
  if (part) await page.getByRole('tab', { name: part, exact: true }).click();
  await expect(page.getByText(/^Loading/)).toHaveCount(0);
  await expect(page.locator('[data-waits]')).toHaveCount(0);
}

/**
 * Every place meets every preset, every place every look and every preset every look; not all three with all three, which
 * would take an hour. One page for each look, in which only the address changes.
 */
LOOKS.forEach(({ theme, width }, look) => {
  test(`axe finds nothing anywhere, ${theme}, ${width} px wide`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height: 800 });
    await open(page, '', `theme=${theme}`);
    await bringAxe(page);
    const faults: string[] = [];
    for (const [k, place] of PLACES.entries()) {
      const preset = PRESET_IDS[(look + k) % PRESET_IDS.length]!;
      await goTo(page, place, preset);
      const t = Date.now();
      const found = await faultsOf(page);
      if (process.env['AXE_LOG'])
        console.log(Date.now() - t, JSON.stringify(place), preset, theme, width, found.length);
      faults.push(...found.map((fault) => `${JSON.stringify(place)} ${preset}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});
