import { readFile } from 'node:fs/promises';
import { expect, test, type Download, type Locator, type Page } from '@playwright/test';
import { figureMenu as text } from '../../src/text/en/figure';
import { complaintsOf, open, show } from './thePage';

const buttonOf = (figure: Locator) => figure.locator('[data-take-away] > button').last();

async function take(page: Page, figure: Locator, kind: string): Promise<Download> {
  const button = buttonOf(figure);
  await button.click();
  const menu = page.locator('[popover]:popover-open');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByRole('button', { name: kind, exact: true }).click(),
  ]);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  return download;
}

const contentOf = async (download: Download) => readFile(await download.path());

/** What a picture's file says, read as XML by a page that has no style of ours. */
async function readSvg(page: Page, svg: string) {
  return page.evaluate((source) => {
    const xml = new DOMParser().parseFromString(source, 'image/svg+xml');
    const all = [...xml.querySelectorAll('*')];
    const values = all.flatMap((element) =>
      element.getAttributeNames().map((name) => [name, element.getAttribute(name) ?? '']),
    );
    const ids = new Set(all.map(({ id }) => id));
    const inside = values.flatMap(([, value]) =>
      [...(value ?? '').matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id ?? ''),
    );
    return {
      error: xml.querySelector('parsererror')?.textContent ?? null,
      foreign: all
        .map(({ localName }) => localName)
        .filter((name) => /script|foreignObject|style|^a$|^use$/i.test(name)),
      dependent: values.filter(
        ([name, value]) =>
          /^(?:class|style|on.*|aria-.*|data-.*)$/.test(name ?? '') || /var\(|url\((?!#)/.test(value ?? ''),
      ),
      outside: values.filter(
        ([name, value]) => name === 'href' && !(value ?? '').startsWith('data:image/png'),
      ),
      missing: inside.filter((id) => !ids.has(id)),
      title: xml.querySelector('title')?.textContent ?? '',
      texts: [...xml.querySelectorAll('text')].map(({ textContent }) => textContent ?? ''),
      images: xml.querySelectorAll('image').length,
      width: Number(xml.documentElement.getAttribute('width')),
      height: Number(xml.documentElement.getAttribute('height')),
    };
  }, svg);
}

/** How many pixels of a PNG have this colour, and how large it is. */
async function readPng(page: Page, bytes: Buffer, colour: readonly number[]) {
  return page.evaluate(
    async ({ data, wanted }) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(data)]));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const { data: pixels } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
      let count = 0;
      for (let k = 0; k < pixels.length; k += 4) {
        if (wanted.every((channel, c) => Math.abs(channel - (pixels[k + c] ?? -1)) <= 1)) count++;
      }
      return { width: bitmap.width, height: bitmap.height, count };
    },
    { data: [...bytes], wanted: colour },
  );
}

const rgbOf = (colour: string) => (colour.match(/\d+/g) ?? []).slice(0, 3).map(Number);

async function expectPicture(page: Page, blank: Page, figure: Locator, said: readonly string[]) {
  const svg = await readSvg(blank, String(await contentOf(await take(page, figure, text.svg))));
  expect(svg).toMatchObject({ error: null, foreign: [], dependent: [], outside: [], missing: [] });
  for (const words of said) expect(svg.texts.join('')).toContain(words);
  return svg;
}

test('the heatmap is taken away as a table, SVG, PNG and NumPy, and all say what it shows', async ({
  page,
  context,
}) => {
  const blank = await context.newPage();
  await page.bringToFront();
  await open(page, 'z=2,1,0.1&step=dE_dz&labels=cat,dog,%3Cb%3E', 'theme=dark');
  const complaints = complaintsOf(page, new URL(page.url()).origin);
  const figure = page.locator('[data-panel="jacobian"]');
  const cell = figure.locator('[data-row="0"][data-column="0"] rect').first();
  const colour = rgbOf(await cell.evaluate((rect) => getComputedStyle(rect).fill));

  const svg = await expectPicture(page, blank, figure, [
    '+0.225',
    '−0.160',
    '∂E/∂a₁',
    'a₃ <b>',
    '+0.250',
    'step=dE_dz',
  ]);
  expect(svg.title).toBe('∂a/∂z, the Jacobian of softmax');
  const download = await take(page, figure, text.png);
  expect(download.suggestedFilename()).toBe('softmax-backwards-da_dz.png');
  const png = await readPng(blank, await contentOf(download), colour);
  expect([png.width, png.height]).toEqual([2 * svg.width, 2 * svg.height]);
  expect(png.count).toBeGreaterThan(5_000);

  const npy = await contentOf(await take(page, figure, text.numpy));
  const csv = String(await contentOf(await take(page, figure, text.csv)));
  await buttonOf(figure).click();
  await page.getByRole('button', { name: text.table, exact: true }).click();
  await page.keyboard.press('Escape');
  const twin = figure.getByRole('table');
  const shown = await twin
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map(({ dataset }) => dataset['value'] ?? '')),
    );
  const lines = csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').slice(1));
  expect(shown).toEqual(lines);
  const doubles = new Float64Array(Uint8Array.from(npy.subarray(npy.length - 72)).buffer);
  expect(shown.slice(0, 3).flatMap((row) => row.slice(1).map(Number))).toEqual([...doubles]);
  await expect(twin.locator('tbody tr').first().locator('td').nth(1)).toHaveText('0.225');

  await show(page, 'z=2,2,0.1&step=dE_dz');
  await expect(twin.locator('tbody tr').first().locator('td').nth(1)).not.toHaveText('0.225');
  expect(complaints).toEqual([]);
});

test('every other picture of the derivation is an SVG that needs nothing of the page', async ({
  page,
  context,
}) => {
  const blank = await context.newPage();
  await page.bringToFront();
  await open(page, 'preset=iris&step=softmax');
  const outputs = page
    .locator('[data-figure]')
    .filter({ has: page.getByRole('list') })
    .first();
  await expectPicture(page, blank, outputs, ['versicolor', 'target y']);
  const network = page.locator('[data-panel="derivation"] [data-figure]');
  await expectPicture(page, blank, network, ['5.900', '0.378']);
  await show(page, 'preset=iris&step=dE_dW');
  await expectPicture(page, blank, network, ['x₁', '∂E/∂z₃']);

  const many = Array.from({ length: 40 }, (_, k) => k % 7).join(',');
  await show(page, `z=${many}&step=da_dz`);
  await expect(page.locator('[data-panel="jacobian"] canvas')).toBeVisible();
  const plane = await expectPicture(page, blank, page.locator('[data-panel="jacobian"]'), ['z₄₀', 'a₁']);
  expect(plane.images).toBe(1);
});

test('every picture of Why is an SVG that needs nothing of the page', async ({ page, context }) => {
  const blank = await context.newPage();
  await page.bringToFront();
  await open(page, 'z=2,1,0.1');
  await page.getByRole('tab', { name: 'Why', exact: true }).click();
  const part = (name: string) => page.locator(`#why-panel[data-panel="${name}"]`);
  await expectPicture(page, blank, part('four').locator('[data-figure]'), [
    '−4.200',
    'Wrong',
    'written in a',
  ]);
  for (const [tab, said] of [
    ['Other activations', '∂a₁/∂z₁'],
    ['Checks', 'ε'],
    ['The simplex', 'target'],
  ] as const) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await expectPicture(page, blank, page.locator('#why-panel [data-figure]').first(), [said]);
  }
});

test('in a frame that forbids downloads the menu says so, and copies; the button is large enough for a finger', async ({
  page,
}) => {
  await page.goto('./#z=2,1,0.1');
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { src: location.href, width: 320, height: 900 });
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    document.body.replaceChildren(frame);
  });
  const frame = page.frameLocator('iframe');
  await frame.locator('#root').dispatchEvent('pointerover');
  await frame.locator('#root[data-live]').waitFor();
  const button = frame.locator('[data-panel="jacobian"] [data-take-away] > button');
  const box = await button.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await button.click();
  await frame.getByRole('button', { name: text.csv, exact: true }).click();
  // in the menu: half a second later it is announced too
  const menu = frame.locator('[popover]:popover-open');
  await expect(menu.getByText(text.forbidden)).toBeVisible();
  await frame.getByRole('button', { name: text.copy(text.csv) }).click();
  await expect(menu.getByText(text.copied).or(menu.getByText(text.selected))).toBeVisible();
});
