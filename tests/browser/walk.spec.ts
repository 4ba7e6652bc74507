import { expect, test, type Page } from '@playwright/test';
import { positions } from '../../src/lesson/derivation';
import { page as text } from '../../src/text/en/page';
import { open } from './thePage';
import { traceOfAddress } from './traceNumbers';

const stepNow = (page: Page) => page.locator('[data-step][aria-current]');

test('← and → walk the steps wherever the focus has no use of its own for them', async ({ page }) => {
  await open(page);
  await page.keyboard.press('ArrowRight');
  await expect(stepNow(page)).toHaveAttribute('data-step', 'softmax');
  await expect.poll(() => new URL(page.url()).hash).toContain('step=softmax');
  await page.keyboard.press('ArrowLeft');
  await expect(stepNow(page)).toHaveAttribute('data-step', 'logits');
  await page.getByRole('textbox', { name: text.inputs.logit(1, 'cat'), exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('radio', { name: text.choice.arguments.a }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: text.choice.arguments.z })).toBeChecked();
  await expect(stepNow(page)).toHaveAttribute('data-step', 'logits');
});

test('play walks every place once at two a second and three, and stops by itself at the last', async ({
  page,
}) => {
  await page.clock.install();
  await open(page);
  // from now on no time passes but what is given to it
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 3_600_000));
  const { problem } = traceOfAddress('');
  const play = page.getByRole('button', { name: text.ribbon.play, exact: true });
  const pause = page.getByRole('button', { name: text.ribbon.pause, exact: true });
  await page.getByRole('button', { name: text.ribbon.speedIs(1) }).click();
  await expect(page.getByRole('button', { name: text.ribbon.speedIs(2) })).toBeVisible();
  await play.click();
  for (const { step } of positions(problem).slice(1)) {
    await expect(pause).toHaveAttribute('aria-pressed', 'true');
    await page.clock.runFor(1500);
    await expect(stepNow(page)).toHaveAttribute('data-step', step);
  }
  await expect(play).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('button', { name: text.ribbon.next, exact: true })).toBeDisabled();

  await play.click();
  await expect(stepNow(page)).toHaveAttribute('data-step', 'logits');
  await pause.click();
  await page.clock.runFor(10_000);
  await expect(stepNow(page)).toHaveAttribute('data-step', 'logits');
});

test('a click on a term of the chain rule goes to its step, and ◀ and ▶ go on from there', async ({
  page,
}) => {
  await open(page);
  await page.locator('[data-step="dE_dz"]').click();
  await expect(stepNow(page)).toHaveAttribute('data-step', 'dE_dz');
  await expect(page.getByText(/^6 of 9/)).toBeVisible();
  await page.getByRole('button', { name: text.ribbon.previous, exact: true }).click();
  await expect(stepNow(page)).toHaveAttribute('data-step', 'da_dz');
  await expect(page.getByText('5 of 9', { exact: true }).locator('..')).toContainText(text.ribbon.part(5, 5));
  await page.getByRole('button', { name: text.ribbon.next, exact: true }).click();
  await expect(page.getByText('6 of 9', { exact: true }).locator('..')).toContainText(text.ribbon.part(1, 3));
});
