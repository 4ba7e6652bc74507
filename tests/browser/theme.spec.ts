import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { menu } from '../../src/text/en/menu';
import { open } from './thePage';

/** How light the page's ground is: 0 black, 255 white. */
const lightness = (page: Page) =>
  page.evaluate(() => {
    const channels = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) ?? [];
    return channels.slice(0, 3).reduce((sum, channel) => sum + Number(channel), 0) / 3;
  });
const expectLight = (page: Page) => expect.poll(() => lightness(page)).toBeGreaterThan(200);
const expectDark = (page: Page) => expect.poll(() => lightness(page)).toBeLessThan(60);

test('theme=light and theme=dark hold whatever the system says', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await open(page, '', 'theme=dark');
    await expectDark(page);
    await open(page, '', 'theme=light');
    await expectLight(page);
  }
});

test('theme=auto, and no theme at all, follow the system while the page is open', async ({ page }) => {
  for (const view of ['theme=auto', '']) {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, '', view);
    await expectDark(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await expectLight(page);
  }
});

test('the menu offers the themes, and nothing is remembered', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page);
  await page.getByRole('button', { name: menu.name, exact: true }).click();
  await expect(page.getByRole('radio', { name: menu.themes.auto })).toBeChecked();
  await page.getByRole('radio', { name: menu.themes.dark }).click();
  await expectDark(page);
  await page.reload();
  await expectLight(page);
});

/** What axe holds against the page, the two gravest kinds, in words. */
async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact, id }) => impact === 'serious' || impact === 'critical' || id === 'color-contrast')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
    );
}

const SCENES = [
  'step=dE_dz&arg=z&form=a&cell=1,2',
  'preset=iris&step=dE_dW&arg=a&form=z&T=0',
  'a=0.7,0.2,0.1&y=0.5,0.3,0.1&step=da_dz',
];

for (const theme of ['light', 'dark']) {
  for (const [width, height] of [
    [1280, 900],
    [390, 844],
  ] as const) {
    test(`contrast and the other serious rules of axe hold, ${theme}, at ${width} × ${height}`, async ({
      page,
    }) => {
      test.setTimeout(90_000);
      await page.setViewportSize({ width, height });
      for (const scene of SCENES) {
        await open(page, scene, `theme=${theme}`);
        expect(await accessibilityFaults(page), scene).toEqual([]);
      }
    });
  }
}
