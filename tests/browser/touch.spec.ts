import { expect, test, type Page } from '@playwright/test';
import { comeNear, nextFrame, open, show } from './thePage';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** A control that a finger could miss, and its size. A radio button is pressed on its label, a cell of a picture beside its neighbours. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const pressed = 'button, a[href], select, textarea, summary, input, [role="slider"], [role="tab"]';
    return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((element) => {
      const isIn = element.matches('[type="radio"], [type="checkbox"], [type="file"]');
      const target = (isIn && element.closest('label')) || element;
      const { width, height } = target.getBoundingClientRect();
      if (
        !target.checkVisibility({ visibilityProperty: true }) ||
        width <= 1 ||
        element.closest('[role="grid"]')
      )
        return [];
      if (width >= 43.9 && height >= 43.9) return [];
      const name = target.getAttribute('aria-label') ?? target.textContent ?? '';
      return [`${target.tagName} “${name.slice(0, 40)}” is ${width.toFixed(0)} × ${height.toFixed(0)}`];
    });
  });

async function choose(page: Page, id: string) {
  await page.locator(`#${id}`).click();
  await expect(page.locator('main [class*="loading"]')).toHaveCount(0);
}

test('whatever a finger presses is at least 44 px in both directions, in every tab and in the lesson', async ({
  page,
}) => {
  await open(page, 'step=dE_dz', 'theme=light');
  const found: string[] = [];
  const look = async (where: string) =>
    found.push(...(await smallTargets(page)).map((target) => `${where}: ${target}`));
  await look('first');
  await page.locator('[aria-controls="settings"], [class*="more"][aria-expanded]').first().click();
  await look('settings');
  for (const hash of ['a=0.7,0.2,0.1', 'preset=iris', 'lesson=1']) {
    await show(page, hash);
    await look(hash);
  }
  await page.goto('./?theme=light#step=da_dz');
  await comeNear(page);
  for (const tab of ['code', 'check', 'train', 'scale', 'why']) {
    await choose(page, `stage-${tab}`);
    await look(tab);
  }
  for (const part of ['activations', 'checks', 'batch', 'simplex']) {
    await choose(page, `why-panel-${part}`);
    await look(part);
  }
  await page.locator('header [aria-haspopup="dialog"]').click();
  await page.locator('dialog[open]').waitFor();
  await look('Share');
  expect([...new Set(found)]).toEqual([]);
});

/** A finger goes from a point by so much, as slowly as a reader's does, and is lifted; then the page stands still again. */
async function swipe(page: Page, from: { x: number; y: number }, by: { x: number; y: number }) {
  const session = await page.context().newCDPSession(page);
  const at = (share: number) => ({ x: from.x + by.x * share, y: from.y + by.y * share });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(0)] });
  for (let k = 1; k <= 10; k++) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(k / 10)] });
    await nextFrame(page);
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.evaluate(async () => {
    for (let before = NaN; before !== scrollY;) {
      before = scrollY;
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 250)));
    }
  });
}

/** The middle of it, once it stands in the middle of the screen. */
async function middleOf(page: Page, selector: string, share = 0.5) {
  return page
    .locator(selector)
    .first()
    .evaluate((element, part) => {
      const before = element.getBoundingClientRect();
      scrollTo(0, scrollY + before.top - innerHeight / 2);
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width * part, y: top + height / 2 };
    }, share);
}

const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));

for (const { what, hash, tab, selector } of [
  { what: 'a bar', hash: 'a=0.5,0.3,0.2', tab: [], selector: '#inputs [role="slider"][data-index="0"]' },
  { what: 'a slider', hash: '', tab: [], selector: '#inputs input[type="range"]' },
  {
    what: 'the probe of a curve',
    hash: '',
    tab: ['stage-why', 'why-panel-activations'],
    selector: '#stage svg [role="slider"]',
  },
]) {
  test(`on ${what} a swipe upwards scrolls the page and changes nothing, and along it changes the value`, async ({
    page,
  }) => {
    await open(page, hash);
    for (const id of tab) await choose(page, id);
    const up = await middleOf(page, selector);
    const value = () =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => one.getAttribute('aria-valuetext'));
    const [before, place] = [await value(), await scrolled(page)];
    await swipe(page, up, { x: 0, y: -200 });
    await expect.poll(() => scrolled(page)).toBeGreaterThan(place + 100);
    expect(await value()).toBe(before);

    const along = await middleOf(page, selector);
    const stays = await scrolled(page);
    await swipe(page, along, { x: -60, y: 0 });
    await expect.poll(value).not.toBe(before);
    expect(await scrolled(page)).toBe(stays);
  });
}

test('at 320 px all nine steps are seen at once and are large enough for a finger, whatever is computed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await open(page, 'step=softmax');
  for (const hash of ['preset=iris&activation=leakyRelu', 'z=1,2,3&loss=crossEntropy&step=update']) {
    await show(page, hash);
    const bars = page.getByRole('toolbar');
    const hidden = await bars.evaluateAll((rows) => rows.map((row) => row.scrollWidth - row.clientWidth));
    expect(hidden, hash).toEqual([0, 0]);
    const boxes = await bars.locator('[data-step]').evaluateAll((terms) =>
      terms.map((term) => {
        const { left, right, width, height } = term.getBoundingClientRect();
        return left >= 0 && right <= innerWidth && Math.min(width, height) >= 43.9;
      }),
    );
    expect(boxes, hash).toEqual(Array.from({ length: 9 }, () => true));
  }
});

test('the point of the simplex goes with a finger in every direction; beside it the page scrolls', async ({
  page,
}) => {
  await open(page, 'a=0.5,0.3,0.2');
  for (const id of ['stage-why', 'why-panel-simplex']) await choose(page, id);
  const handle = '#stage g[role="slider"]';
  const point = await middleOf(page, handle);
  const before = await page.locator(handle).getAttribute('aria-valuetext');
  // what is told above it may take another line, and the page is moved on by that
  const top = () => page.locator('#stage').evaluate((stage) => Math.round(stage.getBoundingClientRect().top));
  const place = await top();
  await swipe(page, point, { x: 10, y: -60 });
  const shares = () => page.locator(handle).getAttribute('aria-valuetext');
  await expect.poll(shares).not.toBe(before);
  expect(await top()).toBe(place);

  const taken = await shares();
  const { x, y } = await middleOf(page, handle);
  const aside = await scrolled(page);
  await swipe(page, { x: x - 90, y: y + 10 }, { x: 0, y: -200 });
  await expect.poll(() => scrolled(page)).toBeGreaterThan(aside + 100);
  expect(await shares()).toBe(taken);
});
