import { expect, test, type Page } from '@playwright/test';
import { LESSON_LENGTH } from '../../src/lesson/beats/beatAddresses';
import { STEP_IDS } from '../../src/lesson/stepIds';
import { check } from '../../src/text/en/labs/check';
import { page as text } from '../../src/text/en/page';
import { stage } from '../../src/text/en/stage';
import { drawHandout } from './drawnHandout';
import { formulasOf } from './heardFormulas';
import { open, show } from './thePage';

const BATCH = 'preset=iris&X=5.1,3.5,1.4,0.2;6.3,3.3,6,2.5&row=2&y=1;3';

/** What no engine says, or each says in its own way. */
const NOT_WORDS = /[∂∇∑ΣΔδη₀-₉²ᵀ′−·≠≤∘\\^_{}]|undefined|NaN|, *,| {2}/;

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

/** Looks at all formulae that are there once nothing waits to be typeset; says of which nothing is heard, or no words. */
function looker(page: Page) {
  const faults = new Set<string>();
  const panels = new Set<string>();
  async function look() {
    await expect(page.locator('[data-waits]')).toHaveCount(0);
    for (const { drawn, heard, panel } of await formulasOf(page)) {
      panels.add(panel);
      if (heard === null || heard === '') faults.add(`${panel}: nothing is heard of ${drawn}`);
      // a step is called by its title, symbol and words
      else if (panel !== 'steps' && NOT_WORDS.test(heard)) faults.add(`${panel}: ${heard}`);
    }
  }
  return { faults, panels, look };
}

test('of every formula there is on the page a sentence in words is heard', async ({ page }) => {
  const { faults, panels, look } = looker(page);
  await open(page, 'arg=z&form=a');
  for (const step of STEP_IDS) {
    await show(page, `step=${step}&arg=z&form=a`);
    await expect(page.locator(`[data-step="${step}"]`)).toHaveAttribute('aria-current', 'step');
    const parts = page.getByRole('group', { name: text.derivation.parts }).getByRole('button');
    for (let k = 0; k < Math.max(1, await parts.count()); k++) {
      if ((await parts.count()) > 0) await parts.nth(k).click();
      await look();
    }
  }
  for (const hash of ['arg=z&form=a&T=2', 'activation=gelu', `${BATCH}&arg=z&form=a`]) {
    await show(page, hash);
    await tab(page, stage.tab.why);
    for (const section of Object.values(stage.section)) {
      const part = page.getByRole('tab', { name: section, exact: true });
      if (!(await part.isEnabled())) continue;
      await part.click();
      await look();
    }
  }
  // the batch with its layer is still there
  await tab(page, stage.tab.check);
  const lab = page.locator('[data-panel="check"]');
  await lab.getByRole('radio', { name: check.quantities.dE_dW, exact: true }).check();
  const examples = lab.locator('[data-example]');
  for (let k = 0; k < (await examples.count()); k++) {
    await examples.nth(k).click();
    await expect(lab.locator('[data-standing][aria-busy="false"]')).toHaveCount(1);
    await look();
  }
  await tab(page, stage.tab.code);
  await page.locator('[data-panel="code"]').waitFor();
  await look();
  await show(page, 'y=0.2,0.3,0.5&a=0.2,0.3,0.5');
  await look();
  await tab(page, stage.tab.scale);
  const scale = page.locator('[data-panel="scale"]');
  const cell = scale.getByRole('gridcell');
  // once there is a map, which then tells its place ten times a second
  await expect(cell).toHaveCount(1);
  await scale.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await expect(scale.locator('.katex')).not.toHaveCount(0);
  await look();
  const before = (await cell.textContent()) ?? '';
  await page.keyboard.press('ArrowRight');
  await expect(cell).not.toHaveText(before);
  await look();
  for (let beat = 1; beat <= LESSON_LENGTH; beat++) {
    await show(page, `lesson=${beat}`);
    await page.locator('[data-panel="lesson"]').waitFor();
    await look();
  }
  // x, W and b stand in the hand-out too
  await show(page, 'preset=iris&arg=z&form=a');
  await drawHandout(page);
  await look();
  expect([...faults]).toEqual([]);
  // nothing of it is missed: the inputs and the hand-out are in no panel of their own
  const seen = ['', 'steps', 'derivation', 'four', 'activations', 'batch', 'simplex'];
  expect([...panels]).toEqual(expect.arrayContaining([...seen, 'check', 'code', 'scale', 'lesson']));
});

test('what is heard of a formula follows its numbers', async ({ page }) => {
  const heardIn = async (panel: string) =>
    (await formulasOf(page)).filter((formula) => formula.panel === panel).map(({ heard }) => heard ?? '');
  await open(page, 'step=da_dz&activation=gelu');
  const before = await heardIn('derivation');
  await page.getByRole('slider', { name: text.inputs.slider(text.inputs.logit(1, 'cat')) }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => heardIn('derivation')).not.toEqual(before);
  await tab(page, stage.tab.why);
  await tab(page, stage.section.activations);
  await expect.poll(async () => (await heardIn('activations')).length).toBeGreaterThan(0);
  const atFirst = await heardIn('activations');
  await page.locator('[data-panel="activations"]').getByRole('slider').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => heardIn('activations')).not.toEqual(atFirst);
});
