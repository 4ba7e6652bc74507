import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { descentPath } from '../../src/engine/descent/descentPath';
import { advance, beginTraining } from '../../src/engine/training/trainingRun';
import type { GradientWay } from '../../src/engine/training/trainingPlan';
import { decodeAddress } from '../../src/state/addressDecode';
import { DEFAULT_CHOICE, planOf, type TrainingChoice } from '../../src/state/training/trainingSetup';
import { traceOf } from '../../src/state/traceOf';
import { train } from '../../src/text/en/labs/train';
import { stage } from '../../src/text/en/stage';
import { numberText } from '../../src/text/numbers';
import { complaintsOf, open, show } from './thePage';

const lab = (page: Page) => page.locator('[data-panel="train"]');
const scrub = (page: Page) => lab(page).getByRole('slider', { name: train.chart.scrub });
const button = (page: Page, name: string) => lab(page).getByRole('button', { name, exact: true });
const steps = (page: Page) => lab(page).getByRole('textbox', { name: train.steps });
const openLab = (page: Page) => page.getByRole('tab', { name: stage.tab.train, exact: true }).click();

async function opened(page: Page, hash = '', view = '') {
  await open(page, hash, view);
  await openLab(page);
  await scrub(page).waitFor();
}

function runOf(hash: string, choice: Partial<TrainingChoice>, way: GradientWay) {
  const run = beginTraining(planOf(decodeAddress(hash).experiment, { ...DEFAULT_CHOICE, ...choice }), way);
  advance(run, run.plan.steps);
  return run;
}

test('the lab and its worker are asked for when it is opened, and the worker ends when it is left', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, new URL(baseURL ?? '').origin);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page);
  expect(asked.filter((url) => /train/i.test(url))).toEqual([]);
  await openLab(page);
  await scrub(page).waitFor();
  await expect.poll(() => page.workers().length).toBe(1);
  expect(asked.some((url) => /TrainLab/.test(url))).toBe(true);
  await expect.poll(() => asked.some((url) => /trainWorker/.test(url))).toBe(true);
  await page.getByRole('tab', { name: stage.tab.derivation, exact: true }).click();
  await expect.poll(() => page.workers().length).toBe(0);
  expect(complaints).toEqual([]);
});

test('two curves stand there on opening, with the ends of the page’s own descent, and follow a changed logit', async ({
  page,
}) => {
  const hash = 'z=2,1,0.1&arg=a&form=z';
  await opened(page, hash);
  for (const address of [hash, 'z=1,1.5,0&arg=a&form=z']) {
    await show(page, address);
    const trace = traceOf(decodeAddress(address).experiment.problem);
    const ends = (['right', 'used'] as const).map((by) =>
      numberText(descentPath(trace, by, 200).losses.at(-1)!),
    );
    await expect(scrub(page)).toHaveAttribute(
      'aria-valuetext',
      `Step 200: E right ${ends[0]}, wrong ${ends[1]}.`,
    );
    await expect(lab(page).getByText('E falls although the gradient is wrong.')).toBeVisible();
  }
});

test('looking back by keys and by pointing tells both losses of that step', async ({ page }) => {
  const hash = 'z=2,1,0.1&arg=a&form=z';
  await opened(page, hash);
  const { losses } = descentPath(traceOf(decodeAddress(hash).experiment.problem), 'right', 200);
  // the first runs are shown as far as they have come
  await expect(scrub(page)).toHaveAttribute('aria-valuetext', /^Step 200: /);
  await scrub(page).focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowLeft');
  await expect(scrub(page)).toHaveAttribute('aria-valuetext', /^Step 189: /);
  await expect(lab(page).getByText(train.moment(189))).toBeVisible();
  const box = await scrub(page).boundingBox();
  if (!box) throw new Error('no picture');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const told = lab(page).getByText(/^Step \d+: E right/);
  await expect(told).not.toHaveText(/^Step 189/);
  const step = Number(/\d+/.exec((await told.textContent()) ?? '')?.[0]);
  expect(Math.abs(step - 100)).toBeLessThan(12);
  await expect(told).toContainText(`right ${numberText(losses[step] ?? NaN)}`);
  await page.mouse.move(0, 0);
  await expect(told).toHaveText(/^Step 189/);
});

test('2000 steps of Iris show their progress, can be stopped and gone on with, and end as the engine ends', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, new URL(baseURL ?? '').origin);
  await opened(page, 'preset=iris&loss=crossEntropy&lr=0.05');
  await lab(page).getByRole('radio', { name: train.dataNames.iris }).check();
  // noted by the page itself: it may be over before it is asked
  await page.evaluate(() => {
    const note = () => {
      if (document.querySelector('progress')) document.documentElement.dataset['hadProgress'] = '';
    };
    new MutationObserver(note).observe(document.body, { childList: true, subtree: true });
  });
  await steps(page).fill('2000');
  await expect(page.locator('html[data-had-progress]')).toHaveCount(1);
  await lab(page).getByText(train.chart.meanLoss(150)).waitFor();
  // a fast machine may be done before the click, or at it; then there is nothing to go on with
  await button(page, train.stop)
    .click({ timeout: 1000 })
    .catch(() => {});
  await expect(lab(page).getByRole('progressbar')).toBeHidden();
  const resume = button(page, train.resume);
  if (await resume.isVisible()) await resume.click();
  await expect(lab(page).getByRole('progressbar')).toBeHidden();
  const run = runOf('preset=iris&loss=crossEntropy&lr=0.05', { data: 'iris', steps: 2000 }, 'right');
  await expect(scrub(page)).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`^Step 2000: E right ${numberText(run.losses[2000] ?? NaN)}`),
  );
  await expect(lab(page).getByText(`Right answers ${run.hits[2000]} and`)).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the bug that survives is one click, and undo takes it back', async ({ page }) => {
  await opened(page);
  await button(page, train.survivor).click();
  await expect(lab(page).getByText(/which is why this bug survives a look at the loss/)).toBeVisible();
  await expect(lab(page).getByText(/It gets \d+ of 150 samples right/)).toBeVisible();
  await expect.poll(() => page.url()).toContain('preset=iris');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.url()).not.toContain('preset=iris');
  await expect(lab(page).getByRole('button', { name: train.takeIris })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the lab fits a phone of 320 pixels and passes axe, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 720 });
    await opened(page, '', `theme=${scheme}`);
    await button(page, train.survivor).click();
    await lab(page).getByText(train.chart.meanLoss(150)).waitFor();
    await lab(page).getByText(train.more).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const { violations } = await new AxeBuilder({ page }).include('[data-panel="train"]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}
