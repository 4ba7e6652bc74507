import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGS } from '../chromium.mjs';
import type { Point, StartBrowser, Tab } from './tab';

/** A page of Chromium as a tab; whoever made it closes it. */
export async function tabOfPage(page: Page): Promise<Tab> {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  const frame = () => {
    const [first] = page.mainFrame().childFrames();
    if (!first) throw new Error('there is no frame');
    return first;
  };
  const devTools = await page.context().newCDPSession(page);
  const finger = (type: string, at: readonly Point[]) =>
    devTools.send('Input.dispatchTouchEvent', { type, touchPoints: [...at] } as Parameters<
      typeof devTools.send<'Input.dispatchTouchEvent'>
    >[1]);
  return {
    name: 'Chromium',
    version: page.context().browser()?.version() ?? '',
    complaints,
    goto: (address) => page.goto(address),
    evaluate: (where, expression) => (where === 'frame' ? frame() : page.mainFrame()).evaluate(expression),
    move: ({ x, y }) => page.mouse.move(x, y),
    down: () => page.mouse.down(),
    up: () => page.mouse.up(),
    press: (key) => page.keyboard.press(key),
    chord: (keys) => page.keyboard.press(keys),
    touch: async ([first, ...along]) => {
      await finger('touchStart', [first!]);
      for (const point of along) await finger('touchMove', [point]);
      await finger('touchEnd', []);
    },
    prefer: (scheme) => page.emulateMedia({ colorScheme: scheme }),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: () => page.screenshot(),
    close: () => page.close(),
  };
}

export const startChromium: StartBrowser = async ([program]) => {
  const browser = await chromium.launch({ executablePath: program!, args: CHROMIUM_ARGS });
  return { ...(await tabOfPage(await browser.newPage())), close: () => browser.close() };
};
