import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { positions } from '../../src/lesson/derivation';
import { train } from '../../src/text/en/labs/train';
import { stage } from '../../src/text/en/stage';
import { mannersOf } from './manners';
import { serve } from './serve.mjs';
import { traceOfAddress } from './traceNumbers';
import { walkThrough } from './walkThrough';

const folder = process.env['PAGE_FOLDER'] ?? fileURLToPath(new URL('../../dist', import.meta.url));
const file = join(folder, 'standalone.html');
const HASH = 'z=2,1,0.1&arg=z&form=a';

/** Opens the file in some place, and returns the frame that it is in. */
type Open = (page: Page, source: string) => Promise<Frame>;

const inTab: Open = async (page, source) => {
  await page.goto(source);
  return page.mainFrame();
};

/** The host is another origin than the file: a blank page. */
const inFrame =
  (attributes: string): Open =>
  async (page, source) => {
    await page.setContent(
      `<iframe ${attributes} title="explorer" width="1100" height="800" src="${source}"></iframe>`,
    );
    return page.frames()[1]!;
  };

const inSourceDocument: Open = async (page) => {
  const html = await readFile(file, 'utf8');
  await page.setContent(
    '<iframe title="explorer" width="1100" height="800" sandbox="allow-scripts"></iframe>',
  );
  await page.locator('iframe').evaluate((frame: HTMLIFrameElement, source) => (frame.srcdoc = source), html);
  return page.frames()[1]!;
};

type Place = {
  readonly name: string;
  readonly open: Open;
  readonly fromFile?: boolean;
  readonly headers?: Record<string, string>;
};

const PLACES: readonly Place[] = [
  { name: 'from a file', open: inTab, fromFile: true },
  { name: 'as an upload', open: inTab },
  {
    name: 'as an upload that is sent as latin-1',
    open: inTab,
    headers: { 'Content-Type': 'text/html; charset=iso-8859-1' },
  },
  { name: 'in a frame of another origin', open: inFrame('') },
  {
    name: 'in a sandbox that allows scripts, its host without CORS',
    open: inFrame('sandbox="allow-scripts"'),
  },
  {
    name: 'in a sandbox that allows scripts and its origin',
    open: inFrame('sandbox="allow-scripts allow-same-origin"'),
  },
  { name: 'as the text of a frame', open: inSourceDocument },
];

async function addressOf({ fromFile, headers }: Place) {
  if (fromFile) return { source: pathToFileURL(file).href, close: () => {} };
  const { address, close } = await serve(folder, headers && { headers });
  return { source: `${address}standalone.html`, close };
}

/** Asks a page that is ready already, or else as soon as it says so: what is built can be seen before it hears. */
async function answersTrace(page: Page) {
  const asked = page.evaluate(
    () =>
      new Promise<{ z: number[] }>((resolve) => {
        const ask = () => {
          const message = { target: 'softmax-backwards', v: 1, type: 'get-trace', request: 1 };
          document.querySelector('iframe')!.contentWindow!.postMessage(message, '*');
        };
        addEventListener('message', ({ data }) => {
          if (data.type === 'ready') ask();
          if (data.type === 'trace') resolve(data);
        });
        ask();
      }),
  );
  expect((await asked).z).toEqual([2, 1, 0.1]);
}

async function opensLabs(frame: Frame) {
  const tab = (name: string) => frame.getByRole('tab', { name, exact: true }).click();
  await tab(stage.tab.code);
  await expect(frame.locator('[data-panel="code"]')).toContainText('numpy');
  await tab(stage.tab.check);
  const check = frame.locator('[data-panel="check"]');
  await check.getByRole('textbox', { name: /^Your/ }).fill('[0.1183, 0.4481, 0.0352]');
  await expect(check.locator('[data-standing]').first()).toContainText('Mistake found.');
  await tab(stage.tab.train);
  await frame.locator('[data-panel="train"]').getByRole('slider', { name: train.chart.scrub }).waitFor();
}

for (const place of PLACES) {
  test.describe(place.name, () => {
    let served: Awaited<ReturnType<typeof addressOf>>;
    test.beforeAll(async () => {
      served = await addressOf(place);
    });
    test.afterAll(() => served.close());

    test('the page in one file paints, walks, and asks for nothing but itself', async ({ page }) => {
      const manners = await mannersOf(page);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const frame = await place.open(page, `${served.source}#${HASH}`);
      await frame.getByRole('grid').waitFor();
      if (frame.parentFrame()) await answersTrace(page);
      expect((await walkThrough(frame)).length).toBe(positions(traceOfAddress(HASH).problem).length);
      const loaded = await frame.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
      });
      expect(loaded).toEqual(expect.arrayContaining(['KaTeX_Main', 'KaTeX_Math']));
      const ground = await frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(ground).toMatch(/^rgb\(/);
      expect(await frame.evaluate(() => getComputedStyle(document.body).touchAction)).toBe(
        'pan-y pinch-zoom',
      );
      expect(asked.filter((url) => !url.startsWith('data:') && url !== served.source)).toEqual([]);
      expect(await manners()).toEqual([]);
    });

    test('its labs open and answer, each by a worker', async ({ page }) => {
      const manners = await mannersOf(page);
      const frame = await place.open(page, `${served.source}#${HASH}`);
      await opensLabs(frame);
      await expect.poll(() => page.workers().length).toBe(2);
      for (const worker of page.workers()) expect(worker.url()).toMatch(/^blob:/);
      expect(await manners()).toEqual([]);
    });
  });
}

for (const [what, refuse] of [
  ['are refused', () => Reflect.set(window, 'Worker', undefined)],
  ['never start', () => Reflect.set(URL, 'createObjectURL', () => 'blob:null/nothing')],
] as const) {
  test(`its labs answer where workers ${what}`, async ({ page }) => {
    await page.addInitScript(refuse);
    const frame = await inTab(page, `${pathToFileURL(file).href}#${HASH}`);
    await opensLabs(frame);
    await expect.poll(() => page.workers()).toEqual([]); // one that is refused may be there for a moment
  });
}
