import { expect, test, type Page } from '@playwright/test';
import { LESSON_LENGTH } from '../../src/lesson/beats/beatAddresses';
import { faultsAtRest, layoutFaults } from './layoutFaults';
import { comeNear, show } from './thePage';

const SIZES = [
  [1440, 900],
  [1024, 768],
  [640, 480],
  [390, 844],
  [320, 640],
] as const;

/** What is wrong with the page as it stands, at every size. */
async function faultsAtEverySize(page: Page, scene: string): Promise<string[]> {
  const found: string[] = [];
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const faults = await faultsAtRest(page);
    found.push(...faults.map((fault) => `${scene}, ${width} × ${height}: ${fault}`));
  }
  return found;
}

/** The tab's content is there. */
async function choose(page: Page, id: string) {
  await page.locator(`#${id}`).click();
  await expect(page.locator(`#${id}`)).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('main [class*="loading"]')).toHaveCount(0);
}

const STEPS = ['logits', 'softmax', 'loss', 'dE_da', 'da_dz', 'dE_dz', 'dz_dW', 'dE_dW', 'update'];
const TEN = 'z=2,1.5,1,0.5,0.2,-0.1,-0.5,-1,-2,-6&y=4&step=dE_dz';

for (const language of ['en', 'de']) {
  const view = language === 'en' ? '' : `?lang=${language}`;

  test(`no text is cut off or lies over another at any step, at any size, in ${language}`, async ({
    page,
  }) => {
    await page.goto(`./${view}#step=logits`);
    await comeNear(page);
    const found: string[] = [];
    for (const step of STEPS) {
      await show(page, `step=${step}`);
      found.push(...(await faultsAtEverySize(page, step)));
    }
    for (const hash of ['preset=iris&step=dE_dW', 'preset=overflow&step=softmax', 'arg=z&form=a', TEN]) {
      await show(page, hash);
      found.push(...(await faultsAtEverySize(page, hash)));
    }
    expect(found).toEqual([]);
  });

  test(`no text is cut off or lies over another in any tab, at any size, in ${language}`, async ({
    page,
  }) => {
    await page.goto(`./${view}#step=da_dz`);
    await comeNear(page);
    const found: string[] = [];
    for (const tab of ['code', 'check', 'train', 'scale', 'why']) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await choose(page, `stage-${tab}`);
      if (tab !== 'why') found.push(...(await faultsAtEverySize(page, tab)));
    }
    for (const part of ['four', 'activations', 'checks', 'batch', 'simplex']) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await choose(page, `why-panel-${part}`);
      found.push(...(await faultsAtEverySize(page, part)));
    }
    expect(found).toEqual([]);
  });

  test(`nor in the lesson, in Share, in the menu, in an embed, in ${language}`, async ({ page }) => {
    await page.goto(`./${view}#lesson=1`);
    await comeNear(page);
    const found: string[] = [];
    for (const beat of ['lesson=1', 'lesson=4', 'lesson=7', `lesson=${LESSON_LENGTH}`]) {
      await show(page, beat);
      found.push(...(await faultsAtEverySize(page, beat)));
    }
    await page.locator('header [aria-haspopup="dialog"]').click();
    await page.locator('dialog[open]').waitFor();
    found.push(...(await faultsAtEverySize(page, 'Share')));
    await page.keyboard.press('Escape');
    await page.locator('[popovertarget="page-menu"]').click();
    await page.locator('#page-menu fieldset').waitFor();
    found.push(...(await faultsAtEverySize(page, 'menu')));
    await page.goto(`./${view || '?'}&embed=1#step=da_dz`);
    await comeNear(page);
    found.push(...(await faultsAtEverySize(page, 'embed')));
    expect(found).toEqual([]);
  });
}

test('the measure finds what is cut off, lies over another or makes the page too wide', async ({ page }) => {
  await page.goto('./');
  await comeNear(page);
  expect(await faultsAtRest(page)).toEqual([]);
  await page.evaluate(() => {
    const spoil = (selector: string, style: Partial<CSSStyleDeclaration>) =>
      Object.assign(document.querySelector<HTMLElement>(selector)!.style, style);
    spoil('h1', { width: '3rem', overflow: 'hidden' });
    spoil('[data-panel="steps"]', { marginBlockStart: '-3rem' });
    spoil('#stage', { width: '200vw' });
  });
  const faults = (await layoutFaults(page)).join('\n');
  for (const sign of ['is cut off', 'lies over', 'too wide']) expect(faults).toContain(sign);
});
