import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { takeAway } from '../../src/text/en/handout';
import { page as text } from '../../src/text/en/page';
import { share } from '../../src/text/en/share';
import { qrPath } from '../../src/views/handout/qrPath';
import { drawHandout } from './drawnHandout';
import { mannersOf } from './manners';
import { open, show } from './thePage';

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => (3 * Math.sin(i)).toFixed(3)).join(',');

const EXPERIMENTS = [
  'v=1',
  'v=1&preset=iris&arg=z&form=a',
  'v=1&preset=saturated&loss=crossEntropy',
  'v=1&preset=overflow&loss=crossEntropy&arg=z&form=a',
  'v=1&preset=uniform',
  'v=1&preset=one-class',
  `v=1&z=${many(10)}&loss=crossEntropy&arg=z&form=a&T=2&step=dE_dz`,
  `v=1&z=${many(6)}&labels=a,b,c,%E7%8C%AB,%D9%82%D8%B7%D8%A9,%3Cb%3E&y=0.1,0.2,0.3,0.4,0,0`,
  'v=1&activation=gelu',
  `v=1&z=${many(64)}`,
];

/** What Chromium makes of it, printed as it would be. */
async function pagesOf(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** What of the hand-out sticks out of its place. */
const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const handout = [...document.body.children].at(-1) as HTMLElement;
    const beyond = (inner: Element, outer: Element | null) => {
      const [one, other] = [inner.getBoundingClientRect(), outer?.getBoundingClientRect()];
      return other !== undefined && (one.right > other.right + 1 || one.bottom > other.bottom + 1);
    };
    const formulas = [...handout.querySelectorAll('[data-fits]')]
      .filter(
        (formula) => formula.firstElementChild && beyond(formula.firstElementChild, formula.parentElement),
      )
      .map((formula) => formula.textContent);
    const blocks = [...handout.querySelectorAll('[data-block], [data-head], [data-foot]')]
      .filter((block) => beyond(block, block.closest('[data-sheet]')))
      .map((block) => block.textContent.slice(0, 40));
    return [...formulas, ...blocks];
  });

for (const [width, view, experiments] of [
  [1280, 'theme=dark', EXPERIMENTS],
  [390, '', EXPERIMENTS.slice(0, 2)],
] as const) {
  test(`${width} px wide the hand-out takes two pages, A4 or Letter, whatever the experiment`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page, EXPERIMENTS[0], view);
    for (const [k, experiment] of experiments.entries()) {
      await show(page, experiment);
      await drawHandout(page);
      expect(await sticksOut(page), experiment).toEqual([]);
      expect(await pagesOf(page, k % 2 === 0 ? 'Letter' : 'A4'), experiment).toBe(2);
    }
  });
}

test('on paper there is the hand-out alone, black on white, with all nine steps, the address and its code', async ({
  page,
}) => {
  const misdeeds = await mannersOf(page);
  await open(page, 'v=1&preset=iris&step=update', 'theme=dark');
  await page.getByRole('tab', { name: 'Train' }).click();
  await drawHandout(page);
  expect(await misdeeds()).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#root')).toBeHidden();
  const handout = page.locator('body > :last-child');
  await expect(handout.getByRole('heading', { level: 1 })).toHaveText(text.title);
  await expect(handout.locator('[data-block] h2')).toHaveCount(9);
  expect(await handout.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  const address = page.url().replace('?theme=dark', '');
  await expect(handout).toContainText(address);
  expect(await handout.locator('footer path').getAttribute('d')).toBe(qrPath(address)?.path);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('#root')).toBeVisible();
});

test('Ctrl+P prints it once it is there; a page whose parts were chosen is printed as it stands', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      document.title = `printed ${'handout' in document.documentElement.dataset}`;
      dispatchEvent(new Event('afterprint'));
    };
  });
  await open(page, 'v=1&z=1,2,3');
  // held until it has come: what the keys do themselves, no test can see
  let pressed = (): void => {};
  const afterwards = new Promise<void>((done) => (pressed = done));
  await page.route(/\/drawHandout-[^/]*\.js$/, async (route) => {
    await afterwards;
    await route.continue();
  });
  await page.keyboard.press('Control+p');
  pressed();
  await expect(page).toHaveTitle('printed true');
  await open(page, 'v=1&z=1,2,3', 'show=jacobian,inputs');
  await page.evaluate(() => window.print());
  await expect(page).toHaveTitle('printed false');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('grid').first()).toBeVisible();
});

test('the Share dialog gives the derivation in files and on the clipboard, and says where it may not print', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    window.print = () => undefined; // as in a frame whose sandbox allows no dialogs
  });
  await open(page, 'v=1&preset=iris&labels=%5C%24,b%7C,c');
  await page.getByRole('button', { name: text.share, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: share.title });
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: takeAway.downloadWhat(takeAway.latex) }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('softmax-backwards-derivation.tex');
  expect(readFileSync(await file.path(), 'utf8')).toContain(String.raw`\textbackslash{}\$ &`);
  await dialog.getByRole('button', { name: takeAway.copyWhat(takeAway.markdown) }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain(String.raw`| 2 | b\| |`);
  await dialog.getByRole('button', { name: takeAway.printNow }).click();
  // beside the field it is announced too, on the page and in the open dialog
  await expect(page.getByText(takeAway.notPrinted).first()).toBeAttached();
});
