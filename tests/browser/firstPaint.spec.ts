import { expect, test, type Browser, type Page } from '@playwright/test';
import { keysText } from '../../src/text/en/keys';
import { opening } from '../../src/text/opening';
import { comeNear, complaintsOf, loadAgain } from './thePage';

/** The sentence whose last digit is a rounding error, which engines differ in. */
const VERDICT = '[data-verdict]';

/** ∂a₁/∂z₁ */
const firstCell = (page: Page) => page.locator('[role="gridcell"][data-row="0"][data-column="0"]').first();

const LIVE = '#root[data-live]';

/** Everything that is read, but the verdict's digits. */
const wordsOf = (page: Page) =>
  page.evaluate((verdict) => {
    const words: string[] = [];
    const texts = document.createTreeWalker(document.getElementById('root')!, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      if (!text.parentElement?.closest(verdict)) words.push(text.textContent ?? '');
    return words.filter((word) => word !== '').join('|');
  }, VERDICT);

/** Of a colour's 256 levels: the rim of a rounded corner is mixed anew whenever it is drawn, between pixels most of all. */
const ROUNDING = 8;

/** How far the colours of two pictures lie apart where they differ most. */
async function largestDifference(browser: Browser, one: Buffer, other: Buffer): Promise<number> {
  const blank = await browser.newPage();
  const largest = await blank.evaluate(
    async (pictures) => {
      const [first, second] = await Promise.all(
        pictures.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      if (first!.length !== second!.length) return Infinity;
      return first!.reduce((most, level, k) => Math.max(most, Math.abs(level - second![k]!)), 0);
    },
    [one.toString('base64'), other.toString('base64')],
  );
  await blank.close();
  return largest;
}

/** Counts how far anything moved from now on and since the page was opened. */
const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(
            list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
          );
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 300);
      }),
  );

/**
 * Lets the styles, before which nothing is painted, come after the fonts that the page preloads: what moves where a font is late is
 * not the page's doing.
 */
async function fontsFirst(page: Page): Promise<void> {
  const html = await (await page.request.get('./')).text();
  const waited = new Set(html.match(/[^/"]+\.woff2/g));
  let come = () => {};
  const allCame = new Promise<void>((resolve) => {
    come = resolve;
  });
  page.on('requestfinished', (request) => {
    if (waited.delete(request.url().split('/').pop() ?? '') && waited.size === 0) come();
  });
  await page.route(/\.css$/, async (route) => {
    await allCame;
    await route.continue();
  });
}

/** Holds the scripts that make the page live back until the answer is called. */
async function holdScripts(page: Page, name: RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(name, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test.describe('without any script', () => {
  test.use({ javaScriptEnabled: false });

  test('the default view stands there with its numbers, formulae and colours, and without style attributes', async ({
    page,
  }) => {
    await page.goto('./');
    // a₁(1 − a₁) of softmax(2, 1, 0.1), by hand: 0.659 · 0.341
    await expect(firstCell(page)).toHaveText('+0.225');
    await expect(page.locator('[data-line="value"] .katex').first()).toHaveText(/2\.000.*1\.000.*0\.100/);
    expect(await page.locator('#root [style]').count()).toBe(0);
    await expect(page.locator('noscript [lang="de"]')).toBeVisible();
  });
});

test.describe('the page that was built', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      test(`becomes live without a second picture, ${colorScheme}, ${viewport.width} wide`, async ({
        browser,
      }) => {
        const page = await browser.newPage({ colorScheme, viewport });
        await fontsFirst(page);
        await page.goto('./');
        await page.evaluate(() => document.fonts.ready);
        const [words, picture] = [
          await wordsOf(page),
          await page.screenshot({ mask: [page.locator(VERDICT)] }),
        ];
        await comeNear(page);
        expect(await wordsOf(page)).toBe(words);
        const live = await page.screenshot({ mask: [page.locator(VERDICT)] });
        expect(await largestDifference(browser, picture, live)).toBeLessThanOrEqual(ROUNDING);
        expect(await shiftOf(page)).toBe(0);
        await page.close();
      });
    }
  }

  test('asks for React once it is painted, and for nothing else before a reader gives a sign', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').pop() ?? ''));
    await page.goto('./');
    const scripts = () =>
      asked
        .filter((name) => name.endsWith('.js'))
        .map((name) => name.split('-')[0])
        .toSorted();
    // nothing may be on its way for a while before the page has come to the end of its loading
    await expect.poll(scripts).toEqual(['index', 'load', 'react']);
    await page.waitForLoadState('networkidle');
    expect(scripts()).toEqual(['index', 'load', 'react']);
    await comeNear(page);
    // KaTeX has typeset what is there, and is not needed for new numbers
    await page.getByRole('slider', { name: 'logit z 1, cat' }).press('ArrowRight');
    await expect(page.locator('[data-line="value"] .katex').first()).toHaveText(/2\.010/);
    expect(asked.filter((name) => name.startsWith('katex'))).toEqual([]);
  });

  test('does what a reader asked of it before it was live', async ({ page, baseURL }) => {
    const complaints = complaintsOf(page, new URL(baseURL!).origin);
    const release = await holdScripts(page, /page-[^/]*\.js/);
    await page.goto('./');
    await page.getByRole('textbox', { name: 'logit z 1, cat' }).fill('5');
    await page.getByRole('radio', { name: 'logits z' }).dispatchEvent('click');
    await page.locator('[data-step="da_dz"]').click();
    await expect(page.locator(LIVE)).toHaveCount(0);
    release();
    await page.locator(LIVE).waitFor();
    await expect(page.locator('[data-step="da_dz"]')).toHaveAttribute('aria-current', 'step');
    await expect(page.getByRole('radio', { name: 'logits z' })).toBeChecked();
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('z=5,1,0.1');
    expect(complaints).toEqual([]);
  });

  test('does what a key of the whole page asked of it before it was live', async ({ page }) => {
    const release = await holdScripts(page, /page-[^/]*\.js/);
    await page.goto('./');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('?');
    await expect(page.locator(LIVE)).toHaveCount(0);
    release();
    await expect(page.getByRole('dialog', { name: keysText.title })).toBeVisible();
    await expect(page.locator('[data-step][aria-current]')).toHaveAttribute('data-step', 'softmax');
  });

  test('opens an address that is put in before it was live', async ({ page }) => {
    await page.goto('./');
    await page.evaluate(() => {
      location.hash = 'z=0,0&step=da_dz';
    });
    await expect(firstCell(page)).toHaveText('+0.250');
    await expect(page.locator('[data-step="da_dz"]')).toHaveAttribute('aria-current', 'step');
  });

  test('says it, and keeps its numbers, where what a step needs does not come; and gets it at the next try', async ({
    page,
  }) => {
    await page.goto('./');
    await comeNear(page);
    await page.route(/walking-[^/]*\.js/, (route) => route.abort());
    await page.locator('[data-step="loss"]').click();
    await expect(page.locator('[data-panel="notices"]').getByText('could not be loaded')).toBeVisible();
    // said once nothing changes any more: it is not asked for again and again
    await expect(page.getByRole('status')).toContainText('could not be loaded');
    await expect(firstCell(page)).toHaveText('+0.225');
    await page.unroute(/walking-[^/]*\.js/);
    await page.locator('[data-step="softmax"]').click();
    await expect(page.locator('[data-step="softmax"]')).toHaveAttribute('aria-current', 'step');
  });
});

test('an address of its own is never seen with the numbers of the page that was built', async ({ page }) => {
  const release = await holdScripts(page, /addressed-[^/]*\.js/);
  await page.goto('./#z=0,0&step=da_dz');
  await expect(page.locator('#root')).toBeHidden();
  release();
  await expect(firstCell(page)).toHaveText('+0.250');
  await expect(page.locator('#root')).toBeVisible();
  expect(await wordsOf(page)).not.toContain('0.225');
});

test('a page of its own that does not come says so, shows no number of another, and comes when loaded again', async ({
  page,
}) => {
  await page.route(/addressed-[^/]*\.js/, (route) => route.abort());
  await page.goto('./#z=0,0');
  const said = page.getByRole('alert');
  await expect(said.getByRole('paragraph')).toHaveText(opening.en.drawn);
  await expect(page.getByRole('gridcell')).toHaveCount(0);
  await page.unroute(/addressed-[^/]*\.js/);
  await loadAgain(page, said.getByRole('button', { name: opening.en.again }));
  await expect(firstCell(page)).toHaveText('+0.250');
  await expect(said).toHaveCount(0);
});

test('a built page whose scripts do not come says so once something is asked of it, and can be read; loading again makes it live', async ({
  page,
}) => {
  await page.route(/page-[^/]*\.js/, (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.locator('[data-step="da_dz"]').click();
  const said = page.getByRole('alert');
  await expect(said.getByRole('paragraph')).toHaveText(opening.en.built);
  await expect(firstCell(page)).toHaveText('+0.225');
  await page.unroute(/page-[^/]*\.js/);
  await loadAgain(page, said.getByRole('button', { name: opening.en.again }));
  await expect(said).toHaveCount(0);
  await page.locator('[data-step="da_dz"]').click();
  await page.locator(LIVE).waitFor();
});

test('what takes long to come is seen to be coming, until it is there', async ({ page }) => {
  const release = await holdScripts(page, /page-[^/]*\.js/);
  await page.goto('./');
  const isSeen = () => page.evaluate(() => Number(getComputedStyle(document.body, '::before').opacity) > 0.9);
  await page.locator('[data-step="da_dz"]').click();
  await expect(page.locator('#root')).toHaveAttribute('aria-busy', 'true');
  await expect.poll(isSeen).toBe(true);
  release();
  await page.locator(LIVE).waitFor();
  await expect(page.locator('#root')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('html')).not.toHaveAttribute('data-coming');
});
