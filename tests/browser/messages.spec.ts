import { readFileSync } from 'node:fs';
import { expect, test as base } from '@playwright/test';
import { decodeAddress } from '../../src/state/addressDecode';
import { traceMessage } from '../../src/state/traceMessage';
import { page as text } from '../../src/text/en/page';
import { hear, said, serveHostPage, tell } from './hostPage';
import { traceOfAddress } from './traceNumbers';

const START = 'z=2,1,0.1&step=da_dz';
const to = (message: Record<string, unknown>) => ({ target: 'softmax-backwards', v: 1, ...message });

type GoldenCase = Record<'x' | 'b' | 'y', number[]> & {
  readonly W: number[][];
  readonly activation: string;
  readonly loss: string;
  readonly temperature: number;
  readonly expected: Record<string, unknown>;
};
const { cases } = JSON.parse(readFileSync(new URL('../fixtures/cases.json', import.meta.url), 'utf8')) as {
  cases: GoldenCase[];
};

/** A course page with the explorer in it, ready. */
const test = base.extend({
  page: async ({ page, baseURL }, provide) => {
    const host = await serveHostPage(`${baseURL}?embed=1&id=x-1#${START}`);
    await page.goto(host.address);
    await hear(page, 'ready');
    await provide(page);
    host.close();
  },
});

test('ready says the state and a height, and every message says who speaks', async ({ page }) => {
  const ready = await hear(page, 'ready');
  expect(ready).toMatchObject({ source: 'softmax-backwards', v: 1, id: 'x-1' });
  expect(decodeAddress(String(ready['state'])).experiment).toEqual(decodeAddress(START).experiment);
  expect(ready['height']).toBeGreaterThan(200);
  expect(Number.isInteger(ready['height'])).toBe(true);
  expect(await said(page, 'error')).toEqual([]);
});

test('set merges keys into the experiment, and state says what came of it', async ({ page }) => {
  await tell(page, to({ type: 'set', state: 'arg=z&form=a&step=dE_dz' }));
  const state = await hear(page, 'state');
  expect(state).toMatchObject({ source: 'softmax-backwards', v: 1, id: 'x-1', step: 'dE_dz' });
  const { experiment } = decodeAddress(String(state['state']));
  expect(experiment).toEqual(decodeAddress(`${START}&arg=z&form=a&step=dE_dz`).experiment);
  const frame = page.frameLocator('#explorer');
  await expect(frame.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'wrong');
  await expect(frame.locator('[data-step][aria-current]')).toHaveAttribute('data-step', 'dE_dz');
});

test('a refused key is answered with error, the others are taken', async ({ page }) => {
  await tell(page, to({ type: 'set', state: 'T=0&step=loss' }));
  const error = await hear(page, 'error');
  expect(error).toMatchObject({ source: 'softmax-backwards', v: 1, id: 'x-1', field: 'T', value: '0' });
  expect(error['reason']).toMatch(/T: “0” is not allowed/);
  expect(await hear(page, 'state')).toMatchObject({ step: 'loss' });
});

test('get-trace is answered with the engine’s numbers, right and as chosen', async ({ page }) => {
  await tell(page, to({ type: 'set', state: 'arg=z&form=a' }));
  await tell(page, to({ type: 'get-trace', request: { n: 7 } }));
  const trace = await hear(page, 'trace');
  expect(trace).toMatchObject({ source: 'softmax-backwards', v: 1, id: 'x-1', request: { n: 7 } });
  const engine = traceOfAddress(`${START}&arg=z&form=a`);
  expect(trace).toMatchObject(traceMessage(engine));
  expect(trace).toMatchObject({ x: null, W: null, b: null, used: { arg: 'z', form: 'a' } });
  expect(trace['check']).toEqual({ maxError: engine.used.agreement.maxError, agrees: false });
});

test('what a reader does in a frame before the page there is live is done once it is', async ({
  page,
  baseURL,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/page-[^/]*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  const host = await serveHostPage(baseURL!);
  await page.goto(host.address, { waitUntil: 'domcontentloaded' });
  const frame = page.frameLocator('#explorer');
  await frame.getByRole('button', { name: text.ribbon.next }).click();
  await expect(frame.locator('#root[data-live]')).toHaveCount(0);
  release();
  await hear(page, 'ready');
  await expect(frame.locator('[data-step][aria-current]')).toHaveAttribute('data-step', 'softmax');
  host.close();
});

/** Every number of `actual` against `expected`, relative to the largest of its array; shapes must be the same. */
function worstError(actual: unknown, expected: unknown): number {
  const flat = (value: unknown): number[] => [value].flat(3).map(Number);
  expect(JSON.stringify(actual).replace(/[^[\],]/g, '')).toBe(
    JSON.stringify(expected).replace(/[^[\],]/g, ''),
  );
  const scale = Math.max(1e-300, ...flat(expected).map(Math.abs));
  return Math.max(...flat(expected).map((value, k) => Math.abs(value - (flat(actual)[k] ?? NaN)) / scale));
}

for (const index of [0, 1, 2, 3, 4, 5]) {
  const golden = cases[index]!;
  test(`trace has the names, shapes and numbers of golden case ${index} (${golden.activation}, ${golden.loss})`, async ({
    page,
  }) => {
    const { x, W, b, y, activation, loss, temperature, expected } = golden;
    const layer = `x=${x.join()}&W=${W.map((row) => row.join()).join(';')}&b=${b.join()}`;
    const state = `${layer}&y=${y.join()}&activation=${activation}&loss=${loss}&T=${temperature}`;
    await tell(page, to({ type: 'set', state }));
    await tell(page, to({ type: 'get-trace', request: index }));
    const trace = await hear(page, 'trace');
    expect(trace).toMatchObject({ x, W, b, y, request: index });
    for (const [name, value] of Object.entries(expected)) {
      expect(worstError(trace[name], value), name).toBeLessThan(1e-10);
    }
  });
}

test('what is not the parent’s, not of this shape or too long is dropped without a reply', async ({
  page,
}) => {
  await tell(page, to({ type: 'get-trace', request: 'sibling' }), 'sibling');
  await tell(page, to({ type: 'set', state: 'step=update' }), 'sibling');
  await tell(page, JSON.stringify(to({ type: 'get-trace', request: 'string' })));
  await tell(page, { ...to({ type: 'get-trace', request: 'version' }), v: 2 });
  await tell(page, { type: 'get-trace', request: 'no target', v: 1 });
  await tell(page, to({ type: 'set', state: 7 }));
  await tell(page, to({ type: 'get-trace', request: 'x'.repeat(70_000) }));
  await tell(page, to({ type: 'set', state: 'step=softmax' }));
  await tell(page, to({ type: 'get-trace', request: 'last' }));
  await hear(page, 'trace');
  expect((await said(page, 'trace')).map(({ request }) => request)).toEqual(['last']);
  expect((await said(page, 'state')).map(({ step }) => step)).toEqual(['softmax']);
  expect(await said(page, 'error')).toEqual([]);
});
