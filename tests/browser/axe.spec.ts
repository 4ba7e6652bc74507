import { expect, test, type Page } from '@playwright/test';
import { PRESET_IDS } from '../../src/lesson/presets';
import { STEP_IDS } from '../../src/lesson/stepIds';
import { PANELS } from '../../src/state/view/viewTable';
import { figureButton } from '../../src/text/en/figureButton';
import { keysText } from '../../src/text/en/keys';
import { menu } from '../../src/text/en/menu';
import { page as text } from '../../src/text/en/page';
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

/** What is open shows nothing that is still to come. */
async function settled(page: Page) {
  await expect(page.getByText(/^Loading/)).toHaveCount(0);
  await expect(page.locator('[data-waits]')).toHaveCount(0);
}

async function goTo(page: Page, { step = 'logits', tab = stage.tab.derivation, part }: Place, hash: string) {
  await show(page, `step=${step}&${hash}`);
  await page.getByRole('tab', { name: tab, exact: true }).click();
  if (part) await page.getByRole('tab', { name: part, exact: true }).click();
  await settled(page);
}

/**
 * Every place meets every preset, every place every look and every preset every look; not all three with all three, which
 * would take half an hour. Every other time the derivative is wrong and a cell is looked at. One page for each look, in which
 * only the address changes.
 */
LOOKS.forEach(({ theme, width }, look) => {
  test(`axe finds nothing anywhere, ${theme}, ${width} px wide`, async ({ page }) => {
    test.setTimeout(240_000); // axe takes its time where cores are shared
    await page.setViewportSize({ width, height: 800 });
    await open(page, '', `theme=${theme}`);
    await bringAxe(page);
    const faults: string[] = [];
    for (const [k, place] of PLACES.entries()) {
      const preset = PRESET_IDS[(look + k) % PRESET_IDS.length] ?? 'question';
      const hash = `preset=${preset}${(look + k) % 2 === 0 ? '' : '&arg=z&form=a&cell=1,1'}`;
      await goTo(page, place, hash);
      const found = await faultsOf(page);
      faults.push(...found.map((fault) => `${Object.values(place).join(' ')} ${hash}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});

test('axe finds nothing in what opens over the page, whatever its look', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page);
  await bringAxe(page);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const faults: string[] = [];
  const note = async (where: string, within?: string) =>
    faults.push(...(await faultsOf(page, within)).map((fault) => `${where}: ${fault}`));
  for (const { theme, width } of LOOKS) {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height: 800 });
    for (const [name, ask] of [
      [text.share, () => press(text.share)],
      [keysText.title, () => page.keyboard.press('?')],
    ] as const) {
      await page.locator('body').evaluate(() => (document.activeElement as HTMLElement).blur());
      await ask();
      await page.getByRole('dialog').waitFor();
      await note(`${name} ${theme} ${width}`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    for (const name of [menu.name, figureButton.name(text.inputs.shares('softmax'))]) {
      await press(name);
      await settled(page);
      await page.getByText(figureButton.loading).waitFor({ state: 'detached' });
      await note(`${name} ${theme} ${width}`, '[popover]:popover-open');
      await page.keyboard.press('Escape');
    }
  }
  expect(faults).toEqual([]);
});

LOOKS.filter((_, look) => look % 2 === 0).forEach(({ theme, width }, look) => {
  test(`axe finds nothing in a frame with every panel, ${theme}, ${width} px wide`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    const lock = look % 2 === 0 ? '' : '&lock=all';
    const hash = `preset=${PRESET_IDS[look] ?? 'question'}&step=dE_dz`;
    await page.goto(`./?embed=1&show=${PANELS.join()}&theme=${theme}${lock}#${hash}`);
    await page.locator('[data-panel="scale"]').getByRole('grid').waitFor();
    await settled(page);
    await bringAxe(page);
    expect(await faultsOf(page)).toEqual([]);
  });
});
