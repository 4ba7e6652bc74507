import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../browser/serve.mjs';
import { CHROMIUM_ARGS, findChromium } from '../chromium.mjs';
import { writeFigures } from '../figures/writeFigures.mjs';
import { EMBEDS, serveCoursePage } from './coursePage';
import { footprintOf, HEAP_MARGIN, leakFigures, WITHOUT_COMPILER } from './footprint';

const ROUNDS = Number(process.env['LEAK_ROUNDS'] ?? 10);
/** Until what is made once, by the first of its kind, has been made. */
const WARM_ROUNDS = 5;

type Heard = { readonly ready: number; readonly state: number; readonly error: number };
type CourseWindow = {
  readonly mount: (round: number) => void;
  readonly change: (round: number) => void;
  readonly unmount: () => void;
  readonly heard: Heard;
};

const call = (page: Page, name: 'mount' | 'change', round: number) =>
  page.evaluate(([wanted, at]) => (window as unknown as CourseWindow)[wanted](at), [name, round] as const);
const untilHeard = (page: Page, type: keyof Heard) =>
  page.waitForFunction(
    ([wanted, count]) => (window as unknown as CourseWindow).heard[wanted] >= count,
    [type, EMBEDS] as const,
    { timeout: 120_000 },
  );

/** Ten embeds come, are given another experiment each, show it, and go. */
async function comeAndGo(page: Page, k: number): Promise<void> {
  await call(page, 'mount', k);
  await untilHeard(page, 'ready');
  await call(page, 'change', k);
  await untilHeard(page, 'state');
  const errors = await page.evaluate(() => {
    const { heard, unmount } = window as unknown as CourseWindow;
    unmount();
    return heard.error;
  });
  if (errors > 0) throw new Error(`round ${k}: ${errors} embeds told an error`);
}

describe('embeds that come and go', () => {
  let browser: Browser;
  let built: Awaited<ReturnType<typeof serve>>;
  let course: Awaited<ReturnType<typeof serveCoursePage>>;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: findChromium(),
      args: [...CHROMIUM_ARGS, ...WITHOUT_COMPILER],
    });
    built = await serve(process.env['PAGE_FOLDER'] ?? 'dist');
    course = await serveCoursePage(built.address);
  });
  afterAll(async () => {
    await browser?.close();
    built?.close();
    course?.close();
  });

  it(`leave nothing behind, ${ROUNDS} times ${EMBEDS} of them`, async () => {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1300 } });
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(course.address);
    await call(page, 'mount', 0);
    await untilHeard(page, 'ready');
    expect((await footprintOf(page)).documents).toBeGreaterThan(EMBEDS); // they are of the process that is measured
    await page.evaluate(() => (window as unknown as CourseWindow).unmount());
    for (let k = 0; k < WARM_ROUNDS; k++) await comeAndGo(page, k);
    const warm = await footprintOf(page);
    for (let k = 0; k < ROUNDS; k++) await comeAndGo(page, WARM_ROUNDS + k);
    const after = await footprintOf(page);
    console.log(`leaks: ${JSON.stringify({ warm, after })}`);
    writeFigures('leaks-mounts', { rounds: ROUNDS, embeds: EMBEDS, ...leakFigures(warm, after) });
    expect(complaints).toEqual([]);
    expect(after.heap).toBeLessThanOrEqual(warm.heap * HEAP_MARGIN);
    expect({ ...after, heap: 0 }).toEqual({ ...warm, heap: 0 });
  });
});
