import { expect, test, type Page } from '@playwright/test';
import { shows } from '../pageNumbers';
import { traceOfAddress } from '../traceNumbers';
import { page as text } from '../../../src/text/en/page';
import { stage } from '../../../src/text/en/stage';
import { checkRefusals } from '../../../src/text/en/labs/checkRefusals';
import { train } from '../../../src/text/en/labs/train';
import { open } from '../thePage';
import { expectGoesOn, expectStanding, firstLogit, HASH, MOVED, tab, told } from './standing';

const MANY = Array.from({ length: 40 }, (_, k) => (3 * Math.sin(1.7 * k + 1)).toFixed(2)).join(',');

type Memory = { noMemory: boolean };

/** Where the page says so, no array of more than a thousand numbers is to be had. */
function poorMemory(): void {
  const memory = window as unknown as Memory;
  for (const name of ['Float64Array', 'Float32Array', 'Uint32Array', 'Int32Array', 'ArrayBuffer'] as const) {
    window[name] = new Proxy(window[name], {
      construct(rich, given, target) {
        const wanted = Number(given[0]?.length ?? given[0]?.byteLength ?? given[0]);
        if (memory.noMemory && wanted > 1000) throw new RangeError('Array buffer allocation failed');
        return Reflect.construct(rich, given, target);
      },
    }) as never;
  }
}

const setMemory = (page: Page, isPoor: boolean) =>
  page.evaluate((noMemory) => Object.assign(window, { noMemory }), isPoor);

test('where Scale gets no memory to draw with it says so, leaves the page alone, and draws when asked again', async ({
  page,
}) => {
  await page.addInitScript(poorMemory);
  await open(page, HASH);
  await setMemory(page, true);
  await tab(page, 'scale').click();
  await expect(told(page)).toContainText(`${stage.tab.scale} could not be shown.`);
  await expect(told(page)).toContainText('Array buffer allocation failed');
  await setMemory(page, false);
  await page.getByRole('button', { name: stage.again }).click();
  await expect(page.locator('[data-panel="scale"]').getByText('128,256 × 128,256')).toBeVisible();
  await tab(page, 'derivation').click();
  await expectGoesOn(page);
});

test('a file that there is no memory for is refused in a sentence, and the next one is read', async ({
  page,
}) => {
  await open(page, 'z=2,1,0.1');
  await tab(page, 'check').click();
  await page.evaluate(() => {
    const { arrayBuffer } = Blob.prototype;
    Blob.prototype.arrayBuffer = () => Promise.reject(new RangeError('Array buffer allocation failed'));
    Object.assign(window, { mend: () => (Blob.prototype.arrayBuffer = arrayBuffer) });
  });
  const lab = page.locator('[data-panel="check"]');
  const give = () =>
    lab
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: 'g.csv', mimeType: 'text/csv', buffer: Buffer.from('0.1183,0.4481,0.0352') });
  await give();
  await expect(lab.getByText(checkRefusals.noMemory('g.csv', 20))).toBeVisible();
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  await give();
  await expect(lab.locator('[data-standing]').first()).toContainText('Mistake found.');
});

/** No canvas, of WebGL or of any kind. */
function noCanvas(): void {
  HTMLCanvasElement.prototype.getContext = () => null;
  OffscreenCanvas.prototype.getContext = () => null;
}

test('where nothing can be drawn on it is said once, and every number of 40 outputs and of Scale can be read', async ({
  page,
}) => {
  await page.addInitScript(noCanvas);
  const hash = `z=${MANY}&step=da_dz&cell=2,3`;
  await open(page, hash);
  await expect(page.locator('[data-panel="notices"]').getByText(text.undrawn)).toHaveCount(1);
  const grid = page.getByRole('grid').first();
  const { right } = traceOfAddress(hash);
  const cell = grid.locator('[role="gridcell"][data-row="0"][data-column="1"]');
  await grid.locator('[role="gridcell"][tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  const name = (await cell.getAttribute('aria-label')) ?? '';
  const value = /= (\S+?),/.exec(name)?.[1] ?? name;
  expect(shows(value, right.jacobian.values[1] ?? NaN), name).toBe(true);
  await tab(page, 'scale').click();
  await expect(page.locator('[data-panel="scale"]').getByRole('table')).toBeVisible();
  await expect(page.locator('[data-panel="notices"]').getByText(text.undrawn)).toHaveCount(1);
});

test('without WebGL nothing is missed', async ({ page }) => {
  const asked: string[] = [];
  await page.exposeFunction('asked', (kind: string) => void asked.push(kind));
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
      void (window as unknown as { asked: (kind: string) => void }).asked(kind);
      return kind === '2d' ? getContext.call(this, kind) : null;
    } as never;
  });
  await open(page, `z=${MANY}&step=da_dz`);
  await tab(page, 'scale').click();
  await expect(page.locator('[data-panel="scale"]').getByText('128,256 × 128,256')).toBeVisible();
  await expect.poll(() => [...new Set(asked)]).toEqual(['2d']);
  await expect(page.locator('[data-panel="notices"]')).toHaveCount(0);
});

/** Pixels of a canvas to one of CSS, across. */
const densityOf = (page: Page, canvas: string) =>
  page
    .locator(canvas)
    .first()
    .evaluate((element: HTMLCanvasElement) => element.width / element.getBoundingClientRect().width);

test('on a screen of another density the heatmap, a batch and Scale are painted anew, as sharp as on it', async ({
  page,
}) => {
  const devtools = await page.context().newCDPSession(page);
  // as wide within a few pixels: emulated, a density alone is told with the next change of the layout
  const dense = (deviceScaleFactor: number) =>
    devtools.send('Emulation.setDeviceMetricsOverride', {
      width: 1280 + deviceScaleFactor,
      height: 720,
      deviceScaleFactor,
      mobile: false,
    });
  await open(page, `z=${MANY}&step=da_dz`);
  const heatmap = '[data-panel="jacobian"] canvas';
  const map = '[data-panel="scale"] canvas';
  const before = await densityOf(page, heatmap);
  await dense(2);
  await expect.poll(() => densityOf(page, heatmap)).toBeGreaterThan(1.5 * before);
  await dense(1);
  await expect.poll(() => densityOf(page, heatmap)).toBeCloseTo(before, 5);
  await tab(page, 'scale').click();
  await expect.poll(() => densityOf(page, map)).toBeCloseTo(1, 1);
  await dense(2);
  await expect.poll(() => densityOf(page, map)).toBeCloseTo(2, 1);
  await dense(1);
  await expect.poll(() => densityOf(page, map)).toBeCloseTo(1, 1);
});

type Clock = 'jumps on by years' | 'jumps back by years' | 'jumps to and fro by years' | 'stands';

/** Sets every clock of a page, or of a worker, so: each time it is asked it jumps, or it stands and chance does too. */
function setClock(clock: Clock): void {
  const year = 365 * 24 * 3600 * 1000;
  let asked = 0;
  const [now, mark] = [Date.now.bind(Date), performance.now.bind(performance)];
  const times: Record<Clock, (time: number) => number> = {
    'jumps on by years': (time) => time + year * asked++,
    'jumps back by years': (time) => time - year * asked++,
    'jumps to and fro by years': (time) => time + [0, year, -year][asked++ % 3]!,
    stands: () => 0,
  };
  Date.now = () => times[clock](now());
  performance.now = () => times[clock](mark());
  if (clock === 'stands') Math.random = () => 0;
}

for (const clock of [
  'jumps on by years',
  'jumps back by years',
  'jumps to and fro by years',
  'stands',
] as const) {
  test(`while the clock ${clock} a walk is played, edits are written and undone as ever, and long work ends`, async ({
    page,
  }) => {
    await page.addInitScript(setClock, clock);
    await page.route(/Worker-[^/]*\.js$/, async (route) => {
      const response = await route.fetch();
      const body = `(${String(setClock)})('${clock}');${await response.text()}`;
      await route.fulfill({ response, body });
    });
    await open(page, 'z=2,1,0.5');
    await page.getByRole('button', { name: text.ribbon.play, exact: true }).click();
    await expect(page.locator('[data-step="softmax"][aria-current]')).toBeVisible();
    await page.getByRole('button', { name: text.ribbon.pause, exact: true }).click();
    await page.locator('[data-step="da_dz"]').click();
    await expectStanding(page, HASH);
    const logit = firstLogit(page);
    await logit.focus();
    for (let repeat = 0; repeat < 3; repeat++) await page.keyboard.down('ArrowRight');
    await page.keyboard.up('ArrowRight');
    await expectStanding(page, 'z=2.03,1,0.5&step=da_dz');
    await page.getByRole('button', { name: text.undo, exact: true }).click();
    await expectStanding(page, HASH);
    await tab(page, 'train').click();
    await expect(
      page.locator('[data-panel="train"]').getByRole('slider', { name: train.chart.scrub }),
    ).toHaveAttribute('aria-valuetext', /^Step 200: E right/);
    await tab(page, 'scale').click();
    await expect(page.locator('[data-panel="scale"]').getByText('128,256 × 128,256')).toBeVisible();
    await expect(page.locator('[data-panel="scale"]').getByRole('table')).toBeVisible();
  });
}

test('in a tab that is hidden and gets no frames edits are kept, and drawn when it is seen again', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const waiting: FrameRequestCallback[] = [];
    const frame = window.requestAnimationFrame.bind(window);
    let isHidden = false;
    window.requestAnimationFrame = (callback) => (isHidden ? waiting.push(callback) + 1e6 : frame(callback));
    Object.defineProperty(Document.prototype, 'hidden', { get: () => isHidden });
    Object.defineProperty(Document.prototype, 'visibilityState', {
      get: () => (isHidden ? 'hidden' : 'visible'),
    });
    Object.assign(window, {
      hide: (is: boolean) => {
        isHidden = is;
        document.dispatchEvent(new Event('visibilitychange'));
        if (!is) for (const callback of waiting.splice(0)) frame(callback);
      },
    });
  });
  await open(page, HASH);
  const hide = (is: boolean) =>
    page.evaluate((isHidden) => (window as unknown as { hide: (is: boolean) => void }).hide(isHidden), is);
  await hide(true);
  // as a page around it, or a script, may do meanwhile
  const slide = (number: number, places: readonly string[]) =>
    page
      .getByRole('slider', { name: new RegExp(`^logit z ${number}`) })
      .evaluate((slider: HTMLInputElement, values) => {
        for (const value of values) {
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, value);
          slider.dispatchEvent(new Event('input', { bubbles: true }));
        }
      }, places);
  await slide(1, ['1.5', '1.7', '2.01']);
  await slide(2, ['1.2']);
  await hide(false);
  await expectStanding(page, 'z=2.01,1.2,0.5&step=da_dz');
});

test('zoomed four times by the browser the page does not scroll sideways and goes on', async ({
  browser,
  baseURL,
}) => {
  // what a browser makes of 1280 pixels at 400 %
  const context = await browser.newContext({
    viewport: { width: 320, height: 256 },
    deviceScaleFactor: 4,
    ...(baseURL !== undefined && { baseURL }),
  });
  const page = await context.newPage();
  await open(page, HASH);
  const overhang = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overhang()).toBeLessThanOrEqual(0);
  await expectGoesOn(page);
  await context.close();
});

/** What browsers have, and a frame, a setting or an extension may take away. Each throws as a sandbox makes it. */
const TAKEN: Readonly<Record<string, () => void>> = {
  'storage, history and the clipboard': () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
      Object.defineProperty(window, name, { get: refuse });
    Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse });
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
    History.prototype.replaceState = refuse;
    History.prototype.pushState = refuse;
    Document.prototype.execCommand = refuse;
  },
  'what tells of sizes, media and what is seen': () => {
    for (const name of ['ResizeObserver', 'IntersectionObserver', 'matchMedia'])
      Object.defineProperty(window, name, { value: undefined });
  },
};

for (const [what, take] of Object.entries(TAKEN)) {
  test(`without ${what} every part of the page opens and the numbers are right`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(take);
    await open(page, HASH);
    await firstLogit(page).press('ArrowRight');
    for (const name of ['why', 'code', 'check', 'train', 'scale'] as const) {
      await tab(page, name).click();
      const content =
        name === 'why'
          ? page.getByRole('tab', { name: stage.section.four })
          : page.locator(`[data-panel="${name}"]`);
      await expect(content).toBeVisible();
    }
    await tab(page, 'derivation').click();
    if (what.includes('history')) {
      await page.getByRole('button', { name: text.undo, exact: true }).click();
      await expectStanding(page, HASH);
    } else await expectStanding(page, MOVED);
    await expect(told(page)).toHaveCount(0);
    expect(errors).toEqual([]);
  });
}
