import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { at } from '../../src/engine/tensor';
import { four } from '../../src/text/en/four';
import { page as text } from '../../src/text/en/page';
import { stage } from '../../src/text/en/stage';
import { NOT_FOR_READERS, shows } from './pageNumbers';
import { open, show } from './thePage';
import { traceOfAddress } from './traceNumbers';

const PAIRS = ['zz', 'za', 'az', 'aa'] as const;
const board = (page: Page) => page.getByRole('radiogroup', { name: four.board });
const square = (page: Page, pair: string) => board(page).locator(`[data-choice="${pair}"]`);
const why = (page: Page) => page.getByRole('tab', { name: stage.tab.why, exact: true });

/** The board comes with *Why*, and what typesets it after that. */
async function openBoard(page: Page, view = '') {
  await open(page, '', view);
  await why(page).click();
  await square(page, 'aa').waitFor();
  await expect(board(page).locator('[data-waits]')).toHaveCount(0);
}

test('one click from the opened page, the four Jacobians stand side by side in full size, with the engine’s numbers', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  await why(page).click();
  const trace = traceOfAddress('');
  for (const [k, pair] of PAIRS.entries()) {
    const { computed } = trace.choices[k]!;
    await expect(square(page, pair)).toBeInViewport({ ratio: 1 });
    await expect(square(page, pair)).toHaveAttribute('data-standing', computed!.verdict);
    const texts = await square(page, pair).locator('svg text').allTextContents();
    const cells = texts.slice(6, 15);
    expect(cells).toHaveLength(9);
    for (const [index, cell] of cells.entries()) {
      expect(shows(cell, at(computed!.jacobian.values, index)), `${pair} ${index}`).toBe(true);
    }
  }
  const standings = PAIRS.map((_, k) => trace.choices[k]!.computed!.verdict);
  expect(standings).toEqual(['right', 'wrong', 'wrong', 'right']);
});

test('a square chosen by pointer or by key sets the argument switch, and the switch chooses the square', async ({
  page,
}) => {
  await open(page);
  await why(page).click();
  const argument = page.getByRole('group', { name: text.choice.argument });
  const form = page.getByRole('group', { name: text.choice.form });
  await square(page, 'az').click();
  await expect(argument.getByRole('radio', { name: text.choice.arguments.z })).toBeChecked();
  await expect(form.getByRole('radio', { name: text.choice.forms.a, exact: true })).toBeChecked();
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'wrong');
  await page.keyboard.press('ArrowUp');
  await expect(argument.getByRole('radio', { name: text.choice.arguments.a })).toBeChecked();
  await expect(form.getByRole('radio', { name: text.choice.forms.z, exact: true })).toBeChecked();
  await form.getByRole('radio', { name: text.choice.forms.auto, exact: true }).check();
  await expect(square(page, 'aa').getByRole('radio')).toBeChecked();
  await expect(square(page, 'aa')).toHaveAttribute('data-on', 'true');
});

test('on a fixed point of softmax the wrong pair agrees, and is called a coincidence', async ({ page }) => {
  await open(page);
  await why(page).click();
  for (const hash of ['z=1', 'z=0.5,0.5']) {
    await show(page, hash);
    await expect(square(page, 'az')).toHaveAttribute('data-standing', 'coincidence');
    await expect(square(page, 'az')).toContainText(four.standing.coincidence);
    await expect(square(page, 'az')).not.toContainText('✓');
  }
});

for (const [width, theme] of [
  [390, 'light'],
  [1280, 'dark'],
] as const) {
  test(`the board fits ${width} px without scrolling sideways, and axe finds nothing, ${theme}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await openBoard(page, `theme=${theme}`);
    for (const hash of ['', 'activation=silu&z=-2,1,0.5', 'z=2,1.5,1,0.5,0.2,-0.1,-0.5,-1,-2,-6&y=4']) {
      await show(page, hash);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const { violations } = await new AxeBuilder({ page }).include('#why-panel').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}

test('the board is one stop of the tab key, and its arrow keys walk no step', async ({ page }) => {
  await open(page);
  const position = page.getByText(/^\d+ of \d+/);
  const before = (await position.textContent()) ?? '';
  await why(page).click();
  await square(page, 'aa').getByRole('radio').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(square(page, 'az').getByRole('radio')).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(square(page, 'aa').getByRole('radio')).toBeFocused();
  await expect(position).toHaveText(before);
  await page.keyboard.press('Tab');
  await expect(board(page).locator(':focus')).toHaveCount(0);
});

const SIZES = {
  'N = 1': 'z=1',
  'N = 6, T = 2': 'z=2,1,0.1,-1,0.5,-2.25&T=2',
  'N = 64': `z=${Array.from({ length: 64 }, (_, k) => (2 * Math.sin(k)).toFixed(2)).join()}`,
  'a masked class': 'z=2,1,-inf',
  'huge logits': 'preset=overflow',
  ELU: 'activation=elu&z=-2,1,0.3',
  GELU: 'activation=gelu&z=-2,1,0.3',
};

test('nothing of the board is cut off at any width, and no word of it is no number', async ({ page }) => {
  await openBoard(page);
  for (const [name, hash] of Object.entries(SIZES)) {
    await show(page, hash);
    await expect(board(page), name).not.toContainText(NOT_FOR_READERS);
    for (const width of [320, 390, 640, 1024]) {
      await page.setViewportSize({ width, height: 800 });
      // what is drawn otherwise where there is little room hears of it in the next frame
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      const overhang = await board(page).evaluate((group) => {
        const right = group.getBoundingClientRect().right;
        const reach = [...group.querySelectorAll('*')].map((each) => each.getBoundingClientRect().right);
        return Math.max(...reach) - right;
      });
      expect(overhang, `${name} at ${width}`).toBeLessThanOrEqual(0.5);
    }
  }
});

test('dragging a logit moves no square', async ({ page }) => {
  await openBoard(page);
  const places = () =>
    board(page)
      .locator('[data-choice]')
      .evaluateAll((all) =>
        all.map((each) => {
          const { x, y, width, height } = each.getBoundingClientRect();
          return [x, y, width, height].map(Math.round);
        }),
      );
  const slider = page.getByRole('slider', { name: text.inputs.slider('') }).first();
  await slider.focus();
  const before = await places();
  for (const key of ['PageUp', 'PageUp', 'End', 'Home', 'PageUp', 'ArrowRight']) {
    await page.keyboard.press(key);
    expect(await places(), `${key}: z₁ = ${await slider.inputValue()}`).toEqual(before);
  }
});
