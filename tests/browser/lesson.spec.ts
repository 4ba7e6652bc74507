import { expect, test, type Locator, type Page } from '@playwright/test';
import { cardText } from '../../src/text/en/lesson/card';
import { closingText } from '../../src/text/en/lesson/closing';
import { judgedText } from '../../src/text/en/lesson/judged';
import { notMonotoneText } from '../../src/text/en/lesson/notMonotone';
import { signText } from '../../src/text/en/lesson/sign';
import { softmaxTwiceText } from '../../src/text/en/lesson/softmaxTwice';
import { togetherText } from '../../src/text/en/lesson/together';
import { variableText } from '../../src/text/en/lesson/variable';
import { hear, said, serveHostPage } from './hostPage';
import { complaintsOf, open } from './thePage';

const card = (page: Page) => page.locator('[data-panel="lesson"]');
const status = (page: Page) => card(page).locator('[class*="feedback"]');
const covered = (page: Page) => page.locator('[data-covered]');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Presses the tab key until the focus is there. */
async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 40; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the tab key does not lead to ${String(target)}`);
}

async function press(page: Page, name: string) {
  await tabTo(page, button(page, name));
  await page.keyboard.press('Enter');
}

async function choose(page: Page, name: string) {
  const options = card(page).getByRole('radio');
  await tabTo(page, options.first());
  await page.keyboard.press('Space');
  const wanted = card(page).getByRole('radio', { name, exact: true });
  while (!(await wanted.isChecked())) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

async function type(page: Page, text: string) {
  await tabTo(page, card(page).getByRole('textbox'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function goOn(page: Page) {
  await expect(status(page)).toContainText(judgedText.right.slice(0, -1));
  await expect(covered(page)).toHaveCount(0);
  await expect(button(page, cardText.next)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading', { level: 2 })).toBeFocused();
}

test('the whole lesson goes by keyboard alone, wrong answers included', async ({ page, baseURL }) => {
  test.setTimeout(120_000);
  const complaints = complaintsOf(page, new URL(baseURL ?? '').origin);
  await open(page);
  await tabTo(page, page.getByRole('button', { name: /lesson$/ }));
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading', { level: 2 })).toBeFocused();
  await choose(page, signText.options.rises);
  await expect(status(page)).toContainText('not in a₁’s numerator');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await choose(page, signText.options.falls);
  await goOn(page);

  await press(page, cardText.toMatrix);
  const focused = page.locator(':focus');
  await expect(focused).toHaveAttribute('aria-label', /^∂a 1\/∂z 1 /);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('symmetric');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await goOn(page);

  await type(page, '0,16');
  await expect(card(page).getByRole('alert')).toContainText('0,16');
  await type(page, '-2');
  await expect(status(page)).toContainText('−z₁z₂');
  await type(page, '-0.16');
  await goOn(page);

  await choose(page, variableText.options.z);
  await goOn(page);
  await type(page, '-2');
  await expect(page.getByRole('tab', { name: 'Why' })).toHaveAttribute('aria-selected', 'true');
  await goOn(page);
  await choose(page, softmaxTwiceText.options.numeric);
  await goOn(page);
  await choose(page, notMonotoneText.options.softmax);
  await goOn(page);
  await type(page, '-0.081');
  await goOn(page);
  await choose(page, togetherText.options.both);
  await goOn(page);

  await expect(card(page)).toContainText(closingText.title);
  await expect(card(page).locator('[data-omission]')).toHaveCount(5);
  await expect.poll(() => new URL(page.url()).hash).toContain('lesson=10');
  await press(page, cardText.leave);
  await expect(card(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /lesson$/ })).toBeFocused();
  await expect.poll(() => new URL(page.url()).hash).not.toContain('lesson');
  expect(complaints).toEqual([]);
});

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
