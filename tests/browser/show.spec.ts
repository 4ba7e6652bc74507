import { expect, test, type Page } from '@playwright/test';
import { complaintsOf, show as put } from './thePage';

const open = async (page: Page, view: string, hash = 'step=da_dz') => {
  await page.goto(`./?${view}#${hash}`);
  await page.locator('main').waitFor();
};

/** The panels that are seen, from top to bottom as they stand in the page. */
const panels = (page: Page) =>
  page.locator('[data-panel], section#inputs').evaluateAll((all) =>
    all
      .filter((panel) => panel.getClientRects().length > 0)
      .map((panel) => (panel as HTMLElement).dataset['panel'] ?? panel.id)
      .filter((name) => name !== 'argument' && name !== 'notices'),
  );

test('an embed shows steps, inputs, Jacobian and derivation, and no tabs', async ({ page }) => {
  await open(page, 'embed=1');
  expect(await panels(page)).toEqual(['steps', 'inputs', 'jacobian', 'derivation']);
  await expect(page.getByRole('tab')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'open full page' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start the lesson' })).toHaveCount(0);
});

for (const order of [
  'derivation,jacobian,inputs,steps',
  'checks,four',
  'train,steps',
  'code,check',
  'activations',
  'inputs',
  'steps',
]) {
  test(`show=${order} is shown whole and in this order`, async ({ page, baseURL }) => {
    const complaints = complaintsOf(page, new URL(baseURL!).origin);
    await open(page, `embed=1&show=${order}`);
    await expect.poll(() => panels(page)).toEqual(order.split(','));
    expect(complaints).toEqual([]);
  });
}

test('the page itself takes show too, with its header', async ({ page }) => {
  await open(page, 'show=jacobian,steps');
  expect(await panels(page)).toEqual(['jacobian', 'steps']);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: /next/i }).click();
  await expect(page.locator('[data-step][aria-current]')).toHaveAttribute('data-step', 'da_dz');
});

test('the argument switch stands above the first panel that is computed from it', async ({ page }) => {
  await open(page, 'embed=1&show=steps,check,jacobian');
  await page.locator('[data-panel="check"]').waitFor();
  const tops = await page.evaluate(() =>
    ['check', 'argument', 'jacobian'].map(
      (name) => document.querySelector(`[data-panel="${name}"]`)?.getBoundingClientRect().top ?? NaN,
    ),
  );
  expect(tops).toEqual(tops.toSorted((one, other) => one - other));
  await open(page, 'embed=1&show=check');
  await expect(page.locator('[data-panel="check"]')).toBeVisible();
  await expect(page.locator('[data-panel="argument"]')).toHaveCount(0);
});

test('a lesson that is on brings its card and the panels that it speaks of', async ({ page }) => {
  await open(page, 'embed=1', 'lesson=5');
  expect(await panels(page)).toEqual(['lesson', 'steps', 'inputs', 'jacobian', 'derivation']);
  await page.getByRole('button', { name: 'Show me' }).click();
  expect(await panels(page)).toEqual(['lesson', 'steps', 'inputs', 'jacobian', 'derivation', 'four']);
});

test('a lesson that is not on yet invites, and is started where it was listed', async ({ page }) => {
  await open(page, 'embed=1&show=steps,lesson', '');
  expect(await panels(page)).toEqual(['steps', 'lesson']);
  await page.locator('[data-panel="lesson"]').getByRole('button', { name: 'Start the lesson' }).click();
  expect(await panels(page)).toEqual(['steps', 'lesson', 'jacobian', 'derivation']);
  await page.getByRole('button', { name: 'Leave the lesson' }).click();
  await expect(page.getByRole('button', { name: 'Start the lesson' })).toBeFocused();
});

test('the full page that an embed links to has its theme and its lock', async ({ page }) => {
  await open(page, 'embed=1&theme=dark&lock=z,y&id=week-3', 'z=3,1,0.2&y=1');
  await expect(page.getByText('locked by this course page')).toBeVisible();
  const [full] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'open full page' }).click(),
  ]);
  await expect.poll(() => new URL(full.url()).search).toBe('?theme=dark&lock=z,y');
  await expect(full.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(full.getByRole('slider').first()).toBeDisabled();
});

test('a panel that is unknown is said, and the others are shown', async ({ page }) => {
  await open(page, 'embed=1&show=steps,everything');
  expect(await panels(page)).toEqual(['steps']);
  await expect(page.locator('[data-panel="notices"]')).toContainText('choose one of inputs');
});

for (const width of [200, 240, 320, 480, 1200]) {
  for (const show of ['', 'four,activations,checks', 'lesson,steps,code', 'check,train']) {
    test(`nothing is wider than a frame of ${width} px: show=${show || 'as usual'}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 200 });
      await open(page, `embed=1&show=${show}`, '');
      for (const hash of ['step=da_dz', 'preset=iris&step=dE_dW', 'lesson=4']) {
        await put(page, hash);
        if (show.includes('train')) await page.locator('[data-panel="train"]').waitFor({ state: 'attached' });
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: hash })
          .toBeLessThanOrEqual(width);
      }
    });
  }
}
