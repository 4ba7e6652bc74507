import { expect, test, type Page } from '@playwright/test';
import { page as text } from '../../src/text/en/page';
import { nextFrame, open } from './thePage';

/** As many logits, no two alike. */
const logits = (count: number) =>
  Array.from({ length: count }, (_, k) => (3 * Math.sin(1.7 * k + 1)).toFixed(2)).join(',');
const SETTLED_MS = 1000;
const REST_MS = 1500;

type Counted = { frames: number; timers: number };
declare const counted: Counted;

/** What is asked of the clock, and what then runs. */
function countAll() {
  const counts: Counted = { frames: 0, timers: 0 };
  Object.assign(globalThis, { counted: counts });
  const { requestAnimationFrame: frame, setTimeout: timeout, setInterval: interval } = globalThis;
  globalThis.requestAnimationFrame = (run) => {
    counts.frames++;
    return frame((time) => {
      counts.frames++;
      run(time);
    });
  };
  const counting = (original: (...given: never[]) => unknown) =>
    Object.assign((run: (...given: unknown[]) => void, ...rest: never[]) => {
      counts.timers++;
      const runs = (...given: unknown[]) => {
        counts.timers++;
        run(...given);
      };
      return original.call(globalThis, runs as never, ...rest);
    });
  Object.assign(globalThis, { setTimeout: counting(timeout), setInterval: counting(interval) });
}

async function countedIn(page: Page, time: number): Promise<Counted & { readonly animations: number }> {
  await page.evaluate(() => Object.assign(counted, { frames: 0, timers: 0 }));
  await page.waitForTimeout(time);
  return page.evaluate(() => ({
    ...counted,
    animations: document.getAnimations().filter(({ playState }) => playState === 'running').length,
  }));
}

/** What is counted once nothing has happened for a while, which comes later where all is slow. */
async function atRest(page: Page) {
  await expect.poll(() => countedIn(page, SETTLED_MS)).toEqual(NOTHING);
  return countedIn(page, REST_MS);
}

const NOTHING = { frames: 0, timers: 0, animations: 0 };
const slider = (page: Page) => page.getByRole('slider', { name: text.inputs.slider('') }).first();

/** Presses the thumb where it is, moves it to and fro, and lets it go. */
async function drag(page: Page, shares = [0.55, 0.4, 0.3, 0.45, 0.6, 0.7]) {
  const { x, y, width, height } = (await slider(page).boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  for (const share of shares) {
    await page.mouse.move(x + width * share, y + height / 2);
    await nextFrame(page);
  }
  await page.mouse.up();
}

test('at rest the page runs no frame, no timer and no animation: after loading, a drag, keys and a play', async ({
  page,
}) => {
  await page.addInitScript(countAll);
  await open(page, `z=${logits(10)}&step=da_dz`);
  expect(await atRest(page), 'after loading').toEqual(NOTHING);
  await drag(page);
  expect(await page.evaluate(() => counted.timers), 'a drag has timers to count').toBeGreaterThan(0);
  expect(await atRest(page), 'after a drag').toEqual(NOTHING);
  await slider(page).press('ArrowRight');
  await page.getByRole('gridcell', { name: 'derivative of a 2 by z 3' }).hover();
  expect(await atRest(page), 'after a key and a look at a cell').toEqual(NOTHING);
  await page.getByRole('button', { name: text.ribbon.play, exact: true }).click();
  await page.getByRole('button', { name: text.ribbon.pause, exact: true }).click();
  expect(await atRest(page), 'after a play that was paused').toEqual(NOTHING);
});

/** What must stand where it stands; a number inside it may be longer. */
const STANDING = [
  '[data-step]',
  '#inputs > *',
  '[data-panel="argument"] > *',
  '[role="grid"]',
  '[data-line]',
];

const boxes = (page: Page) =>
  page.evaluate(
    (selectors) =>
      selectors.flatMap((selector) =>
        [...document.querySelectorAll(selector)].map((element, k) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return `${selector} ${k}: ${[x, y, width, height].map(Math.round)}`;
        }),
      ),
    STANDING,
  );

type Shift = { readonly value: number; readonly hadRecentInput: boolean };

for (const step of ['logits', 'da_dz', 'dE_dz']) {
  test(`a drag of a slider shifts nothing, at step ${step}`, async ({ page }) => {
    await open(page, `z=${logits(10)}&step=${step}`);
    await page.evaluate(async () => {
      await document.fonts.ready;
      const shifts: Shift[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(entry.toJSON() as Shift);
      }).observe({ type: 'layout-shift' });
    });
    const before = await boxes(page);
    await drag(page);
    expect(await boxes(page)).toEqual(before);
    const shifts = await page.evaluate(
      () =>
        new Promise<Shift[]>((resolve) => {
          const { shifts: seen } = globalThis as unknown as { shifts: Shift[] };
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(seen)));
        }),
    );
    expect(shifts.filter(({ hadRecentInput }) => !hadRecentInput)).toEqual([]);
    // What Chromium excuses because a pointer is down: numbers of a formula that got or lost a sign or a power of ten.
    expect(shifts.reduce((sum, { value }) => sum + value, 0)).toBeLessThan(0.005);
  });
}
