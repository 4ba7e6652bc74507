import puppeteer, { type KeyInput } from 'puppeteer-core';
import type { StartBrowser } from './tab';

const keyOf = (name: string) => (name === 'Space' ? ' ' : name) as KeyInput;

/** Firefox is spoken to in WebDriver BiDi, which is all that it has. */
export const startFirefox: StartBrowser = async ([program]) => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program!,
    headless: true,
    timeout: 120_000,
    protocolTimeout: 120_000,
  });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  const frame = () => {
    const [first] = page.mainFrame().childFrames();
    if (!first) throw new Error('there is no frame');
    return first;
  };
  return {
    name: 'Firefox',
    version: (await browser.version()).replace(/^\w+\//, ''),
    complaints,
    goto: (address) => page.goto(address),
    evaluate: (where, expression) => (where === 'frame' ? frame() : page.mainFrame()).evaluate(expression),
    move: ({ x, y }) => page.mouse.move(x, y),
    down: () => page.mouse.down(),
    up: () => page.mouse.up(),
    press: (key) => page.keyboard.press(keyOf(key)),
    chord: async (keys) => {
      const [, held = '', key = ''] = /^((?:\w+\+)*)(.+)$/.exec(keys) ?? [];
      const modifiers = held.split('+').filter((name) => name !== '');
      for (const name of modifiers) await page.keyboard.down(keyOf(name));
      await page.keyboard.press(keyOf(key));
      for (const name of modifiers.toReversed()) await page.keyboard.up(keyOf(name));
    },
    touch: async ([first, ...along]) => {
      const finger = await page.touchscreen.touchStart(first!.x, first!.y);
      for (const { x, y } of along) await finger.move(x, y);
      await finger.end();
    },
    prefer: null, // neither WebDriver BiDi nor Firefox has a way
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
};
