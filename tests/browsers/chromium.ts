import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS } from '../chromium.mjs';
import type { StartBrowser } from './tab';

export const startChromium: StartBrowser = async ([program]) => {
  const browser = await chromium.launch({ executablePath: program!, args: CHROMIUM_ARGS });
  const page = await browser.newPage();
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
  return {
    name: 'Chromium',
    version: browser.version(),
    complaints,
    goto: (address) => page.goto(address),
    evaluate: (where, expression) => (where === 'frame' ? frame() : page.mainFrame()).evaluate(expression),
    move: ({ x, y }) => page.mouse.move(x, y),
    down: () => page.mouse.down(),
    up: () => page.mouse.up(),
    press: (key) => page.keyboard.press(key),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
};
