import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { programText } from '../../src/lesson/code/codeLine';
import { FILE_NAMES, LANGUAGES, type Language } from '../../src/lesson/code/language';
import { addressProgram } from '../../src/lesson/code/ownArrays';
import { programOf } from '../../src/lesson/code/program';
import { code } from '../../src/text/en/labs/code';
import { page as text } from '../../src/text/en/page';
import { stage } from '../../src/text/en/stage';
import { complaintsOf, open } from './thePage';
import { traceOfAddress } from './traceNumbers';

const WRONG = 'step=da_dz&arg=z&form=a';

const lab = (page: Page) => page.locator('[data-panel="code"]');
const program = (page: Page) => page.getByRole('group', { name: code.program });

async function openLab(page: Page, hash = '', view = ''): Promise<void> {
  await open(page, hash, view);
  await page.getByRole('tab', { name: stage.tab.code }).click();
  await program(page).waitFor();
}

const expected = (hash: string, language: Language) => programText(programOf(traceOfAddress(hash), language));
const stepNow = (page: Page) => page.locator('[data-step][aria-current]');
const copyButton = (page: Page) => page.getByRole('button', { name: code.copy, exact: true }).first();

test('the lab opens without a complaint and copies the program, in each language, as it is', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const complaints = complaintsOf(page, new URL(baseURL ?? '').origin);
  await openLab(page, WRONG);
  for (const language of LANGUAGES) {
    await page.getByRole('radio', { name: code.languages[language] }).check({ force: true });
    await copyButton(page).click();
    // in the lab: elsewhere it is announced, and stays when another program is chosen
    await expect(lab(page).getByText(code.copied)).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(expected(WRONG, language));
  }
  expect(complaints).toEqual([]);
});

test('where the clipboard is closed to the page it selects just the program, to be copied by hand', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await openLab(page, WRONG);
  await copyButton(page).click();
  await expect(lab(page).getByText(code.selected)).toBeVisible();
  const selected = await page.evaluate(() => String(getSelection()));
  expect(selected.trimEnd()).toBe(expected(WRONG, 'numpy').trimEnd());
});

test('it downloads the program under its name', async ({ page }) => {
  await openLab(page, 'preset=iris&loss=crossEntropy');
  await page.getByRole('radio', { name: code.languages.pytorch }).check({ force: true });
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: code.download }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe(FILE_NAMES.pytorch);
  expect(readFileSync(await download.path(), 'utf8')).toBe(
    expected('preset=iris&loss=crossEntropy', 'pytorch'),
  );
});

test('a line lights its formula, and the ribbon and ▶ walk the lines without leaving the lab', async ({
  page,
}) => {
  await openLab(page);
  const strip = page.getByRole('region', { name: code.formula });
  await page.locator('[data-code-step="da_dz"] [data-ref="J"]').first().hover();
  await expect(strip.getByRole('heading')).toContainText('5 ·');
  await expect(strip.locator('.katex [data-ref="J"].lit').first()).toBeVisible();
  await page.locator('[data-step="loss"]').click();
  await expect(page.locator('[data-code-step="loss"]').first()).toHaveAttribute('data-on', 'true');
  await page.getByRole('button', { name: text.ribbon.next, exact: true }).click();
  await expect(stepNow(page)).toHaveAttribute('data-step', 'dE_da');
  await expect(program(page)).toBeVisible();
});

test('the lines of the current step are in sight on a laptop, and the page does not move for it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openLab(page, 'preset=iris');
  for (const step of ['da_dz', 'dE_dW', 'update', 'logits'] as const) {
    await page.locator(`[data-step="${step}"]`).click();
    await expect(page.locator(`[data-code-step="${step}"]`).first()).toBeInViewport({ ratio: 0.6 });
    expect(await page.evaluate(() => scrollY), step).toBe(0);
  }
});

test('by keyboard: Tab reaches the steps of the program, Enter goes to one', async ({ page }) => {
  await openLab(page);
  await program(page).focus();
  for (let k = 0; k < 3; k++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(stepNow(page)).toHaveAttribute('data-step', 'loss');
  await expect(program(page)).toBeVisible();
});

test('the function for one’s own arrays names the address at which the page is open', async ({ page }) => {
  await openLab(page, 'z=1,2,3', 'theme=light');
  const shown = await page.getByRole('group', { name: code.ownProgram }).locator('pre').textContent();
  expect(shown).toBe(addressProgram('python', page.url()));
  expect(shown).toContain(page.url().replace(/[?#].*/, ''));
});

test('a drag of a logit leaves every line alone that does not hold its numbers', async ({ page }) => {
  await openLab(page);
  await page.evaluate(() => {
    const log: string[] = [];
    Object.assign(globalThis, { touched: log });
    const lines = document.querySelectorAll('[data-code-step] pre > span');
    const note = (line: Element) =>
      new MutationObserver(() => log.push(line.textContent)).observe(line, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    lines.forEach(note);
  });
  const slider = page.getByRole('slider', { name: text.inputs.logit(1, 'cat') });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(program(page)).toContainText('np.array([2.01, 1.0, 0.1])');
  const touched = await page.evaluate(() => (globalThis as unknown as { touched: string[] }).touched);
  expect(touched.length).toBeGreaterThan(0);
  expect(touched.filter((line) => !/\d\.\d/.test(line))).toEqual([]);
});

for (const theme of ['light', 'dark']) {
  for (const [width, height] of [
    [1280, 720],
    [390, 844],
    [320, 640],
  ] as const) {
    test(`fits and holds contrast and the other serious rules of axe, ${theme}, at ${width} × ${height}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await openLab(page, `${WRONG}&preset=iris`, `theme=${theme}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.locator('[data-step="loss"]').click();
      const { violations } = await new AxeBuilder({ page }).include('[data-panel="code"]').analyze();
      const faults = violations
        .filter(({ impact, id }) => impact === 'serious' || impact === 'critical' || id === 'color-contrast')
        .flatMap(({ id, nodes }) =>
          nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message}`),
        );
      expect(faults).toEqual([]);
    });
  }
}
