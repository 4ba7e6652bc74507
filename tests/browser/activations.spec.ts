import { expect, test, type Page } from '@playwright/test';
import type { Trace } from '../../src/engine/trace';
import { page as text } from '../../src/text/en/page';
import { bars } from './pictures';
import { readShown } from './pageNumbers';
import { open } from './thePage';
import { traceOfAddress } from './traceNumbers';

const LABELS = ['cat', 'dog', 'fox'];
const SHARES = [0.7, 0.2, 0.1];

const choose = (page: Page, source: keyof typeof text.inputs.sources) =>
  page.getByRole('radio', { name: text.inputs.sources[source], exact: true }).check();

/** The field of share or logit i, from 1. */
const fieldOf = (page: Page, name: (i: number, label: string) => string, i: number) =>
  page.getByRole('textbox', { name: name(i, LABELS[i - 1] ?? ''), exact: true });

async function typeShare(page: Page, i: number, share: string) {
  await fieldOf(page, text.inputs.share, i).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(share);
}

async function paste(page: Page, into: number, content: string) {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), content);
  await fieldOf(page, text.inputs.share, into).click();
  await page.keyboard.press('ControlOrMeta+v');
}

const addressed = (page: Page): Trace => traceOfAddress(new URL(page.url()).hash);
const worst = (values: Iterable<number>, expected: readonly number[]) =>
  Math.max(...Array.from(values, (value, i) => Math.abs(value - (expected[i] ?? NaN))));

/** The address has these shares, and the bars say so. */
async function expectShares(page: Page, shares: readonly number[]) {
  await expect.poll(() => worst(addressed(page).activations, shares)).toBeLessThan(1e-12);
  await expect(bars(page)).toHaveText(shares.map((share) => share.toFixed(3)));
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('shares of 0.7, 0.2 and 0.1 typed one after the other are exactly these', async ({ page }) => {
  await open(page);
  await choose(page, 'activations');
  for (const [i, share] of SHARES.entries()) await typeShare(page, i + 1, String(share));
  await expectShares(page, SHARES);
  for (const [i, share] of SHARES.entries()) {
    await expect(fieldOf(page, text.inputs.share, i + 1)).toHaveValue(String(share));
  }
});

test('z is ln a with its largest at 0, as the page says, and gives the same a back', async ({ page }) => {
  await open(page, 'a=0.7,0.2,0.1');
  const logits = SHARES.map((share) => Math.log(share / 0.7));
  const note = page.getByText(text.inputs.constant);
  const [, list = ''] = /z = \(([^)]*)\)/.exec((await note.textContent()) ?? '') ?? [];
  const said = list.split(', ').map((entry) => readShown(entry)?.value ?? NaN);
  expect(said).toHaveLength(3);
  expect(worst(said, logits)).toBeLessThan(0.0006);
  expect(Math.max(...said)).toBe(0);

  await choose(page, 'logits');
  await expect.poll(() => addressed(page).problem.source.kind).toBe('logits');
  expect(worst(addressed(page).logits, logits)).toBeLessThan(1e-12);
  for (const [i, logit] of logits.entries()) {
    const shown = await fieldOf(page, text.inputs.logit, i + 1).inputValue();
    expect(Math.abs(Number(shown.replace('−', '-')) - logit)).toBeLessThan(1e-4);
  }
  await expectShares(page, SHARES);
});

test('from the logits of the page to activations and back again nothing moves', async ({ page }) => {
  await open(page);
  const shares = [...addressed(page).activations];
  await choose(page, 'activations');
  await expectShares(page, shares);
  await choose(page, 'logits');
  await expectShares(page, shares);
});

for (const list of ['[0.7 0.2 0.1]', '0.7,0.2,0.1', 'array([0.7, 0.2, 0.1])', '0.7\n0.2\n0.1\n']) {
  test(`${JSON.stringify(list)} pasted into one field sets all shares`, async ({ page }) => {
    await open(page, 'a=0.2,0.3,0.5');
    await paste(page, 2, list);
    await expectShares(page, SHARES);
  });
}

test('shares that are all 0 are refused in words, and the last ones stay', async ({ page }) => {
  await open(page, 'a=0.7,0.2,0.1');
  await paste(page, 1, '0 0 0');
  const refusal = page.getByRole('alert').or(page.locator('[data-panel="notices"]'));
  await expect(refusal).toContainText('all activations are 0');
  await expectShares(page, SHARES);
});

test('a bar of a can be dragged: it takes its share, and the others share the rest', async ({ page }) => {
  await open(page, 'a=0.7,0.2,0.1');
  const bar = page
    .getByRole('group', { name: text.inputs.shares('softmax') })
    .getByRole('slider')
    .nth(1);
  const { x, y, width, height } = (await bar.boundingBox())!;
  await page.mouse.move(x + width * 0.2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.4, y + height / 2);
  await page.mouse.move(x + width * 0.6, y + height / 2);
  await page.mouse.up();
  await expect.poll(() => addressed(page).activations[1]).toBeCloseTo(0.6, 2);
  const [first = 0, , third = 0] = addressed(page).activations;
  expect(first / third).toBeCloseTo(7, 9);
  await page.getByRole('button', { name: text.undo }).click();
  await expectShares(page, SHARES);
});
