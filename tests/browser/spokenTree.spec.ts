import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { STEP_IDS } from '../../src/lesson/stepIds';
import { page as text } from '../../src/text/en/page';
import { treeOf } from './accessibilityTree';
import { open, show } from './thePage';

/**
 * What a screen reader is told of every step, in files that are read by whoever changes it: as one who cannot see the page would.
 * `SPOKEN=write npm run test:browser -- spokenTree` writes them anew; read what differs before it is committed.
 */
const fileOf = (name: string) => fileURLToPath(new URL(`./spokenTree/${name}.txt`, import.meta.url));

function compare(name: string, tree: string) {
  if (process.env['SPOKEN'] === 'write') writeFileSync(fileOf(name), `${tree}\n`);
  const reviewed = existsSync(fileOf(name)) ? readFileSync(fileOf(name), 'utf8') : '';
  expect(`${tree}\n`, name).toBe(reviewed);
}

/** The walk through the parts of a step, with what is told of its formulae in each. */
async function partsOf(page: Page): Promise<string> {
  const parts = page.getByRole('group', { name: text.derivation.parts }).getByRole('button');
  const told: string[] = [];
  for (let k = 1; k < (await parts.count()); k++) {
    await parts.nth(k).click();
    await expect(page.locator('[data-waits]')).toHaveCount(0);
    told.push(`--- part ${k + 1}`, await treeOf(page, '[data-panel="derivation"]'));
  }
  return told.join('\n');
}

test('the page is told as it was reviewed', async ({ page }) => {
  await open(page);
  compare('page', await treeOf(page, '#root'));
});

test('every step is told as it was reviewed', async ({ page }) => {
  await open(page);
  for (const step of STEP_IDS) {
    // where the parts of the step before were pressed, a formula may come to lie under the pointer, and show its own case
    await page.mouse.move(0, 0);
    await show(page, `step=${step}`);
    await expect(page.locator(`[data-step="${step}"]`)).toHaveAttribute('aria-current', 'step');
    await expect(page.locator('[data-waits]')).toHaveCount(0);
    const tree = await treeOf(page, '[data-panel="steps"], #stage');
    compare(step, [tree, await partsOf(page)].filter(Boolean).join('\n'));
  }
});
