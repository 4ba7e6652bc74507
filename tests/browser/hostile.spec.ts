import { expect, test as base, type Frame, type Page } from '@playwright/test';
import { hear, rounds, said, tell } from './hostPage';
import { serveHosts } from './hosts/serveHosts';

const to = (message: Record<string, unknown>) => ({ target: 'softmax-backwards', v: 1, ...message });
const START = 'z=2,1,0.1&step=da_dz';

/**
 * In ms. No single message keeps the page longer than this. What a message can do to a page that reads it carelessly, such as
 * writing out what it only promises, takes minutes or never ends; the rest is room for a busy machine.
 */
const LONGEST_TASK = 1000;

type Attacked = { readonly explorer: Frame; readonly complaints: string[] };

const test = base.extend<{ attacked: Attacked }>({
  attacked: async ({ page, baseURL }, provide) => {
    const { at, close } = await serveHosts();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await page.goto(at('hostile', { page: `${baseURL}?embed=1&id=x#${START}` }));
    await hear(page, 'ready');
    const explorer = page.mainFrame().childFrames()[0]!;
    await explorer.evaluate(() => {
      const tasks: number[] = [];
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) if (name === 'self') tasks.push(duration);
      }).observe({ type: 'longtask' });
      Object.assign(window, { tasks });
    });
    await provide({ explorer, complaints });
    close();
  },
});

const longTasks = (frame: Frame) =>
  frame.evaluate(() => (window as unknown as { tasks: number[] }).tasks.filter((ms) => ms > 0));

async function traceOf(page: Page, request: string) {
  await tell(page, to({ type: 'get-trace', request }));
  await expect
    .poll(async () => (await said(page, 'trace')).some((trace) => trace['request'] === request), {
      timeout: 120_000,
    })
    .toBe(true);
  const answer = (await said(page, 'trace')).findLast((trace) => trace['request'] === request);
  return { ...answer, request: null };
}

/** Own keys of the prototypes that a message could reach, and what an empty object says that it has. */
const prototypes = (frame: Frame) =>
  frame.evaluate(() => ({
    keys: [Object, Array, String, Function].map(({ prototype }) => Reflect.ownKeys(prototype).map(String)),
    empty: ['polluted', 'target', 'type', 'state'].map((key) => key in {}),
  }));

for (const seed of [1, 2]) {
  test(`5,000 messages that are no valid set change nothing, break nothing and hold nothing up (seed ${seed})`, async ({
    page,
    attacked: { explorer, complaints },
  }) => {
    test.setTimeout(240_000);
    const before = await traceOf(page, 'before');
    const [hash, clean] = await Promise.all([explorer.evaluate(() => location.hash), prototypes(explorer)]);
    const posted = await page.evaluate(
      ([from, count]) =>
        (window as unknown as { attack: (...of: number[]) => Promise<number> }).attack(from!, count!),
      [seed, 5000],
    );
    expect(posted).toBeGreaterThan(4500);
    expect(await traceOf(page, 'after')).toEqual(before);
    expect(await said(page, 'state')).toEqual([]);
    expect(await said(page, 'error')).toEqual([]);
    expect(await said(page, 'diagnosis')).toEqual([]);
    expect((await said(page, 'trace')).map(({ request }) => request)).toEqual(['before', 'after']);
    expect(await explorer.evaluate(() => location.hash)).toBe(hash);
    expect(await prototypes(explorer)).toEqual(clean);
    expect(complaints).toEqual([]);
    expect((await longTasks(explorer)).filter((ms) => ms > LONGEST_TASK)).toEqual([]);
    await tell(page, to({ type: 'set', state: 'step=loss' }));
    expect(await hear(page, 'state')).toMatchObject({ step: 'loss' });
    await expect(explorer.locator('[data-step="loss"][aria-current]')).toBeVisible();
  });
}

test('a flood of valid messages is answered to the last, and says the state four times a second at most', async ({
  page,
  attacked: { explorer, complaints },
}) => {
  test.setTimeout(240_000);
  const started = await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#explorer')!.contentWindow!;
    const post = (message: object) =>
      frame.postMessage({ target: 'softmax-backwards', v: 1, ...message }, '*');
    const now = performance.now();
    for (let k = 1; k <= 1000; k++) {
      post({ type: 'set', state: `z=${k % 7},1,${k / 1000}` });
      post({ type: 'get-trace', request: k });
    }
    return now;
  });
  await expect.poll(async () => (await said(page, 'trace')).length, { timeout: 200_000 }).toBe(1000);
  const traces = await said(page, 'trace');
  expect(traces.map(({ request }) => request)).toEqual(Array.from({ length: 1000 }, (_, k) => k + 1));
  expect(traces.map(({ z }) => z)).toEqual(
    Array.from({ length: 1000 }, (_, k) => [(k + 1) % 7, 1, (k + 1) / 1000]),
  );
  await expect
    .poll(async () => (await said(page, 'state')).at(-1)?.['state'], { timeout: 60_000 })
    .toContain('z=6,1,1');
  await rounds(page, 10);
  const elapsed = (await page.evaluate(() => performance.now())) - started;
  expect((await said(page, 'state')).length).toBeLessThanOrEqual(elapsed / 250 + 1);
  expect(complaints).toEqual([]);
  expect((await longTasks(explorer)).filter((ms) => ms > LONGEST_TASK)).toEqual([]);
});
