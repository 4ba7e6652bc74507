import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { decodeAddress } from '../../src/state/addressDecode';
import { page as text } from '../../src/text/en/page';
import { simplex } from '../../src/text/en/simplex';
import { stage } from '../../src/text/en/stage';
import { NOT_FOR_READERS } from './pageNumbers';
import { complaintsOf, open } from './thePage';
import { traceOfAddress } from './traceNumbers';

const panel = (page: Page) => page.locator('[data-panel="simplex"]');
const handle = (page: Page) => page.getByRole('slider', { name: simplex.handle });
const undo = (page: Page) => page.getByRole('button', { name: text.undo });

async function openSimplex(page: Page, hash = '', view = '') {
  await open(page, hash, view);
  await page.getByRole('tab', { name: stage.tab.why, exact: true }).click();
  await page.getByRole('tab', { name: stage.section.simplex, exact: true }).click();
  await panel(page).waitFor();
}

/** Where the point of a is on the screen: the middle of its handle. */
async function pointAt(page: Page) {
  const { x, y, width, height } = (await handle(page).boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

const addressed = (page: Page) => decodeAddress(new URL(page.url()).hash).experiment.problem.source;

test('dragging the point moves it with the pointer and sets the logits, and is one undo', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, new URL(baseURL!).origin);
  await page.setViewportSize({ width: 1280, height: 900 });
  await openSimplex(page, 'z=2,1,0.1');
  const from = await pointAt(page);
  await page.mouse.move(from.x + 3, from.y - 2);
  await page.mouse.down();
  for (let move = 1; move <= 10; move++) await page.mouse.move(from.x + 3 + 2 * move, from.y - 2 + 8 * move);
  // it follows in the next frame
  await expect(async () => {
    const at = await pointAt(page);
    expect(Math.abs(at.x - from.x - 20)).toBeLessThan(1);
    expect(Math.abs(at.y - from.y - 80)).toBeLessThan(1);
  }).toPass();
  await page.mouse.up();
  const shown = Number(await handle(page).getAttribute('aria-valuenow'));
  expect(shown).toBeLessThan(0.5);
  // The address follows at most four times a second.
  await expect.poll(() => traceOfAddress(new URL(page.url()).hash).activations[0]).toBeCloseTo(shown, 3);
  const source = addressed(page);
  if (source.kind !== 'logits') throw new Error(source.kind);
  expect(source.logits.reduce((sum, z) => sum + z, 0)).toBeCloseTo(3.1, 9);
  await undo(page).click();
  await expect(undo(page)).toBeDisabled();
  await expect.poll(() => addressed(page)).toEqual({ kind: 'logits', logits: [2, 1, 0.1] });
  expect(complaints).toEqual([]);
});

test('the arrow keys move the point and not the step of the chain rule', async ({ page }) => {
  await openSimplex(page, 'a=0.5,0.3,0.2&step=da_dz');
  await handle(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => addressed(page)).toEqual({ kind: 'activations', activations: [0.5, 0.39, 0.11] });
  await expect(page.locator('[data-step][aria-current]')).toHaveAttribute('data-step', 'da_dz');
  await expect(panel(page)).toBeVisible();
});

for (const width of [320, 390, 1280]) {
  test(`no number spills at a width of ${width}, and nothing is said that is no number`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const hash of [
      'arg=z&form=a',
      'preset=overflow&arg=z&form=a',
      'z=1,-inf,0&arg=z&form=a&loss=crossEntropy&y=2',
    ]) {
      await page.goto('about:blank');
      await openSimplex(page, hash);
      expect(await panel(page).innerText()).not.toMatch(NOT_FOR_READERS);
      const { scroll, cells } = await panel(page).evaluate((element) => ({
        scroll: document.documentElement.scrollWidth - innerWidth,
        cells: Array.from(element.querySelectorAll('td, th, dd')).filter(
          (cell) => cell.scrollWidth > cell.clientWidth + 1,
        ).length,
      }));
      expect([hash, scroll <= 0, cells]).toEqual([hash, true, 0]);
    }
  });
}

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing grave in the triangle and its words, ${theme}`, async ({ page }) => {
    await openSimplex(page, 'arg=z&form=a', `theme=${theme}`);
    const { violations } = await new AxeBuilder({ page }).include('[data-panel="simplex"]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
}
