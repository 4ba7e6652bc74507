import { expect, type Page } from '@playwright/test';

/** Until the keys that print have fetched the hand-out, with its fonts; it is then drawn as for paper. */
export async function drawHandout(page: Page): Promise<void> {
  await page.keyboard.press('Control');
  await expect
    .poll(() =>
      page.evaluate(() => {
        dispatchEvent(new Event('afterprint'));
        dispatchEvent(new Event('beforeprint'));
        return 'handout' in document.documentElement.dataset;
      }),
    )
    .toBe(true);
}
