import { expect, test, type Page } from '@playwright/test';
import { centralDifferences, EPSILONS, errorCurves } from '../../src/engine/checks/gradientCheck';
import { INVARIANT_IDS, invariants, usedChoice } from '../../src/engine/checks/invariants';
import { upstreamCheck } from '../../src/engine/checks/upstreamCheck';
import { compare } from '../../src/engine/verdict';
import { curveSentences } from '../../src/text/curveSentences';
import { checks } from '../../src/text/en/checks';
import { gradientCheck } from '../../src/text/en/gradientCheck';
import { page as text } from '../../src/text/en/page';
import { stage } from '../../src/text/en/stage';
import { upstream } from '../../src/text/en/upstreamCheck';
import { epsilonText } from '../../src/text/epsilonText';
import { errorText } from '../../src/text/numbers';
import { open, show } from './thePage';
import { traceOfAddress } from './traceNumbers';

const strip = (page: Page) => page.locator('[data-lamps]');
const lampsOf = (hash: string) => {
  const trace = traceOfAddress(hash);
  return (invariants(trace, usedChoice(trace)) ?? []).map(({ measured }) => {
    if (measured === null) return 'none';
    return measured.holds ? 'lit' : 'out';
  });
};

async function openChecks(page: Page, hash = '', view = '') {
  await open(page, hash, view);
  await strip(page).click();
  await expect(page.locator('[data-panel="checks"]')).toBeVisible();
}

test('the lamps are always on, one click leads to their numbers, and each column is the button for its pair', async ({
  page,
}) => {
  await openChecks(page);
  for (const [form, argument] of ['zz', 'za', 'az', 'aa'].map((pair) => [...pair])) {
    const hash = `form=${form}&arg=${argument}`;
    await page.locator(`[data-pair="${form}${argument}"]`).click();
    await expect(strip(page)).toHaveAttribute('data-lamps', lampsOf(hash).join(' '));
    const trace = traceOfAddress(hash);
    for (const { id, measured } of invariants(trace, usedChoice(trace)) ?? []) {
      const row = page.locator(`[data-lamp-row="${id}"]`);
      // what only rounding leaves is another machine's business: exp differs in the last place
      const shown = measured?.holds === false ? checks.residual(measured) : /^(0|[\d.]+( u|·10⁻\S+))$/;
      await expect(row.getByRole('cell').first()).toHaveText(shown);
    }
  }
  await expect(page.locator('[data-lamp-row]')).toHaveCount(INVARIANT_IDS.length);
});

test('the lamps leave the band as high as it was: at 1280 px at most 111', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const longest = ['', 'arg=z&form=a', 'preset=uniform&arg=a&form=z', 'activation=identity&arg=z&form=a'];
  await open(page);
  for (const hash of longest) {
    await show(page, hash);
    await expect(strip(page)).toHaveAttribute('data-lamps', lampsOf(hash).join(' '));
    const box = await page.locator('[data-panel="argument"]').boundingBox();
    expect(box?.height, hash).toBeLessThan(111);
  }
});

test('ε moves the difference in every cell, and the curve’s words are the engine’s', async ({ page }) => {
  await openChecks(page);
  const slider = page.getByRole('slider', { name: gradientCheck.slider });
  await slider.focus();
  for (const key of ['Home', 'End', 'ArrowLeft']) await page.keyboard.press(key);
  const epsilon = EPSILONS[EPSILONS.length - 2] ?? NaN;
  await expect(slider).toHaveAttribute('aria-valuetext', `ε = ${epsilonText(epsilon)}`);
  const trace = traceOfAddress('');
  const { values } = centralDifferences(trace.problem, trace.logits, epsilon);
  const panel = page.getByRole('group', { name: gradientCheck.matrix });
  await expect(panel.getByRole('cell')).toHaveCount(9);
  await expect(panel.getByRole('cell').first()).toContainText((values[0] ?? NaN).toFixed(9).slice(4));
  const handle = page.getByRole('slider', { name: gradientCheck.handle });
  const { maxError } = compare(trace.used.jacobian, { rows: 3, columns: 3, values }, 0);
  await expect(handle).toHaveAttribute('aria-valuetext', gradientCheck.chart.dot(epsilon, maxError));
  await page.locator('[data-pair="az"]').click();
  const wrong = traceOfAddress('form=a&arg=z');
  const [curve = []] = errorCurves(wrong, [wrong.used.jacobian]);
  const [sentence = ''] = curveSentences(wrong, curve, []);
  await expect(page.getByText(sentence.replace(/\.$/, ''))).toBeVisible();
});

test('with g = (1, …, 1) the softmax taken twice passes, with (1, 2, …, N) it fails', async ({ page }) => {
  await openChecks(page, 'form=z&arg=a');
  const trace = traceOfAddress('form=z&arg=a');
  for (const name of ['ones', 'counting'] as const) {
    await page.getByRole('radio', { name: upstream.names[name], exact: true }).check();
    const results = upstreamCheck(trace, name)?.results ?? [];
    const rows = page.locator('tr[data-passes]');
    await expect(rows).toHaveCount(results.length);
    for (const [k, { passes, maxError }] of results.entries()) {
      await expect(rows.nth(k)).toHaveAttribute('data-passes', String(passes));
      if (!passes) await expect(rows.nth(k)).toContainText(errorText(maxError));
    }
  }
  expect(upstreamCheck(trace, 'ones')?.results[1]?.passes).toBe(true);
  expect(upstreamCheck(trace, 'counting')?.results[1]?.passes).toBe(false);
});

test('64 outputs at 390 px: the worst cells, then all, and the page does not scroll sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const z = Array.from({ length: 64 }, (_, k) => (3 * Math.sin(1.7 * k)).toFixed(2)).join(',');
  await openChecks(page, `z=${z}&form=z&arg=a`);
  const region = page.getByRole('group', { name: gradientCheck.matrix });
  await expect(region.getByRole('row')).toHaveCount(1 + 12);
  await page.getByRole('button', { name: gradientCheck.showAll(64 * 64) }).click();
  await expect(region.getByRole('row')).toHaveCount(1 + 64 * 64);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('without softmax the lamps that do not apply say so, and a button leads back', async ({ page }) => {
  await openChecks(page, 'activation=tanh&form=a&arg=z');
  await expect(strip(page)).toHaveAttribute('data-lamps', lampsOf('activation=tanh&form=a&arg=z').join(' '));
  await expect(page.getByText(checks.onlySoftmax(text.inputs.activations.tanh))).toBeVisible();
  await page.getByRole('button', { name: checks.backToSoftmax }).click();
  await expect(strip(page)).toHaveAttribute('data-lamps', lampsOf('form=a&arg=z').join(' '));
  await expect(page.getByRole('tab', { name: stage.section.checks })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});
