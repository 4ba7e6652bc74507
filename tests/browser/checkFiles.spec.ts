import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { complaintsOf, open } from './thePage';

const folder = fileURLToPath(new URL('../fixtures/arrays/files/', import.meta.url));
const files = readdirSync(folder);

const lab = (page: Page) => page.locator('[data-panel="check"]');
const said = (page: Page) => lab(page).locator('[data-standing]').first();

const choose = (page: Page, name: string) =>
  lab(page).locator('input[type="file"]').setInputFiles(`${folder}${name}`);

test('every file that NumPy wrote is answered with a sentence, zipped ones too, and the page goes on', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, new URL(baseURL!).origin);
  await open(page, 'z=2,1,0.1');
  await page.getByRole('tab', { name: 'Check my gradient' }).click();
  await lab(page).waitFor();
  for (const name of files) {
    await choose(page, name);
    await expect(lab(page).getByText(name, { exact: false }).first(), name).toBeVisible();
    // until then what is said is still of the file before
    await expect(said(page), name).toHaveAttribute('aria-busy', 'false');
    await expect(said(page), name).toHaveText(/\S.*[.:]$/su);
  }
  expect(complaints).toEqual([]);
});

test('a compressed .npz is read, and one of its arrays can be chosen', async ({ page }) => {
  await open(page, 'z=2,1,0.1');
  await page.getByRole('tab', { name: 'Check my gradient' }).click();
  await choose(page, 'deflated.npz');
  const arrays = lab(page).getByRole('combobox');
  await expect(arrays.locator('option')).toHaveText(['dE_dz', 'dE_dW', 'half']);
  await arrays.selectOption('half');
  await expect(said(page)).toContainText('Another shape.');
});
