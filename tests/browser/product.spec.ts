import { expect, test, type Page } from '@playwright/test';
import { lastFrame, productFrame } from '../../src/engine/productFrames';
import { softmaxProductCosts } from '../../src/engine/productCosts';
import type { Trace } from '../../src/engine/trace';
import { page as text } from '../../src/text/en/page';
import { fusedExampleText, productText } from '../../src/text/en/product';
import { SUBSTEP_TITLES } from '../../src/text/en/steps';
import { NOT_FOR_READERS, readShown, shows } from './pageNumbers';
import { cellAt, heatmap } from './pictures';
import { open } from './thePage';
import { traceOfAddress } from './traceNumbers';

const WRONG = 'step=dE_dz&arg=z&form=a';
const SIXTY_FOUR = `step=dE_dz&y=4&z=${Array.from({ length: 64 }, (_, i) => Math.sin(3 * i + 1).toFixed(2)).join(',')}`;

const player = (page: Page) => page.getByRole('group', { name: productText.name, exact: true });
const slider = (page: Page) => player(page).getByRole('slider', { name: productText.slider });
const button = (page: Page, name: string) => player(page).getByRole('button', { name, exact: true });
const frameNow = async (page: Page) => Number(await slider(page).inputValue());
/** Opens the page with its clock standing still: only `runFor` moves it, however slow the machine. */
async function openStopped(page: Page, hash: string, view = '') {
  await page.clock.install({ time: 0 });
  await open(page, hash, view);
  await page.clock.pauseAt(3_600_000);
}

const part = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** What the heatmap's cells say: N rows of the matrix, then the sums below. */
const drawn = (page: Page, outputs: number): Promise<string[][]> =>
  heatmap(page).evaluate(
    (grid, n) =>
      Array.from({ length: n + 1 }, (_, row) =>
        Array.from(
          { length: n },
          (__, column) =>
            grid.querySelector(`[role="gridcell"][data-row="${row}"][data-column="${column}"] text`)
              ?.textContent ?? '',
        ),
      ),
    outputs,
  );

/** What is drawn that is not this frame's number, or not “·” where nothing is added yet. */
function misdrawn(trace: Trace, frame: number, rows: readonly (readonly string[])[]): string[] {
  const n = trace.outputs;
  const { values, sums, terms } = productFrame(trace.right.activations, trace.used.jacobian, frame);
  const cells = rows
    .slice(0, n)
    .flatMap((row, i) =>
      row.flatMap((shown, m) => (shows(shown, values[i * n + m] ?? NaN) ? [] : [`${i},${m}: ${shown}`])),
    );
  const below = (rows[n] ?? []).flatMap((shown, m) => {
    const fits = terms[m] === 0 ? shown === productText.notYet : shows(shown, sums[m] ?? NaN);
    return fits ? [] : [`sum ${m}: ${shown}`];
  });
  return [...cells, ...below];
}

for (const hash of ['step=dE_dz', WRONG]) {
  test(`the product plays, pauses and is scrubbed by keys, with the engine’s numbers in every frame of #${hash}`, async ({
    page,
  }) => {
    await openStopped(page, hash);
    const trace = traceOfAddress(hash);
    const atRest = await drawn(page, 3);
    await button(page, productText.play).click();
    await expect(button(page, productText.pause)).toBeVisible();
    expect(misdrawn(trace, 0, await drawn(page, 3))).toEqual([]);
    await page.clock.runFor(900);
    await expect(slider(page)).toHaveValue('1');
    await button(page, productText.pause).click();
    await page.clock.runFor(20_000);
    await expect(slider(page)).toHaveValue('1');

    await slider(page).press('Home');
    for (let frame = 0; frame <= lastFrame(3); frame++) {
      await expect(slider(page)).toHaveAttribute(
        'aria-valuetext',
        `${productText.slider}: ${productText.frame(frame, lastFrame(3))}`,
      );
      expect(misdrawn(trace, frame, await drawn(page, 3)), `frame ${frame}`).toEqual([]);
      await slider(page).press('ArrowRight');
    }
    expect(misdrawn(trace, 2, await drawn(page, 3)).length).toBeGreaterThan(0);

    await button(page, productText.restart).click();
    expect(await drawn(page, 3)).toEqual(atRest);
    await expect(page.locator('[data-step][aria-current]')).toHaveAttribute('data-step', 'dE_dz');
  });
}

for (const how of ['the system', 'the address']) {
  test(`where ${how} asks for reduced motion nothing runs by itself: the frames are stepped through`, async ({
    page,
  }) => {
    if (how === 'the system') await page.emulateMedia({ reducedMotion: 'reduce' });
    await openStopped(page, 'step=dE_dz', how === 'the address' ? 'motion=reduce' : '');
    await expect(player(page).getByText(productText.restStepwise)).toBeVisible();
    await expect(button(page, productText.play)).toHaveCount(0);
    await button(page, productText.next).click();
    await button(page, productText.next).click();
    await page.clock.runFor(20_000);
    expect(await frameNow(page)).toBe(1);
    expect(misdrawn(traceOfAddress('step=dE_dz'), 1, await drawn(page, 3))).toEqual([]);
    await button(page, productText.previous).click();
    expect(await frameNow(page)).toBe(0);
    await page.getByRole('button', { name: text.ribbon.play, exact: true }).click();
    await page.clock.runFor(1_500);
    expect(await frameNow(page)).toBe(0);
  });
}

test('the short form stands beside the matrix: multiplications counted, both results, and for a vocabulary', async ({
  page,
}) => {
  for (const hash of ['step=dE_dz', WRONG]) {
    // anew: a page that is open would have the numbers before for a moment
    await page.goto('about:blank');
    await open(page, hash);
    await part(page, SUBSTEP_TITLES.shortSoftmax);
    const rows = await page
      .locator('[data-costs] tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
      );
    expect(rows.slice(0, 3)).toEqual([
      ['N² = 9', '0'],
      ['N² = 9', '2N = 6'],
      ['16,449,601,536', '256,512'],
    ]);
    const { right, activations, logits, used } = traceOfAddress(hash);
    const costs = softmaxProductCosts(right.activations, hash === WRONG ? logits : activations, 1);
    expect([costs.matrix.build, costs.matrix.product, costs.short.product]).toEqual([9, 9, 6]);
    rows.slice(3).forEach((row, m) => {
      expect(shows(row[0] ?? '', used.logits[m] ?? NaN), `${hash}: ${row[0]}`).toBe(true);
      expect(shows(row[1] ?? '', costs.short.values[m] ?? NaN), `${hash}: ${row[1]}`).toBe(true);
    });
    expect(rows).toHaveLength(6);
  }
});

test('with cross-entropy −y/a · J collapses, and a button shows where only the fused loss survives', async ({
  page,
}) => {
  const hash = 'step=dE_dz&loss=crossEntropy&y=1,0.5,0';
  await open(page, hash);
  await part(page, SUBSTEP_TITLES.collapse);
  const line = (id: string) => page.locator(`[data-panel="derivation"] [data-line="${id}"]`);
  for (const id of [
    'symbolic',
    'product',
    'cancels',
    'without',
    'gathered',
    'substituted',
    'excess',
    'whole',
  ]) {
    await expect(line(id), id).toBeVisible();
  }
  const numbers = line('value').locator('[data-ref^="d-"]');
  const { right } = traceOfAddress(hash);
  await expect(numbers).toHaveCount(3);
  for (const [m, shown] of (await numbers.allTextContents()).entries()) {
    expect(shows(shown, right.logits[m] ?? NaN), shown).toBe(true);
  }

  await part(page, SUBSTEP_TITLES.fused);
  await page.getByRole('button', { name: fusedExampleText.button }).click();
  await expect(line('separateLoss')).toContainText('∞');
  await expect(line('separateGradient')).toContainText('no number');
  await expect(line('loss')).toContainText('1000');
  const fused = await line('value').locator('[data-ref^="d-"]').allTextContents();
  expect(fused.slice(0, 2).map((shown) => readShown(shown)?.value)).toEqual([1, -1]);
  expect(await page.locator('body').innerText()).not.toMatch(NOT_FOR_READERS);
  await page.getByRole('button', { name: text.undo }).click();
  await expect(cellAt(page, 1, 1)).toContainText('0.225');
});

test('sixty-four outputs on a phone: every frame is reached, the last is the product, nothing scrolls sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, SIXTY_FOUR);
  const { used } = traceOfAddress(SIXTY_FOUR);
  await slider(page).press('End');
  expect(await frameNow(page)).toBe(2 * 64 + 1);
  await expect(player(page)).toContainText('∂E/∂z₆₄');
  for (const m of [1, 33, 64]) {
    const name = (await cellAt(page, 65, m).getAttribute('aria-label')) ?? '';
    expect(shows(name.split(' = ')[1] ?? '', used.logits[m - 1] ?? NaN), name).toBe(true);
  }
  for (const key of ['ArrowLeft', 'PageDown', 'PageDown', 'Home']) {
    await slider(page).press(key);
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang, key).toBe(0);
  }
  expect(await frameNow(page)).toBe(0);
  await expect(cellAt(page, 65, 1)).toHaveAttribute('aria-label', productText.notYetName(1));
});
