import { expect, test, type Page } from '@playwright/test';
import { menu as germanMenu } from '../../src/text/de/menu';
import { page as german } from '../../src/text/de/page';
import { stage as germanStage } from '../../src/text/de/stage';
import { menu as englishMenu } from '../../src/text/en/menu';
import { page as english } from '../../src/text/en/page';
import { notInList } from '../../src/text/en/refusals';
import { LANGUAGE_NAMES, LANGUAGES } from '../../src/text/languages';
import { comeNear, complaintsOf, open, show } from './thePage';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const field = (page: Page, index: number, label: string) =>
  page.getByRole('textbox', { name: german.inputs.logit(index, label) });

/** What a reader sees and hears, but programs and what is quoted of other languages. */
const wordsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const words: string[] = [];
    const isForeign = (element: Element | null) =>
      element?.closest('pre, code, script, style, noscript, [lang="en"]');
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!isForeign(node.parentElement)) words.push(node.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      if (!isForeign(element))
        words.push(...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''));
    return words.filter((text) => /\p{L}{2}/u.test(text));
  });

const ENGLISH = /\b(?:the|of|and|is|are|with|from|row|column|step|not|each|this|that|show|copy)\b/i;

test('lang=de is a German page: its words, its decimal marks, and no script of another language', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, new URL(baseURL!).origin);
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await page.goto('./?lang=de#step=da_dz&cell=1,2');
  await comeNear(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page).toHaveTitle(german.title);
  await expect(heading(page)).toHaveText(german.title);
  await expect(page.getByRole('gridcell').filter({ hasText: '+0,225' })).toBeVisible();
  await expect(field(page, 3, 'fox')).toHaveValue('0,1');
  expect(scripts.filter((path) => !/\/de\/|\/(?:index|load)-/.test(path))).toEqual([]);

  // a comma may be typed, the address has a point
  await field(page, 3, 'fox').fill('0,5');
  await expect.poll(() => decodeURIComponent(page.url())).toContain('z=2,1,0.5');
  await field(page, 3, 'fox').fill('0.25');
  await expect.poll(() => decodeURIComponent(page.url())).toContain('z=2,1,0.25');
  await field(page, 3, 'fox').blur();
  await expect(field(page, 3, 'fox')).toHaveValue('0,25');
  expect(complaints).toEqual([]);
});

test('no English is left on the German page, at any step and behind any tab', async ({ page }) => {
  await page.goto('./?lang=de#step=logits');
  await comeNear(page);
  const found = new Set<string>();
  const look = async () => {
    for (const text of await wordsOf(page)) if (ENGLISH.test(text)) found.add(text.slice(0, 120));
  };
  for (const hash of [
    'step=softmax',
    'step=loss&loss=crossEntropy',
    'step=dE_da',
    'step=da_dz&arg=z&form=a',
  ]) {
    await show(page, hash);
    await look();
  }
  for (const hash of [
    'step=dE_dz',
    'step=dz_dW&preset=iris',
    'step=dE_dW&preset=iris',
    'step=update',
    'lesson=2',
  ]) {
    await show(page, hash);
    await look();
  }
  await show(page, 'step=da_dz');
  for (const tab of Object.values(germanStage.tab)) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await expect(page.getByRole('tabpanel').first()).toBeVisible();
    await expect(page.locator('[class*="loading"]')).toHaveCount(0);
    await look();
    if (tab !== germanStage.tab.why) continue;
    for (const section of Object.values(germanStage.section)) {
      const part = page.getByRole('tab', { name: section, exact: true });
      if (await part.isEnabled()) await part.click();
      await look();
    }
  }
  expect([...found]).toEqual([]);
});

test('the menu leads to the other language and back, with the same numbers', async ({ page }) => {
  await open(page, 'z=3,1&y=2&labels=ja,nein&step=dE_da', 'theme=dark');
  await page.getByRole('button', { name: englishMenu.name, exact: true }).click();
  await page.getByRole('link', { name: LANGUAGE_NAMES.de }).click();
  await expect(heading(page)).toHaveText(german.title);
  await expect(page).toHaveURL(/\?theme=dark&lang=de#.*z=3,1/);
  await expect(field(page, 1, 'ja')).toHaveValue('3');
  await comeNear(page);
  await page.getByRole('button', { name: germanMenu.name, exact: true }).click();
  await page.getByRole('link', { name: LANGUAGE_NAMES.en }).click();
  await expect(heading(page)).toHaveText(english.title);
  await expect(page).toHaveURL(/\?theme=dark#.*z=3,1/);
});

test('a language that the page does not speak is refused in words, and the page runs in English', async ({
  page,
}) => {
  await open(page, '', 'lang=fr');
  await expect(page.getByText(notInList('lang', 'fr', LANGUAGES)).first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the page in one file speaks the language of its address', async ({ page }) => {
  await page.goto('./standalone.html?lang=de#step=da_dz');
  await expect(heading(page)).toHaveText(german.title);
  await expect(page.getByRole('gridcell').filter({ hasText: '+0,225' })).toBeVisible();
  await page.goto('./standalone.html#step=da_dz');
  await expect(heading(page)).toHaveText(english.title);
});
