import type { Page } from '@playwright/test';

/**
 * Until the keys that print have fetched the hand-out, with its fonts; it is then drawn as for paper. Asked for in the page
 * itself, for drawing it may take seconds of a poll where cores are shared.
 */
export async function drawHandout(page: Page): Promise<void> {
  await page.keyboard.press('Control');
  await page.evaluate(async () => {
    const draw = () => {
      dispatchEvent(new Event('afterprint'));
      dispatchEvent(new Event('beforeprint'));
      return 'handout' in document.documentElement.dataset;
    };
    while (!draw()) await new Promise((resolve) => setTimeout(resolve, 50));
  });
}
