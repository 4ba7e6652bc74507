import type { Locator, Page } from '@playwright/test';

/** Comes near as a reader does, and waits until the page is live. */
export async function comeNear(page: Page): Promise<void> {
  await page.locator('#root').dispatchEvent('pointerover');
  await page.locator('#root[data-live]').waitFor();
}

/** Presses the button that loads the page again, and waits for the one that comes: what is done before that is done to the old one. */
export async function loadAgain(page: Page, button: Locator): Promise<void> {
  const comes = page.waitForEvent('load');
  await button.click();
  await comes;
}

/** Opens the page with an experiment and a view: `open(page, 'z=1,2,3&step=da_dz', 'theme=dark')`. */
export async function open(page: Page, hash = '', view = ''): Promise<void> {
  await page.goto(`./${view && `?${view}`}${hash && `#${hash}`}`);
  await comeNear(page);
  await page.getByRole('grid').first().waitFor();
}

/** Puts an experiment into the address of a page that is open, and returns that address as the page met it. */
export async function show(page: Page, hash: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    const before = location.hash;
    const met = new Promise<string>((resolve) => {
      addEventListener('hashchange', () => resolve(location.hash), { once: true, capture: true });
    });
    location.hash = wanted;
    if (location.hash === before) return before;
    const asMet = await met;
    // what reads addresses comes with the first that is put into the page that was built
    const reader = () =>
      performance.getEntriesByType('resource').find(({ name }) => /\/addressed-[^/]*\.js$/.test(name));
    if (document.querySelector('script[data-next]')) {
      for (let k = 0; k < 500 && !reader(); k++) await new Promise((resolve) => setTimeout(resolve, 10));
      await import(reader()?.name ?? '');
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
    return asMet;
  }, hash);
}

/** Until the frame in which the page follows what was just done: a move of the pointer waits for one. */
export const nextFrame = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise(requestAnimationFrame));

/** Everything that a page complains about from now on: console, exceptions, requests that fail or leave its origin. */
export function complaintsOf(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && asked !== origin)
      complaints.push(`asked: ${request.url()}`);
  });
  return complaints;
}
