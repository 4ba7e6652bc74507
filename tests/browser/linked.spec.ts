import { expect, test, type Page } from '@playwright/test';
import { page as text } from '../../src/text/en/page';
import { cellAt, heatmap } from './pictures';
import { open } from './thePage';
import { disagreements, traceOfAddress } from './traceNumbers';
import { formulaNumbers } from './walkThrough';

const derivation = (page: Page) => page.locator('[data-panel="derivation"]');
const symbols = (page: Page, ref: string) => derivation(page).locator(`.katex [data-ref="${ref}"]`);
const litSymbols = (page: Page) =>
  derivation(page)
    .locator('.katex .lit')
    .evaluateAll((all) =>
      [...new Set(all.map((symbol) => (symbol as HTMLElement).dataset['ref']))].toSorted(),
    );
const litBars = (page: Page) =>
  page.getByLabel(text.inputs.shares('softmax'), { exact: true }).locator('[data-lit]');
const pointedCell = (page: Page) => heatmap(page).locator('[data-ring="pointed"]');
const part = (page: Page, name: string) => derivation(page).getByRole('button', { name, exact: true });
const stepNow = (page: Page) => page.locator('[data-step][aria-current]');

const DELTA = 'One formula with δ';

async function openDelta(page: Page, rest = '') {
  await open(page, `step=da_dz${rest}`);
  // by the keyboard: a pointer that rests would point at whatever comes under it
  await part(page, DELTA).press('Enter');
}

test('pointing at a symbol of a formula lights its bar, its row and its column', async ({ page }) => {
  await openDelta(page, '&cell=1,2');
  await symbols(page, 'a-2').first().hover();
  await expect(litBars(page)).toHaveText([/dog/]);
  await expect(heatmap(page).locator('[role="rowheader"][data-lit]')).toHaveText([/a₂/]);
  expect(await litSymbols(page)).toContain('a-2');

  await symbols(page, 'J-1-2').first().hover();
  await expect(pointedCell(page)).toHaveCount(1);
  await expect(litBars(page)).toHaveText([/cat/, /dog/]);

  await page.getByRole('heading', { level: 1 }).hover();
  await expect(litBars(page)).toHaveCount(0);
  await expect(pointedCell(page)).toHaveCount(0);
  expect(await litSymbols(page)).toEqual([]);
});

test('pointing at a cell lights its two activations in formulae and bars, and the derivation shows its own case', async ({
  page,
}) => {
  await openDelta(page);
  const trace = traceOfAddress('');
  for (const [i, m] of [
    [2, 3],
    [3, 3],
    [3, 1],
  ] as const) {
    await cellAt(page, i, m).hover();
    await expect(pointedCell(page)).toHaveCount(1);
    await expect(litBars(page)).toHaveCount(i === m ? 1 : 2);
    await expect(symbols(page, `J-${i}-${m}`).first()).toHaveClass(/lit/);
    expect(await litSymbols(page)).toEqual(expect.arrayContaining([`a-${i}`, `a-${m}`]));
    const numbers = await formulaNumbers(page);
    expect(numbers.filter(({ ref }) => ref.startsWith('J')).map(({ ref }) => ref)).toContain(`J-${i}-${m}`);
    expect(disagreements(trace, numbers)).toEqual([]);
  }
});

test('pointing at ∂E/∂a, ∂E/∂z, a bar or an input lights its symbols', async ({ page }) => {
  await open(page, 'step=dE_dz');
  await cellAt(page, 1, 0).hover();
  await expect.poll(() => litSymbols(page)).toEqual(['g-1']);
  await part(page, 'Add up each column').click();
  await cellAt(page, 4, 1).hover();
  await expect.poll(() => litSymbols(page)).toContain('d-1');

  await open(page, 'step=loss');
  const barsOfA = page.getByRole('list', { name: text.inputs.shares('softmax') }).getByRole('listitem');
  await barsOfA.nth(1).hover();
  await expect.poll(() => litSymbols(page)).toEqual(['a-2']);
  await open(page, 'step=logits');
  await page.getByRole('textbox', { name: text.inputs.logit(2, 'dog'), exact: true }).hover();
  await expect.poll(() => litSymbols(page)).toContain('z-2');
});

/** Presses Tab until the focus is on such an element; at the end of the page it begins again at the top. */
async function tabTo(page: Page, selector: string) {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector);
    if (isThere) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}

test('with the keyboard: Tab to a line of the derivation, → walks its symbols and lights them everywhere', async ({
  page,
}) => {
  await openDelta(page, '&cell=1,2');
  await tabTo(page, '[data-kind="substituted"] [data-own-arrows]');
  const seen: string[] = [];
  for (let press = 0; press < 3; press++) {
    await page.keyboard.press('ArrowRight');
    seen.push((await litSymbols(page)).join());
    await expect(derivation(page).locator('.katex .lit').first()).toBeVisible();
  }
  expect(new Set(seen).size).toBeGreaterThan(1);
  await expect(litBars(page).or(pointedCell(page)).first()).toBeVisible();
  await expect(stepNow(page)).toHaveAttribute('data-step', 'da_dz');
  await page.keyboard.press('ArrowLeft');
  expect((await litSymbols(page)).join()).toBe(seen[1]);
});

test('with the keyboard: Tab into the heatmap, arrows move, the derivation shows that cell’s own case', async ({
  page,
}) => {
  await openDelta(page);
  await tabTo(page, '[role="gridcell"]');
  const keys = ['', 'ArrowRight', 'ArrowDown', 'End'];
  const refs = ['J-1-1', 'J-1-2', 'J-2-2', 'J-2-3'];
  for (const [k, key] of keys.entries()) {
    if (key) await page.keyboard.press(key);
    const ref = refs[k] ?? '';
    await expect(symbols(page, ref).first()).toHaveClass(/lit/);
    expect((await formulaNumbers(page)).map((number) => number.ref)).toContain(ref);
  }
  await expect(stepNow(page)).toHaveAttribute('data-step', 'da_dz');
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).hash).toContain('cell=2,3');
});

test('in the part i = m a cell off the diagonal shows its own case: for a moment when pointed at, to stay when clicked', async ({
  page,
}) => {
  await open(page, 'step=da_dz');
  await part(page, 'i = m').click();
  await cellAt(page, 1, 3).hover();
  await expect(part(page, 'i ≠ m')).toHaveAttribute('aria-current', 'step');
  await page.mouse.move(2, 2);
  await expect(part(page, 'i = m')).toHaveAttribute('aria-current', 'step');
  await cellAt(page, 1, 3).click();
  await page.mouse.move(2, 2);
  await expect(part(page, 'i ≠ m')).toHaveAttribute('aria-current', 'step');
});
