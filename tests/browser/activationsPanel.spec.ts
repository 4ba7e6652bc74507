import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { ELEMENTWISE_ACTIVATIONS } from '../../src/engine/elementwiseActivations';
import { activationsPanel, shiftText, twins } from '../../src/text/en/activationsPanel';
import { numberText } from '../../src/text/numbers';
import { stage } from '../../src/text/en/stage';
import { nextFrame, open } from './thePage';

async function openPanel(page: Page, hash = '', view = '') {
  await open(page, hash, view);
  await page.getByRole('tab', { name: stage.tab.why, exact: true }).click();
  await page.getByRole('tab', { name: stage.section.activations, exact: true }).click();
}

const picture = (page: Page, name: string) => page.locator(`[data-activation="${name}"] input`);
const shown = (page: Page, what: string) => page.locator(`[data-part="chosen"] [data-number="${what}"]`);
const cells = (page: Page, row: number) => page.locator(`[data-part="twins"] tbody tr:nth-child(${row}) td`);

/** Presses in the picture of a slider at a share of its width, and moves on to another. */
async function dragAcross(page: Page, slider: Locator, from: number, to: number) {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('the slider has no box');
  const at = (share: number) => [box.x + share * box.width, box.y + box.height / 2] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at((from + to) / 2));
  await page.mouse.move(...at(to));
  await nextFrame(page);
}

test('one z is dragged, its twin follows, and their slopes differ', async ({ page }) => {
  await openPanel(page);
  await picture(page, 'silu').check();
  const address = page.url();
  const slider = page.locator('[data-part="twins"]').getByRole('slider');
  await dragAcross(page, slider, 0.6, 0.4);
  const z = Number(await slider.getAttribute('aria-valuenow'));
  const { f, derivativeInActivation } = ELEMENTWISE_ACTIVATIONS.silu;
  const twin = derivativeInActivation.kind === 'none' ? derivativeInActivation.twin(z) : null;
  if (!twin) throw new Error(`no twin at ${z}`);
  await expect(cells(page, 1)).toContainText([numberText(z), numberText(f(z))]);
  await expect(cells(page, 2)).toHaveText([twin.logit, f(z), twin.slope].map((value) => numberText(value)));
  await dragAcross(page, slider, 0.4, 0.95);
  await expect(page.getByText(twins.none.right)).toBeVisible();
  await page.mouse.up();
  expect(page.url()).toBe(address);
});

test('by keyboard alone: choose, move the probe, use it in the network', async ({ page }) => {
  await openPanel(page);
  await picture(page, 'softmax').focus();
  for (let press = 0; press < 2; press++) await page.keyboard.press('ArrowRight');
  await expect(picture(page, 'sigmoid')).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const probe = page.locator('[data-part="chosen"]').getByRole('slider');
  await expect(probe).toBeFocused();
  const step = await page.locator('[aria-current="step"]').first().textContent();
  await page.keyboard.press('Home');
  for (let press = 0; press < 7; press++) await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowLeft');
  // The arrow keys are the probe's own: they do not walk the chain rule.
  await expect(page.locator('[aria-current="step"]').first()).toHaveText(step ?? '');
  const z = -5 + 7 * 0.5 - 0.05;
  await expect(shown(page, 'z')).toHaveText(numberText(z));
  await expect(shown(page, 'slope')).toHaveText(
    numberText(ELEMENTWISE_ACTIVATIONS.sigmoid.derivativeInLogit(z)),
  );
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: activationsPanel.used })).toBeFocused();
  await expect.poll(() => page.url()).toContain('activation=sigmoid');
});

test('the shift moves z + c and nothing that is computed from it', async ({ page }) => {
  await openPanel(page, 'z=1,-inf,3,0&T=2');
  const row = page.locator('[data-table="shift"] tbody tr').nth(2).locator('td');
  const before = await row.allTextContents();
  await page.getByRole('slider', { name: shiftText.shift, exact: true }).fill('-4.5');
  await expect(row.nth(1)).toHaveText(numberText(-1.5));
  const after = await row.allTextContents();
  expect(after.filter((_, k) => k !== 1)).toEqual(before.filter((_, k) => k !== 1));
});

for (const scheme of ['light', 'dark'] as const) {
  test(`fits a phone and passes axe, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await openPanel(page, '', `theme=${scheme}`);
    for (const name of ['softmax', 'silu', 'elu']) {
      await picture(page, name).check();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, name).toBeLessThanOrEqual(320);
      const sizes = await page
        .locator('[data-panel="activations"] svg[role] text')
        .evaluateAll((texts) =>
          (texts as SVGTextElement[]).map(
            (text) => parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
          ),
        );
      expect(Math.min(...sizes), name).toBeGreaterThanOrEqual(11);
      const { violations } = await new AxeBuilder({ page }).include('[data-panel="activations"]').analyze();
      expect(
        violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
        name,
      ).toEqual([]);
    }
  });
}
