import { expect, test } from '@playwright/test';
import { complaintsOf, open } from './thePage';

const LABS = [
  { tab: 'Code', panel: 'code', chunk: 'CodeLab' },
  { tab: 'Check my gradient', panel: 'check', chunk: 'CheckLab' },
  { tab: 'Train', panel: 'train', chunk: 'TrainLab' },
  { tab: 'Scale', panel: 'scale', chunk: 'ScaleLab' },
] as const;

for (const { tab, panel, chunk } of LABS) {
  test(`${tab} is asked for when it is opened and not before, and once`, async ({ page, baseURL }) => {
    const complaints = complaintsOf(page, new URL(baseURL!).origin);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const times = () => asked.filter((url) => url.includes(`/${chunk}-`) && url.endsWith('.js')).length;
    await open(page);
    expect(times()).toBe(0);
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.locator(`[data-panel="${panel}"]`)).toBeVisible();
    await page.getByRole('tab', { name: 'Derivation' }).click();
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.locator(`[data-panel="${panel}"]`)).toBeVisible();
    expect(times()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test(`${tab} that does not come says so, takes nothing else down, and comes when asked again`, async ({
    page,
  }) => {
    await page.route(`**/${chunk}-*.js`, (route) => route.abort());
    await open(page, 'z=1,2,3');
    await page.getByRole('tab', { name: tab }).click();
    const said = page.getByRole('alert').filter({ hasText: `${tab} could not be shown.` });
    await expect(said).toBeVisible();
    await page.getByRole('tab', { name: 'Derivation' }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    await expect(page.getByRole('slider').first()).toHaveValue('1');
    await page.getByRole('tab', { name: tab }).click();
    await expect(said).toBeVisible();
    await page.unroute(`**/${chunk}-*.js`);
    await said.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator(`[data-panel="${panel}"]`)).toBeVisible();
  });
}
