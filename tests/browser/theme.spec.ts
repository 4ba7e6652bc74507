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
