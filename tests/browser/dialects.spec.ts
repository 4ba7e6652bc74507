import { expect, test as base, type Frame, type Page } from '@playwright/test';
import { hear, rounds, said, tell, type Said } from './hostPage';
import { serveHosts } from './hosts/serveHosts';

const to = (message: Record<string, unknown>) => ({ target: 'softmax-backwards', v: 1, ...message });

/** A host page by its name, with the page in its frame. */
const test = base.extend<{ open: (host: string, query?: string, hash?: string) => Promise<Frame> }>({
  open: async ({ page, baseURL }, provide) => {
    const { at, close } = await serveHosts();
    await provide(async (host, query = '', hash = 'z=2,1,0.1') => {
      await page.goto(at(host, { page: `${baseURL}?embed=1${query}#${hash}` }));
      await hear(page, 'ready');
      return page.mainFrame().childFrames()[0]!;
    });
    close();
  },
});

const frameHeight = (page: Page) => page.evaluate(() => document.querySelector('#explorer')!.clientHeight);
const contentHeight = (frame: Frame) =>
  frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
const misread = (page: Page) => page.evaluate(() => (window as unknown as { misread: unknown[] }).misread);

/** What was said beside the page's own messages. */
async function others(page: Page): Promise<Said[]> {
  const all = await page.evaluate(() => (window as unknown as { said: Said[] }).said);
  return all.filter(({ source }) => source !== 'softmax-backwards');
}

/** Where the frame is as high as its content, and wherever it can be scrolled nothing is hidden, both are 0. */
const beyond = async (page: Page, frame: Frame) => ({
  frame: (await frameHeight(page)) - (await contentHeight(frame)),
  // both asked again and again: after a change of width the frame is right for the old one, until it has heard
  scrolled: await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight),
});

/** The frame fits, and the host has read everything. */
async function expectFit(page: Page, frame: Frame) {
  await expect.poll(() => beyond(page, frame)).toEqual({ frame: 0, scrolled: 0 });
  expect(await misread(page)).toEqual([]);
}

/** Steps of unlike heights, asked for by the parent, and one of each message that the page has. */
async function walk(page: Page, frame: Frame) {
  await expectFit(page, frame);
  await tell(page, to({ type: 'get-trace', request: 1 }));
  await tell(page, to({ type: 'check', request: 2, quantity: 'a', text: '[1, 2, 3]' }));
  await tell(page, to({ type: 'set', state: 'T=0' }));
  for (const type of ['trace', 'diagnosis', 'error']) await hear(page, type);
  const heights = new Set<number>();
  for (const state of ['step=da_dz', 'step=dE_dz', 'z=1,2,3,4,5,6,7,8,9', 'z=1,2&step=loss']) {
    const before = (await said(page, 'state')).length;
    await tell(page, to({ type: 'set', state }));
    await hear(page, 'state', before + 1);
    await expectFit(page, frame);
    heights.add(await frameHeight(page));
  }
  expect(heights.size, 'heights that the frame had').toBeGreaterThan(2);
}

for (const [host, query] of [
  ['own', ''],
  ['canvas', ''],
  ['h5p', ''],
  ['h5p-older', ''],
  ['open-iframe-resizer', ''],
  ['amp', '&resize=amp'],
  ['openedx', '&resize=openedx'],
] as const) {
  test(`${host}.html makes the frame exactly as high as its content, step by step`, async ({
    page,
    open,
  }) => {
    const frame = await open(host, query);
    await walk(page, frame);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
}

test('WordPress, which holds heights between 200 and 1000, gets its secret back with each of them', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const frame = await open('wordpress');
  await expectFit(page, frame);
  const { secret } = await page.evaluate(() => ({
    ...document.querySelector<HTMLElement>('#explorer')!.dataset,
  }));
  expect(secret).toMatch(/^[a-z0-9]+$/);
  const inWordPress = (await others(page)).filter(({ message }) => message !== undefined);
  expect(inWordPress.length).toBeGreaterThan(0);
  for (const message of inWordPress) {
    expect(message).toEqual({ message: 'height', value: expect.any(Number), secret });
  }
  // Too high for WordPress: the frame scrolls, and the page says what it would need.
  await page.setViewportSize({ width: 320, height: 720 });
  await expect.poll(() => frameHeight(page)).toBe(1000);
  const told = async () =>
    Number((await others(page)).findLast(({ message }) => message === 'height')?.['value']);
  // asked again and again: what is in the frame may be as high as before, until it has heard of the new height
  await expect.poll(async () => (await told()) - (await contentHeight(frame))).toBe(0);
  expect(await misread(page)).toEqual([]);
});

test('WordPress gives its secret to a page that writes its address at once', async ({ page, open }) => {
  const frame = await open('wordpress', '&show=lesson', 'lesson=3');
  await expectFit(page, frame);
  expect((await others(page)).some(({ message }) => message === 'height')).toBe(true);
});

test('a page without a resizer hears no H5P but hello, no WordPress, no open-iframe-resizer', async ({
  page,
  open,
}) => {
  const frame = await open('canvas');
  await walk(page, frame);
  const all = await others(page);
  expect(all.filter(({ context }) => context === 'h5p')).toEqual([{ context: 'h5p', action: 'hello' }]);
  const rest = all.filter(({ context }) => context !== 'h5p');
  for (const message of rest)
    expect(message).toEqual({ subject: 'lti.frameResize', height: expect.any(Number) });
});

test('resize=amp and resize=openedx speak to no other host', async ({ page, open }) => {
  await open('amp', '&resize=amp');
  for (const message of await others(page))
    expect(message).toEqual({ sentinel: 'amp', type: 'embed-size', height: expect.any(Number) });
  await open('openedx', '&resize=openedx');
  for (const message of await others(page))
    expect(message).toEqual({ type: 'plugin.resize', payload: { height: expect.any(Number) } });
});

test('resize=off says the height in ready alone', async ({ page, open }) => {
  const frame = await open('own', '&resize=off');
  await tell(page, to({ type: 'set', state: 'z=1,2,3,4,5,6,7,8,9&step=da_dz' }));
  await hear(page, 'state');
  await expect.poll(() => contentHeight(frame)).toBeGreaterThan(await frameHeight(page));
  await tell(page, to({ type: 'get-trace' }));
  await hear(page, 'trace');
  expect(await said(page, 'resize')).toEqual([]);
  expect(await others(page)).toEqual([]);
  expect((await hear(page, 'ready'))['height']).toBe(await frameHeight(page));
});

test('open-iframe-resizer is answered whenever it asks', async ({ page, open }) => {
  const frame = await open('open-iframe-resizer');
  await expectFit(page, frame);
  const before = (await said(page, 'iframe-resized')).length;
  await page.evaluate(() => (window as unknown as { resizer: { resize: () => void } }).resizer.resize());
  await hear(page, 'iframe-resized', before + 1);
  const width = await page.evaluate(() => innerWidth);
  const beyondContent = async () => {
    const { height, ...answer } = await hear(page, 'iframe-resized');
    return { ...answer, height: Number(height) - (await contentHeight(frame)) };
  };
  // a font may come meanwhile, of which it is told anew
  await expect.poll(beyondContent).toEqual({ type: 'iframe-resized', width, height: 0 });
});

test('H5P that changes the width of its page has the frame fit again', async ({ page, open }) => {
  for (const host of ['h5p', 'h5p-older']) {
    const frame = await open(host);
    for (const width of [320, 1200, 700]) {
      await page.setViewportSize({ width, height: 700 });
      await expectFit(page, frame);
    }
  }
});

test('H5P that makes the frame 1 px high first is not followed there by what is fitted to the window', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  // The question of this beat is held below half of the window.
  const frame = await open('h5p-older', '', 'lesson=2');
  await expectFit(page, frame);
  const prepared = async () => (await others(page)).filter(({ action }) => action === 'prepareResize').length;
  await rounds(page, 40);
  const before = await prepared();
  await rounds(page, 40);
  expect(await prepared()).toBe(before);
  await expectFit(page, frame);
});
