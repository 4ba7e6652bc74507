import { expect, test, type Page } from '@playwright/test';
import { cardText } from '../../src/text/en/lesson/card';
import { judgedText } from '../../src/text/en/lesson/judged';
import { hear, said, serveHostPage } from './hostPage';

const card = (page: Page) => page.locator('[data-panel="lesson"]');
const status = (page: Page) => card(page).locator('[class*="feedback"]');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('an address resumes a beat with its own numbers, and what it asks for stays covered until it is answered', async ({
  page,
}) => {
  await page.goto('./#z=1,0,2&lesson=3');
  await expect(card(page)).toContainText('a₁ = 0.245');
  const place = await page.locator('[data-covered="jacobian"]').boundingBox();
  await expect(page.getByRole('grid')).toHaveCount(0);
  await page.locator('[data-step="dE_dz"]').click();
  await expect(page.locator('[data-covered="jacobian"]')).toBeVisible();
  await page.getByRole('tab', { name: 'Why' }).click();
  await expect(page.locator('[data-covered="why"]')).toBeVisible();
  await page.getByRole('tab', { name: 'Derivation' }).click();
  await card(page).getByRole('textbox').fill('-0.022');
  await button(page, cardText.check).click();
  await expect(status(page)).toContainText(judgedText.right);
  await expect(page.getByRole('grid')).toBeVisible();
  const figure = await page.locator('[data-panel="jacobian"]').boundingBox();
  expect(figure?.x).toBe(place?.x);
  expect(Math.abs((figure?.width ?? 0) - (place?.width ?? 0))).toBeLessThan(1);
});

test('the page around hears every answer', async ({ page, baseURL }) => {
  const host = await serveHostPage(`${baseURL}?embed=1&id=quiz#lesson=3`);
  await page.goto(host.address);
  await hear(page, 'ready');
  const explorer = page.frameLocator('#explorer');
  for (const text of ['minus', '0.225', '-0.16']) {
    await explorer.locator('[data-panel="lesson"]').getByRole('textbox').fill(text);
    await explorer.getByRole('button', { name: cardText.check, exact: true }).click();
  }
  await hear(page, 'answer', 2);
  const envelope = {
    source: 'softmax-backwards',
    v: 1,
    type: 'answer',
    id: 'quiz',
    question: 'off-diagonal',
  };
  expect(await said(page, 'answer')).toEqual([
    { ...envelope, answer: 0.225, correct: false, attempt: 1 },
    { ...envelope, answer: -0.16, correct: true, attempt: 2 },
  ]);
  host.close();
});

for (const width of [1280, 390]) {
  test(`no beat makes the page wider than ${width} px or hides the stage`, async ({ page }) => {
    await page.setViewportSize({ width, height: 860 });
    for (let lesson = 1; lesson <= 10; lesson++) {
      await page.goto('about:blank');
      await page.goto(`./#lesson=${lesson}`);
      await card(page).waitFor();
      const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(scrollWidth, `beat ${lesson}`).toBeLessThanOrEqual(width);
      const asked = (await card(page).boundingBox())?.height ?? Infinity;
      if (width > 1000) expect.soft(asked, `beat ${lesson}`).toBeLessThanOrEqual(lesson === 10 ? 260 : 200);
      if (lesson === 10) continue;
      await button(page, cardText.show).click();
      const shown = (await card(page).boundingBox())?.height ?? Infinity;
      if (width > 1000) expect.soft(shown, `beat ${lesson}`).toBeLessThanOrEqual(210);
    }
  });
}
