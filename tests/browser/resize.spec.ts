import { expect, test as base, type Frame, type Page } from '@playwright/test';
import { hear, rounds, said, tell } from './hostPage';
import { serveHosts } from './hosts/serveHosts';

// With scrollbars that take room, as most readers of course pages have them.
base.use({
  launchOptions: async ({ launchOptions }, provide) => {
    await provide({ ...launchOptions, ignoreDefaultArgs: ['--hide-scrollbars'] });
  },
});

type Opening = {
  readonly view?: string;
  readonly hash?: string;
  readonly height?: string;
  readonly give?: string;
};

const test = base.extend<{ open: (opening?: Opening) => Promise<Frame> }>({
  open: async ({ page, baseURL }, provide) => {
    const { at, close } = await serveHosts();
    await provide(async ({ view = 'embed=1', hash = 'z=2,1,0.1', height = '150', give = 'exactly' } = {}) => {
      await page.goto(at('own', { page: `${baseURL}?${view}#${hash}`, height, give }), {
        waitUntil: 'domcontentloaded',
      });
      await hear(page, 'ready');
      return page.mainFrame().childFrames()[0]!;
    });
    close();
  },
});

const set = (page: Page, state: string) =>
  tell(page, { target: 'softmax-backwards', v: 1, type: 'set', state });

const sizes = (frame: Frame) =>
  frame.evaluate(() => ({
    frame: innerHeight,
    content: Math.ceil(document.body.getBoundingClientRect().height),
    scroll: document.documentElement.scrollHeight,
  }));

const resizes = async (page: Page) => (await said(page, 'resize')).map(({ height }) => Number(height));

/** Waits until the frame fits its content and stays so; gives the heights that were said since `before` of them. */
async function fit(page: Page, frame: Frame, before = 0): Promise<number[]> {
  await expect
    .poll(async () => {
      await rounds(page, 2);
      const { frame: given, content, scroll } = await sizes(frame);
      return given === content && scroll === content;
    })
    .toBe(true);
  return (await resizes(page)).slice(before);
}

/** The height that was said last, once forty rounds have gone by in which none was. A host in a loop has no such rounds. */
async function lastHeight(page: Page): Promise<number> {
  for (;;) {
    const before = await resizes(page);
    await rounds(page, 40);
    const ready = Number((await hear(page, 'ready'))['height']);
    if ((await resizes(page)).length === before.length) return before.at(-1) ?? ready;
  }
}

const STEPS = ['softmax', 'loss', 'dE_da', 'da_dz', 'dE_dz', 'dz_dW', 'dE_dW', 'update', 'logits'];
const STATES = [
  ...STEPS.map((step) => `step=${step}`),
  'preset=iris&z=&step=da_dz',
  'arg=z&form=a',
  'z=1,2,3,4,5,6,7,8,9,10,11,12',
  'z=1,2&arg=&form=&T=0',
];

for (const width of [200, 320, 1200]) {
  test(`each step and choice settles within three heights, ${width} px wide`, async ({ page, open }) => {
    test.slow();
    await page.setViewportSize({ width, height: 700 });
    const frame = await open();
    await fit(page, frame);
    const heights = new Set<number>();
    for (const state of STATES) {
      const before = (await resizes(page)).length;
      await set(page, state);
      const news = await fit(page, frame, before);
      expect(news.length, `${state}: ${news}`).toBeLessThanOrEqual(3);
      heights.add((await sizes(frame)).content);
    }
    expect(heights.size).toBeGreaterThan(4);
  });
}

for (const theme of ['light', 'dark']) {
  test(`every tab and lab of the page fits, ${theme}`, async ({ page, open }) => {
    test.slow();
    for (const width of [320, 1200]) {
      await page.setViewportSize({ width, height: 700 });
      const frame = await open({ view: `theme=${theme}` });
      await fit(page, frame);
      const tabs = frame.getByRole('tablist').first().getByRole('tab');
      for (const tab of [...(await tabs.all()), tabs.first()]) {
        await tab.click();
        await expect(tab).toHaveAttribute('aria-selected', 'true');
        await fit(page, frame);
      }
    }
  });
}

for (const panel of ['four', 'activations', 'checks', 'lesson', 'code', 'check', 'train']) {
  test(`an embed of ${panel} alone fits, from a frame without any height`, async ({ page, open }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    const frame = await open({ view: `embed=1&show=${panel}`, height: '0' });
    await fit(page, frame);
    await set(page, 'z=1,2,3,4,5');
    await fit(page, frame);
  });
}

test('a reader’s own keys and clicks are followed', async ({ page, open }) => {
  await page.setViewportSize({ width: 400, height: 700 });
  const frame = await open();
  await fit(page, frame);
  const before = (await resizes(page)).length;
  await frame.locator('[data-step="da_dz"]').first().click();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await resizes(page)).length).toBeGreaterThan(before);
  await fit(page, frame);
});

for (const give of ['less', 'tens', 'padded', 'clamped', 'nothing']) {
  test(`a host that gives ${give} is told each height, and no more once nothing changes`, async ({
    page,
    open,
  }) => {
    test.slow();
    for (const width of [320, 1200]) {
      await page.setViewportSize({ width, height: 700 });
      const frame = await open({ give });
      for (const state of ['step=da_dz', 'z=1,2,3,4,5,6,7,8,9', 'z=1,2&step=loss']) {
        await set(page, state);
        const told = await lastHeight(page);
        expect(told - (await sizes(frame)).content, `${state}, ${width} px`).toBeGreaterThanOrEqual(0);
      }
    }
  });
}

test('fonts that come late end in the right height', async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.woff2', async (route) => {
    await held;
    await route.continue();
  });
  const frame = await open({ view: 'embed=1&show=four,checks' });
  await fit(page, frame);
  const before = (await sizes(frame)).content;
  release();
  await frame.evaluate(() => document.fonts.ready);
  await expect.poll(async () => (await sizes(frame)).content).not.toBe(before);
  await fit(page, frame);
});

test('a lab that comes late ends in the right height', async ({ page, open }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/TrainLab-*.js', async (route) => {
    await held;
    await route.continue();
  });
  const frame = await open({ view: '' });
  await frame.getByRole('tab', { name: 'Train' }).click();
  await fit(page, frame);
  release();
  await expect(frame.locator('[data-panel="train"]')).toBeVisible();
  await fit(page, frame);
});
