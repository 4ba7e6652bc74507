import { expect, type Locator, type Page } from '@playwright/test';

/** What is wrong with where the focus is: nothing has it, or what has it cannot be seen; null: it is seen. */
const focusFault = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    if (!element || element === document.body) return 'nothing has the focus';
    const name = element.outerHTML.slice(0, 200);
    // a radio button or a file field, in whose place its label is drawn
    const seen = element.matches('[type="radio"], [type="file"]')
      ? (element.closest('label') ?? element)
      : element;
    const { width, height, left, right, top, bottom } = seen.getBoundingClientRect();
    const isSeen = seen.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (width < 2 || height < 2 || !isSeen) return `${name} has the focus and is not seen`;
    const isOutside = right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight;
    return isOutside ? `${name} has the focus and is out of sight` : null;
  });

/** Presses a key, after which the focus must be somewhere that is seen. */
export async function pressKey(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expect.poll(() => focusFault(page), { message: `after ${key}` }).toBeNull();
}

/** Presses the tab key until the focus is there. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await pressKey(page, key);
  }
  throw new Error(`the tab key does not lead to ${String(target)}`);
}

export async function pressButton(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button);
  await pressKey(page, 'Enter');
}
