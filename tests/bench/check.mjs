// From a paste into the Check lab to the answer on the page, through the worker: N = 10, D = 10, and numbers that no program gives.
import { chromium } from '@playwright/test';
import { join } from 'node:path';
import { build } from 'vite';
import { serve } from '../browser/serve.mjs';
import { CHROMIUM_ARGS, findChromium } from '../chromium.mjs';
import { digits, markdownTable, median, quantile } from './statistics.mjs';

const PASTES = 30;
const SIZE = 10;

const list = (length, seed) =>
  Array.from({ length }, (_, k) => Math.round(1000 * Math.sin(seed + 1.3 * k + 0.1 * k * k)) / 1000);
const rows = (seed) => Array.from({ length: SIZE }, (_, d) => list(SIZE, seed + d));

/** Runs in the page: puts a text into the box as a paste would, and waits until the answer to it is painted. */
function pasteAndWait(text) {
  const place = document.querySelector('[data-panel="check"]');
  const box = [...place.querySelectorAll('textarea')].at(-1); // those before it are for z, x, W, b, y
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set;
  const shown = () => place.querySelector('[data-diagnosis]')?.textContent;
  const before = shown();
  const started = performance.now();
  set.call(box, text);
  box.dispatchEvent(new Event('input', { bubbles: true }));
  return new Promise((resolve) => {
    const painted = () =>
      shown() === before
        ? requestAnimationFrame(painted)
        : requestAnimationFrame(() => resolve(performance.now() - started));
    painted();
  });
}

export async function measureChecks(root, scratch) {
  console.error('bench: pastes into the Check lab');
  const outDir = join(scratch, 'page-check');
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  const server = await serve(outDir);
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const text = (matrix) => matrix.map((row) => row.join(',')).join(';');
    await page.goto(
      `${server.address}#x=${list(SIZE, 1).join(',')}&W=${text(rows(2))}&b=${list(SIZE, 3).join(',')}&y=2`,
    );
    await page.getByRole('tab', { name: 'Check my gradient' }).click();
    await page.getByRole('radio', { name: '∂E/∂W' }).check({ force: true });
    const times = [];
    for (let paste = 0; paste < PASTES; paste++) {
      times.push(await page.evaluate(pasteAndWait, JSON.stringify(rows(10 + paste))));
    }
    const [first, ...others] = times;
    return {
      markdown: `## A paste into the Check lab\n\nN = 10, D = 10, ∂E/∂W that no known program gives, so that everything is tried: from the paste to the painted answer.\n\n${markdownTable(
        ['ms', 'the first (opens the worker)', 'median', 'p95'],
        [['paste to answer', digits(first), digits(median(others)), digits(quantile(others, 0.95))]],
      )}`,
    };
  } finally {
    await browser.close();
    server.close();
  }
}
