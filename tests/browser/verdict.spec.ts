import { expect, test, type Page } from '@playwright/test';
import { page as text } from '../../src/text/en/page';
import { cellAt, expectPictures } from './pictures';
import { shows } from './pageNumbers';
import { open, show } from './thePage';
import { traceOfAddress } from './traceNumbers';

type Pair = { readonly form: 'z' | 'a'; readonly argument: 'z' | 'a'; readonly verdict: 'right' | 'wrong' };

/** In the order of the board. */
const PAIRS: readonly Pair[] = [
  { form: 'z', argument: 'z', verdict: 'right' },
  { form: 'z', argument: 'a', verdict: 'wrong' },
  { form: 'a', argument: 'z', verdict: 'wrong' },
  { form: 'a', argument: 'a', verdict: 'right' },
];

const verdictOf = (page: Page) => page.locator('[data-verdict]');
const thumbnail = (page: Page, { form, argument }: Pair) =>
  page.locator(`[data-choice="${form}${argument}"]`);

/** The verdict, with a number in it; the heatmap, which shows what was chosen; the board, which says where one is. */
async function expectPair(page: Page, pair: Pair) {
  const trace = traceOfAddress(`step=dE_dz&arg=${pair.argument}&form=${pair.form}`);
  expect(trace.used.verdict).toBe(pair.verdict);
  await expect(verdictOf(page)).toHaveAttribute('data-verdict', pair.verdict);
  await expect(verdictOf(page)).toHaveText(/\d/);
  await expect(thumbnail(page, pair)).toHaveAttribute('aria-pressed', 'true');
  await expectPictures(page, trace);
}

test('the four thumbnails of the first experiment are right, wrong, wrong, right, and each is the button for its pair', async ({
  page,
}) => {
  await open(page, 'step=dE_dz');
  const board = page.getByRole('group', { name: text.choice.board });
  const standings = await board
    .getByRole('button')
    .evaluateAll((all) => all.map((button) => (button as HTMLElement).dataset['standing']));
  expect(standings).toEqual(['right', 'wrong', 'wrong', 'right']);
  for (const pair of PAIRS) {
    const name = text.choice.thumbnail(pair.form, pair.argument, text.choice.standing[pair.verdict]);
    await board.getByRole('button', { name, exact: true }).click();
    await expectPair(page, pair);
  }
});

test('the argument switch and the formula switch reach the same four pairs', async ({ page }) => {
  await open(page, 'step=dE_dz');
  const argument = page.getByRole('group', { name: text.choice.argument });
  const form = page.getByRole('group', { name: text.choice.form });
  for (const pair of PAIRS) {
    await argument.getByRole('radio', { name: text.choice.arguments[pair.argument] }).check();
    await form.getByRole('radio', { name: text.choice.forms[pair.form], exact: true }).check();
    await expectPair(page, pair);
  }
  for (const same of ['z', 'a'] as const) {
    await argument.getByRole('radio', { name: text.choice.arguments[same] }).check();
    await form.getByRole('radio', { name: text.choice.forms.auto, exact: true }).check();
    await expectPair(page, { form: same, argument: same, verdict: 'right' });
  }
});

test('a wrong verdict says what was computed instead and by how much it is off', async ({ page }) => {
  await open(page, 'arg=z&form=a');
  const { maxError } = traceOfAddress('arg=z&form=a').used.agreement;
  await expect(verdictOf(page)).toContainText('diag(z) − z zᵀ');
  const numbers = ((await verdictOf(page).textContent()) ?? '').match(/\d[\d.]*\d/g) ?? [];
  expect(numbers.some((number) => shows(number, maxError))).toBe(true);
});

test('the ends of the colour scale say where a cell is beyond them', async ({ page }) => {
  await open(page);
  const ends = page.locator('[data-panel="jacobian"] [role="img"]', { hasText: '+' }).last();
  for (const { form, argument } of PAIRS) {
    const hash = `step=da_dz&form=${form}&arg=${argument}`;
    await show(page, hash);
    // the derivative of softmax is at most 1/4
    const isBeyond = traceOfAddress(hash).used.jacobian.values.some((value) => Math.abs(value) > 0.25);
    await expect(ends, hash).toHaveText(isBeyond ? '≤ −0.2500≥ +0.250' : '−0.2500+0.250');
  }
});

for (const { form, argument } of PAIRS.filter(({ verdict }) => verdict === 'wrong')) {
  test(`written in ${form}, given ${argument}: the right ∂E/∂z stands beside each wrong one`, async ({
    page,
  }) => {
    const hash = `step=dE_dz&arg=${argument}&form=${form}`;
    await open(page, hash);
    const { used, right } = traceOfAddress(hash);
    for (const [m, value] of right.logits.entries()) {
      const written = await cellAt(page, 4, m + 1)
        .locator('text')
        .allTextContents();
      const [wrongText = ''] = written;
      const rightText = written.find((line) => line.includes(text.jacobian.right(''))) ?? '';
      expect(shows(wrongText, used.logits[m] ?? NaN)).toBe(true);
      expect(shows(rightText.split(text.jacobian.right(''))[1] ?? '', value)).toBe(true);
    }
    await page.getByRole('group', { name: text.choice.board }).getByRole('button').last().click();
    await expect(page.getByRole('grid')).not.toContainText(text.jacobian.right(''));
  });
}

test('a wrong choice runs through: ∂E/∂W and the update are the wrong ones, the right ones beside them', async ({
  page,
}) => {
  await open(page);
  for (const step of ['dE_dz', 'dE_dW', 'update']) {
    await show(page, `preset=iris&arg=z&form=a&step=${step}`);
    await expect(page.locator('[data-step][aria-current]')).toHaveAttribute('data-step', step);
    await expect(page.locator('[data-standing="wrong"][data-line]').first()).toBeVisible();
    await expect(page.locator('[data-standing="right"][data-line]').first()).toBeVisible();
  }
});
