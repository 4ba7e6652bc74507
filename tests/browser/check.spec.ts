import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { hear, said, serveHostPage, tell } from './hostPage';
import { complaintsOf, open, show } from './thePage';

/** g (diag(z) − z zᵀ) for z = (2, 1, 0.1), y = 1, squared error, by hand. */
const z = [2, 1, 0.1];
const total = z.reduce((sum, value) => sum + Math.exp(value), 0);
const a = z.map((value) => Math.exp(value) / total);
const g = a.map((value, i) => (2 / 3) * (value - (i === 0 ? 1 : 0)));
const through = (s: readonly number[]) =>
  s.map((sm, m) => sm * (g[m]! - g.reduce((sum, gi, i) => sum + gi * s[i]!, 0)));
const wrong = through(z);
const right = through(a);

const lab = (page: Page) => page.locator('[data-panel="check"]');
const box = (page: Page) => lab(page).getByRole('textbox', { name: /^Your/ });
const verdict = (page: Page) => lab(page).locator('[data-standing]').first();

async function openLab(page: Page, hash = 'z=2,1,0.1', view = '') {
  if (view.includes('show=')) await page.goto(`./?${view}#${hash}`);
  else {
    await open(page, hash, view);
    await page.getByRole('tab', { name: 'Check my gradient' }).click();
  }
  await lab(page).waitFor();
}

/** A .npy of little-endian doubles, version 1.0: magic, length of the header, header, numbers. */
function npy(values: readonly number[]): Buffer {
  const header =
    `{'descr': '<f8', 'fortran_order': False, 'shape': (${values.length},), }`.padEnd(117) + '\n';
  const numbers = Buffer.from(Float64Array.from(values).buffer);
  const start = Buffer.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length, 0]);
  return Buffer.concat([start, Buffer.from(header, 'latin1'), numbers]);
}

/** Drops a file on the box, as from the desktop. */
async function drop(page: Page, name: string, bytes: Buffer) {
  const transfer = await page.evaluateHandle(
    ([file, content]) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([Uint8Array.from(content)], file));
      return dropped;
    },
    [name, [...bytes]] as const,
  );
  await box(page).dispatchEvent('drop', { dataTransfer: transfer });
}

for (const [width, height, view] of [
  [1280, 720, ''],
  [640, 480, 'embed=1&show=steps,check'],
  [390, 844, ''],
] as const) {
  test(`what is pasted is answered in sight of the box at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openLab(page, 'z=2,1,0.1', view);
    await box(page).fill('[0.1183, 0.4481, 0.0352]');
    await expect(verdict(page)).toContainText('Mistake found.');
    await expect(verdict(page).getByText('Mistake found.')).toBeInViewport();
    await expect(box(page)).toBeInViewport();
  });
}

test('the lab and its worker are asked for when they are needed, and not before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const hasAsked = (name: string) => asked.some((path) => path.includes(name));
  await open(page, 'z=2,1,0.1');
  expect([hasAsked('CheckLab'), hasAsked('checkWorker')]).toEqual([false, false]);
  await page.getByRole('tab', { name: 'Check my gradient' }).click();
  await lab(page).waitFor();
  expect([hasAsked('CheckLab'), hasAsked('checkWorker')]).toEqual([true, false]);
  await lab(page).locator('[data-example="argument-z"]').click();
  await expect(verdict(page)).toContainText('Mistake found.');
  expect(page.workers()).toHaveLength(1);
  expect(hasAsked('checkJob')).toBe(false);
});

test('where no worker may be started the page itself does the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', {
      value: function Worker() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await openLab(page);
  await box(page).fill(`[${wrong.join(', ')}]`);
  await expect(verdict(page)).toContainText('Mistake found.');
  expect(page.workers()).toHaveLength(0);
});

test('numbers worked out with z where a belongs are named, nonsense gets a sentence, and the page stays', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, new URL(baseURL!).origin);
  await openLab(page);
  await box(page).fill(`array([${wrong.join(', ')}])`);
  await expect(verdict(page)).toContainText('this is diag(z) − z zᵀ, where diag(a) − a aᵀ belongs');
  await expect(lab(page).locator('[data-mistake]')).toHaveAttribute('data-mistake', 'argument-z');
  await expect(lab(page).locator('.katex')).toHaveCount(2);
  await box(page).fill('Traceback (most recent call last):');
  await expect(verdict(page)).toHaveAttribute('data-standing', 'caution');
  await expect(verdict(page)).toContainText(/\w{3,}.*\./);
  await box(page).fill(`tensor([${right.map((value) => value.toFixed(6)).join(', ')}])`);
  await expect(verdict(page)).toContainText(/^✓Right, to \d digits\./);
  await show(page, 'z=2,1,0.2');
  await expect(verdict(page)).toHaveAttribute('data-standing', 'wrong');
  await page.getByRole('tab', { name: 'Why' }).click();
  await page.getByRole('tab', { name: 'Check my gradient' }).click();
  await expect(box(page)).toHaveValue(/^tensor/);
  await expect(verdict(page)).toHaveAttribute('data-standing', 'wrong');
  expect(complaints).toEqual([]);
});

test('a .npy can be dropped, or chosen as a file', async ({ page }) => {
  await openLab(page);
  await drop(page, 'dz.npy', npy(wrong));
  await expect(lab(page).getByText('From the file dz.npy')).toBeVisible();
  await expect(verdict(page)).toContainText('Mistake found.');
  await lab(page)
    .locator('input[type="file"]')
    .setInputFiles({
      name: 'right.npy',
      mimeType: 'application/octet-stream',
      buffer: npy(right),
    });
  await expect(verdict(page)).toHaveAttribute('data-standing', 'right');
  await lab(page)
    .locator('input[type="file"]')
    .setInputFiles({
      name: 'half.npy',
      mimeType: 'application/octet-stream',
      buffer: npy(right).subarray(0, 140),
    });
  await expect(verdict(page)).toHaveAttribute('data-standing', 'caution');
});

test('the difference can be read entry by entry with the keyboard', async ({ page }) => {
  await openLab(page);
  await box(page).fill(`[${wrong.join(', ')}]`);
  const grid = lab(page).getByRole('grid', { name: /^difference/ });
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  const name = 'z₂: yours +0.448, right +0.064, difference +0.384';
  await expect(grid.locator(':focus')).toHaveAttribute('aria-label', name);
  await expect(lab(page).locator('figure + div')).toContainText(name);
});

test('the keyboard is given a place where a button goes away under it', async ({ page }) => {
  await openLab(page);
  await box(page).fill('[1, 2, 3]');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(lab(page).getByRole('button', { name: 'Clear' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue('');
  await expect(box(page)).toBeFocused();
});

test('the mend is copied, or selected where copying is denied', async ({ page }) => {
  await openLab(page);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await lab(page).locator('[data-example="argument-z"]').click();
  await lab(page).getByRole('button', { name: 'Copy' }).click();
  const selected = () => page.evaluate(() => getSelection()?.toString());
  await expect.poll(selected).toBe('J = np.diag(a) - np.outer(a, a)  # a, not z');
});

test('the reader’s own layer and target take the place of the page’s', async ({ page }) => {
  await openLab(page);
  await lab(page).getByText('Use your own z, x, W, b, y').click();
  const own = (name: string) => lab(page).getByRole('textbox', { name: new RegExp(`^${name},`) });
  await own('x').fill('[1.0, -0.5]');
  await own('W').fill('array([[0.1, 0.2, 0.3],\n       [0.4, 0.5, 0.6]])');
  await own('y').fill('[0, 0, 1]');
  await expect(lab(page)).toContainText('W 2 × 3 and b');
  await lab(page).getByRole('radio', { name: '∂E/∂W' }).check();
  await lab(page).locator('[data-example="diagonal-only"]').click();
  await expect(lab(page).locator('[data-mistake="diagonal-only"]')).toBeVisible();
  await expect(lab(page).getByRole('grid', { name: /^difference: 2 by 3/ })).toBeVisible();
  await own('W').fill('[[1, 2, 3]]');
  await expect(lab(page)).toContainText('x has 2 numbers and W has 1 row');
});

for (const [width, height, view] of [
  [320, 640, ''],
  [390, 844, 'theme=dark'],
  [640, 480, 'embed=1&show=steps,check'],
  [1280, 720, ''],
] as const) {
  test(`nothing overflows and nothing is inaccessible at ${width} × ${height} ${view}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openLab(page, 'preset=iris', view);
    await lab(page).getByRole('radio', { name: '∂E/∂W' }).check();
    await lab(page).locator('[data-example="argument-z"]').click();
    await expect(verdict(page)).toContainText('Mistake found.');
    await lab(page).getByText('Use your own z, x, W, b, y').click();
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).include('[data-panel="check"]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}

test('a page around can have a gradient checked', async ({ page, baseURL }) => {
  const host = await serveHostPage(`${baseURL}?embed=1&id=grader#z=2,1,0.1`);
  await page.goto(host.address);
  await hear(page, 'ready');
  const ask = (request: unknown, text: unknown, quantity = 'dE_dz') =>
    tell(page, { target: 'softmax-backwards', v: 1, type: 'check', request, quantity, text });
  await ask(1, wrong);
  await ask({ task: 2 }, `array([${right.map((value) => Math.fround(value)).join(', ')}])`);
  await ask(3, 'nothing');
  await ask(4, '[[1, 2], [3, 4]]', 'da_dz');
  await hear(page, 'diagnosis', 4);
  const answers = await said(page, 'diagnosis');
  expect(answers).toMatchObject([
    { id: 'grader', v: 1, request: 1, verdict: 'mistake', mistakes: [['argument-z']] },
    { request: { task: 2 }, verdict: 'right', mistakes: [['float32']] },
    { request: 3, verdict: 'unreadable', digits: null, mistakes: [] },
    { request: 4, verdict: 'unreadable', mistakes: [] },
  ]);
  expect(answers[0]!['sentence']).toContain('diag(z) − z zᵀ');
  expect(answers[3]!['sentence']).toContain(
    '∂a/∂z has 3 rows of 3 numbers here; yours has 2 rows of 2 numbers.',
  );
  host.close();
});
