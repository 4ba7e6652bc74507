import puppeteer, { type KeyInput } from 'puppeteer-core';
import type { StartBrowser } from './tab';

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
    press: (key) => page.keyboard.press(key as KeyInput),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
};
