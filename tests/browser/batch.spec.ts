import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { solveBatch } from '../../src/engine/batch/batch';
import { SUM_TOLERANCE, wrongAxis } from '../../src/engine/batch/batchAxis';
import { decodeAddress } from '../../src/state/addressDecode';
import { rowsOf } from '../../src/state/editBatch';
import { batch, valueText } from '../../src/text/en/batch';
import { page as text } from '../../src/text/en/page';
import { stage } from '../../src/text/en/stage';
import { open } from './thePage';

const THREE = 'preset=iris&X=5.1,3.5,1.4,0.2;6.3,3.3,6,2.5;5.7,2.8,4.1,1.3&row=2&y=1;3;2';
const panel = (page: Page) => page.locator('[data-panel="batch"]');
const table = (page: Page) => panel(page).getByRole('table', { name: batch.table.name });
const row = (page: Page, b: number) => table(page).locator('tbody tr').nth(b);
const inputs = (page: Page) => page.getByRole('group', { name: batch.inputs.group });

async function openPanel(page: Page, hash: string, view = '') {
  await open(page, hash, view);
  await page.getByRole('tab', { name: stage.tab.why, exact: true }).click();
  await page.getByRole('tab', { name: stage.section.batch, exact: true }).click();
}

/** What the engine says of the batch in the page's own address. */
function solvedOf(hash: string) {
  const { experiment } = decodeAddress(hash);
  const outcome = solveBatch(experiment.problem, rowsOf(experiment));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

test('an address brings the rows, and choosing one changes the whole page', async ({ page }) => {
  await openPanel(page, THREE);
  const { rows } = solvedOf(THREE);
  for (const [b, { logits, activations, loss }] of rows.entries()) {
    await expect(row(page, b).locator('[data-symbol="z"]')).toHaveText(
      Array.from(logits, (z) => valueText(z, false)),
    );
    await expect(row(page, b).locator('[data-symbol="a"]')).toHaveText(
      Array.from(activations, (a) => valueText(a, false)),
    );
    await expect(row(page, b).locator('td').last()).toHaveText(valueText(loss, false));
  }
  await expect(inputs(page)).toContainText(batch.inputs.position(2, 3));
  await row(page, 1).getByRole('radio').focus();
  await page.keyboard.press('ArrowDown');
  await expect(inputs(page)).toContainText(batch.inputs.position(3, 3));
  await expect(page.getByRole('textbox', { name: text.inputs.input(1), exact: true }).first()).toHaveValue(
    '5.7',
  );
  await expect.poll(() => page.url()).toContain('row=3');
  await inputs(page).getByRole('button', { name: batch.inputs.previous }).click();
  await expect(row(page, 1).getByRole('radio')).toBeChecked();
});

test('softmax along each column fails Σa in every row, and leaves the page alone', async ({ page }) => {
  await openPanel(page, THREE);
  const address = page.url();
  const sums = table(page).locator('tbody td:nth-last-child(2)');
  for (let b = 0; b < 3; b++) await expect(sums.nth(b)).toContainText('1.000 ✓');
  await panel(page).getByRole('radio', { name: batch.axis.column }).check();
  const axis = wrongAxis(
    solvedOf(THREE).rows.map(({ logits }) => logits),
    1,
  );
  for (const [b, sum] of axis.rowSums.entries()) {
    expect(Math.abs(sum - 1)).toBeGreaterThan(SUM_TOLERANCE);
    await expect(sums.nth(b)).toContainText(`${valueText(sum, false)} ✗`);
  }
  await expect(panel(page).getByText(batch.axis.local)).toBeVisible();
  expect(page.url()).toBe(address);
});

test('∂E/∂W is the sum of the rows, or the mean', async ({ page }) => {
  await openPanel(page, `${THREE}&arg=z&form=a`);
  const solved = solvedOf(`${THREE}&arg=z&form=a`);
  for (const kind of ['sum', 'mean'] as const) {
    await panel(page).getByRole('radio', { name: batch.gradient[kind], exact: true }).check();
    for (const [which, said] of [
      ['used', batch.gradient.used],
      ['right', batch.gradient.rightOne],
    ] as const) {
      const { values, columns } = solved[kind][which].weights;
      const cells = panel(page)
        .getByRole('grid', { name: `${batch.gradient.total[kind]}, ${said}` })
        .getByRole('gridcell', { name: /./ });
      const names = () => cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label')));
      await expect
        .poll(names)
        .toEqual(
          Array.from(values, (value, k) =>
            batch.gradient.cell(Math.floor(k / columns) + 1, (k % columns) + 1, valueText(value)),
          ),
        );
    }
  }
});

for (const scheme of ['light', 'dark'] as const) {
  test(`a batch fits a phone and passes axe, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await openPanel(page, '', `theme=${scheme}`);
    await panel(page).getByRole('button', { name: batch.sixFlowers }).click();
    await panel(page).getByRole('radio', { name: batch.axis.column }).check();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const { violations } = await new AxeBuilder({ page }).include('[data-panel="batch"]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}
