import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import katex from 'katex';
import { everyBox } from '../../src/build/fonts/everyBox';
import { everyFormula } from '../../src/build/fonts/everyFormula';
import { boxesIn, OF_SLOTS } from '../../src/build/fonts/markup';
import { classesSeen, drawnByOthers, glyphsSeen, missingFromFiles, watchFormulas } from './glyphs';
import { open } from './thePage';
import { TOUR, walkAll, WALKS } from './tour';

const KATEX = readFileSync(fileURLToPath(import.meta.resolve('katex/dist/katex.css')), 'utf8');

/** No glyph that was seen is drawn by a font of the system, or is missing. */
async function expectOwnGlyphs(page: Page, atLeast: number) {
  const glyphs = await glyphsSeen(page);
  expect(glyphs.length).toBeGreaterThan(atLeast);
  expect(await drawnByOthers(page, glyphs)).toEqual([]);
  expect(await missingFromFiles(page, glyphs)).toEqual([]);
}

/** A page beside the built one that holds every formula that the build knows, with any number in its slots. */
async function openFormulas(page: Page, styles: string) {
  const { display, text } = everyFormula();
  const html = [
    ...[...display].map((one) => [one, true] as const),
    ...[...text].map((one) => [one, false] as const),
  ].map(
    ([structure, displayMode]) =>
      `<p>${katex.renderToString(structure, { output: 'html', displayMode, strict: 'ignore', trust: true })}</p>`,
  );
  const body = `<!doctype html><meta charset="utf-8" />${styles}<body>${html.join('\n')}</body>`;
  await page.route('**/formulas.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('./formulas.html');
  await page.evaluate((numbers) => {
    for (const box of document.querySelectorAll('.slot > .mord')) box.textContent = numbers;
  }, OF_SLOTS);
}

async function builtStyles(page: Page): Promise<string> {
  const html = await (await page.request.get('./index.html')).text();
  return (html.match(/<link rel="stylesheet"[^>]*>/g) ?? []).join('');
}

/** What the page's styles say of each selector that matches something in it; or of every one. A stroke of 1 is one of 1px. */
const declared = (page: Page, onlyMatching: boolean): Promise<string[]> =>
  page.evaluate((wanted) => {
    const isUsed = (selector: string) =>
      document.querySelector(selector.replace(/::(?:after|before)$/, '')) !== null;
    const valueOf = (style: CSSStyleDeclaration, property: string) =>
      style.getPropertyValue(property).replace(/\b1px\b/, '1');
    return [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .flatMap((rule) => (rule instanceof CSSStyleRule ? [rule] : []))
      .flatMap(({ selectorText, style }) =>
        selectorText
          .split(', ')
          .filter((selector) => !wanted || isUsed(selector))
          .flatMap((selector) =>
            [...style].map((property) => `${selector} { ${property}: ${valueOf(style, property)} }`),
          ),
      );
  }, onlyMatching);

test('every formula that there is is drawn with KaTeX’s fonts, glyph for glyph', async ({ page }) => {
  await openFormulas(page, await builtStyles(page));
  await watchFormulas(page);
  await expectOwnGlyphs(page, 100);
});

test('every rule of KaTeX’s that matches something in a formula is in the styles of the page', async ({
  page,
}) => {
  await open(page);
  const built = new Set(await declared(page, false));
  await openFormulas(page, `<style>${KATEX}</style>`);
  const used = await declared(page, true);
  expect(used.length).toBeGreaterThan(100);
  expect(used.filter((declaration) => !built.has(declaration))).toEqual([]);
});

const classesKept = new Set<string>();

/** Nothing in a formula has a class that KaTeX styles and the build did not find. */
async function expectKnownClasses(page: Page) {
  if (classesKept.size === 0) {
    const sources = fileURLToPath(new URL('../../src', import.meta.url));
    for (const { classes } of boxesIn(everyBox(sources))) classes.forEach((name) => classesKept.add(name));
  }
  const styled = (await classesSeen(page)).filter((name) => new RegExp(`\\.${name}(?![\\w-])`).test(KATEX));
  expect(styled.length).toBeGreaterThan(10);
  expect(styled.filter((name) => !classesKept.has(name))).toEqual([]);
}

/** All symbols there are; the other walks differ from these in their numbers. */
const WALKED = ['every activation behind a layer, done wrong', 'cross-entropy', '8, 9, 10 and 64 outputs'];

for (const what of WALKED) {
  test(`at the steps of ${what} no glyph of a formula is another font’s`, async ({ page }) => {
    await open(page);
    await watchFormulas(page);
    await walkAll(page, WALKS[what] ?? []);
    await expectOwnGlyphs(page, 40);
    await expectKnownClasses(page);
  });
}

for (const [part, visit] of Object.entries(TOUR)) {
  test(`at ${part} no glyph of a formula is another font’s`, async ({ page }) => {
    await open(page);
    await watchFormulas(page);
    await visit(page);
    await expectOwnGlyphs(page, 20);
    await expectKnownClasses(page);
  });
}

test('the page in one file brings the same fonts along', async ({ page }) => {
  await page.goto('./standalone.html#activation=leakyRelu&step=da_dz');
  await page.getByRole('grid').waitFor();
  await watchFormulas(page);
  await expectOwnGlyphs(page, 20);
});

test('the page as it opens asks for the fonts that it shows, before its script runs, and for no other', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font' || request.url().endsWith('.woff2'))
      asked.push(new URL(request.url()).pathname);
  });
  await open(page);
  await page.evaluate(async () => document.fonts.ready);
  const preloaded = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="font"]')].map(
      ({ href }) => new URL(href).pathname,
    ),
  );
  expect(preloaded).toHaveLength(3);
  expect(asked.toSorted()).toEqual(preloaded.toSorted());
  const loaded = await page.evaluate(
    () => [...document.fonts].filter(({ status }) => status === 'loaded').length,
  );
  expect(loaded).toBe(preloaded.length);
});
